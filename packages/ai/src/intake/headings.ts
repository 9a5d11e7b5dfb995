import { headingWords, type SectionKind } from './heading-words.ts';

/** Words that only colour a heading: “Relevant professional experience”. */
const modifiers = new Set(
  (
    'professional relevant additional other selected key main recent previous prior past full-time part-time freelance industry technical ' +
    'clinical nursing teaching research leadership management sales retail customer military international academic my core related practical ' +
    'work early earlier further general administrative legal creative design engineering driving kitchen culinary warehouse consulting selected ' +
    'non-profit nonprofit corporate hospitality healthcare aviation construction field professionelle berufliche détaillé'
  ).split(' '),
);

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
  for (const core of headingWords(kind)) index.set(core, kind);
}

/** Headings that are everyday words too: they need the look of a heading before they are taken for one. */
const everyday = new Set(
  'work jobs service community training tools software other details personal web links links roles positions teaching research leadership engagement career overview highlights portfolio address social statement license additional equipment objective recognition training degrees activities project skill expertise strengths writing grants credentials software research presentations'.split(
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
  const key = headingKey(text);
  // A heading is no piece of a sentence.
  if (key === '' || key.length > 60 || /^[^\p{L}]*\p{Ll}/u.test(text) || /\.\s*$/.test(text)) return null;
  return lookUp(key) ?? lookUpWithoutModifiers(key) ?? lookUpPair(key);
}

function headingKey(text: string): string {
  const collapsed = /^(?:\p{L}\s){3,}\p{L}$/u.test(text.trim()) ? text.replace(/\s/g, '') : text;
  return collapsed
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\((?:continued|cont\.?|cont'd|fortsetzung|suite)\)|,?\s+(?:continued|cont\.?|cont'd)$/g, '')
    .replace(/^[\s#*_•·■▪➤►>|\d.)\uE000-\uF8FF–—-]+|[\s:*_•·■|.\uE000-\uF8FF–—-]+$/gu, '')
    .replace(/\s*(?:&|\+|\/| et | und | y | e | and )\s*/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim();
}

function lookUp(key: string): HeadingMatch | null {
  const kind = index.get(key) ?? index.get(key.replaceAll(' and ', ' & '));
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
