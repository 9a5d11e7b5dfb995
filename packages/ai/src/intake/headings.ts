import { headingStems, headingWords, type SectionKind, smallWords } from './heading-words.ts';

/** Words that only colour a heading: “Relevant professional experience”, “Mi experiencia laboral”. */
const modifiers = new Set(
  (
    'professional relevant additional other selected key main recent previous prior past full-time part-time freelance industry technical ' +
    'clinical nursing teaching research leadership management sales retail customer military international academic my core related practical ' +
    'civilian permanent contract present current past work early earlier further general administrative legal creative design engineering driving kitchen culinary warehouse consulting selected ' +
    'non-profit nonprofit corporate hospitality healthcare aviation construction field formal our the a ' +
    'aktuelle derzeitige fruhere dienstliche dienstlicher wissenschaftliche wissenschaftlicher kunstlerische kunstlerischer fachliche professionelle berufliche beruflicher beruflichen bisherige bisherigen relevante relevanter meine mein weitere praktische wichtigste ausgewahlte schulische akademische sonstige ' +
    'detaille mon ma mes autres principales professionnelle professionnelles professionnels professionnel academique scolaire personnelles ' +
    'mi mis otra otras principales laboral profesional profesionales academica academicos complementaria reglada adicional ' +
    'mijn relevante professionele overige eerdere genoten gevolgde persoonlijke technische'
  ).split(' '),
);

/** Lower case without accents: headings in capitals often lack them. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[’‘`´]/g, "'");
}

const index = new Map<string, SectionKind>();
for (const kind of [
  'other',
  'contact',
  'summary',
  'languages',
  'skills',
  'education',
  'volunteering',
  'work',
] as const) {
  for (const core of headingWords(kind)) index.set(headingKey(core), kind);
}
/** The same without spaces, for headings set in spaced letters. */
const compact = new Map([...index].map(([key, kind]) => [key.replaceAll(' ', ''), kind]));

const stems = headingStems;

/** Headings that are everyday words too: they need the look of a heading before they are for one. */
const everyday = new Set(
  'work jobs service community training tools software other details personal web links links roles positions teaching research leadership engagement career overview highlights portfolio address social statement license additional equipment objective recognition training degrees activities project skill expertise strengths writing grants credentials software research presentations parcours studies studie travail werk kurse cours cursos stages praktika talen diplomas diplomes school schools ecole escuela position post job'.split(
    ' ',
  ),
);
everyday.add('programming languages');

export type HeadingMatch = { kind: Exclude<SectionKind, 'header'>; certain: boolean };

/**
 * Reads a line as a heading by its words alone.
 *
 * @returns the section it opens, `certain` unless the words are everyday ones; null when it is no known heading
 * @example headingOf('PROFESSIONAL EXPERIENCE') // { kind: 'work', certain: true }
 */
export function headingOf(text: string): HeadingMatch | null {
  if (isSpaced(text)) return lookUpSpaced(text);
  const key = headingKey(text);
  // A heading is no piece of a sentence.
  if (key === '' || key.length > 60 || /^[^\p{L}]*\p{Ll}/u.test(text) || /\.\s*$/.test(text)) return null;
  return lookUp(key) ?? lookUpWithoutModifiers(key) ?? lookUpPair(key) ?? lookUpStem(key);
}

function lookUpSpaced(text: string): HeadingMatch | null {
  const key = plain(text).replace(/[^\p{L}]/gu, '');
  const kind = compact.get(key);
  if (kind !== undefined && kind !== 'header') return { kind, certain: true };
  const stem = stems.find(({ pattern }) => pattern.test(key));
  return stem ? { kind: stem.kind, certain: true } : null;
}

/** Words for the course of somebody's work, whatever stands beside them. */
const courseOfWork =
  /^experiences?$|erfahrung(?:en)?$|werdegang$|laufbahn$|ervaring$|loopbaan$|^experiencias?$|^trayectoria$|^employment$/u;

/** Most words of a heading that is known by one of them only. */
const longestStemHeading = 4;

/** “Mis experiencias”, “Berufliche Tätigkeiten”, “Arbeidservaring”: one word says it, the others are small. */
function lookUpStem(key: string): HeadingMatch | null {
  // The first half of a heading broken over two lines: “Education &”.
  if (/ and$|-$/.test(key)) return null;
  const words = key
    .split(' ')
    .filter((word) => word !== 'and' && !smallWords.has(word) && !modifiers.has(word));
  if (key.split(' ').length > longestStemHeading + 1 || words.length === 0 || words.length > 2) return null;
  const found = words.map((word) => stems.find(({ pattern }) => pattern.test(word))?.kind);
  const [first] = found;
  if (first !== undefined && found.every((kind) => kind !== undefined))
    return { kind: first, certain: false };
  // “Civilian experience”, “Dienstlicher Werdegang”, “Experiencia hostelera”: this word names nothing else.
  return words.some((word) => courseOfWork.test(word)) ? { kind: 'work', certain: false } : null;
}

/** “E X P E R I E N C E”: letters parted by spaces, words by more of them or not at all. */
const isSpaced = (text: string): boolean =>
  /^(?:\p{L}\p{M}?[\s\u00A0]+){4,}\p{L}\p{M}?[\s:]*$/u.test(text.trim());

function headingKey(text: string): string {
  return plain(text)
    .replace(
      /\((?:continued|cont\.?|cont'd|fortsetzung|suite|vervolg|continuacion)\)|,?\s+(?:continued|cont\.?|cont'd)$/g,
      '',
    )
    .replace(
      /^(?:(?:[ivx]{1,4}|[a-h])[.)]\s+)|^[\s#*=~_•·●○◦■▪▫◆◇❖➤►▶▸›»>|\d.)\uE000-\uF8FF–—-]+|[\s:*=~_•·■|.?!\uE000-\uF8FF–—-]+$/gu,
      '',
    )
    .replace(/\s*(?:&|\+|\/| et | und | y | e | en | and | sowie )\s*/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim();
}

function lookUp(key: string): HeadingMatch | null {
  const kind =
    index.get(key) ?? index.get(key.replaceAll(' and ', ' & ')) ?? index.get(key.replaceAll("'", ''));
  return kind === undefined || kind === 'header' ? null : { kind, certain: !everyday.has(key) };
}

function lookUpWithoutModifiers(key: string): HeadingMatch | null {
  const words = key.split(' ');
  let from = 0;
  while (from < words.length - 1 && (modifiers.has(words[from] ?? '') || words[from] === 'and')) {
    from += 1;
    const found = lookUp(words.slice(from).join(' '));
    if (found) return { ...found, certain: true };
  }
  return null;
}

/** “Education and Certifications”, “Skills & Languages”: the first part decides. */
function lookUpPair(key: string): HeadingMatch | null {
  const parts = key.split(/ and |, /);
  if (parts.length < 2 || parts.length > 3) return null;
  const kinds = parts.map((part) => lookUp(part) ?? lookUpWithoutModifiers(part));
  const [first] = kinds;
  return first && kinds.every((kind) => kind !== null) ? { kind: first.kind, certain: true } : null;
}

/** Whether a heading opens projects of one's own, in any of the five languages. */
export const namesProjects = (text: string): boolean =>
  /^(?:(?:personal|own|side|selected|key|my|eigene|private|personnels|mes|propios|mis|eigen|mijn|open source|and|software) )*(?:projects?|projekte?|projets?|proyectos?|projecten|open source)(?: (?:personnels|propios|personales|and open source))?$/u.test(
    headingKey(text),
  );
