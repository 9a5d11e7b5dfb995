/*
 * One way to cut a text into words, used by training, indexes and queries alike: what is written in two ways
 * ("organisers", "Organizer") must become one word everywhere, or the tables do not meet.
 */

/** Words without meaning for a title or a skill. */
const EMPTY_WORDS = new Set(
  'a an and are as at be by for from in into is of on or that the their them this to use used using via with within who you your etc'.split(
    ' ',
  ),
);

/** British spellings that no rule below reaches, as stems. */
const SPELLINGS = new Map(
  Object.entries({
    aluminium: 'aluminum',
    anaesthetist: 'anesthetist',
    anaesthetic: 'anesthetic',
    anaesthesiologist: 'anesthesiologist',
    archaeologist: 'archeologist',
    behaviour: 'behavior',
    behavioural: 'behavioral',
    catalogue: 'catalog',
    centre: 'center',
    cheque: 'check',
    colour: 'color',
    cosy: 'cozy',
    counsellor: 'counselor',
    counselling: 'counseling',
    defence: 'defense',
    draughtsman: 'draftsman',
    draughtsperson: 'draftsperson',
    dialogue: 'dialog',
    enrolment: 'enrollment',
    favour: 'favor',
    fibre: 'fiber',
    fulfilment: 'fulfillment',
    grey: 'gray',
    gynaecologist: 'gynecologist',
    gynaecology: 'gynecology',
    harbour: 'harbor',
    haematology: 'hematology',
    haematologist: 'hematologist',
    jewellery: 'jewelry',
    jeweller: 'jeweler',
    judgement: 'judgment',
    labour: 'labor',
    labourer: 'laborer',
    licence: 'license',
    litre: 'liter',
    metre: 'meter',
    modelling: 'modeling',
    mould: 'mold',
    moulder: 'molder',
    moulding: 'molding',
    neighbourhood: 'neighborhood',
    oesophageal: 'esophageal',
    orthopaedic: 'orthopedic',
    orthopaedist: 'orthopedist',
    paediatric: 'pediatric',
    paediatrician: 'pediatrician',
    plough: 'plow',
    practise: 'practice',
    programme: 'program',
    sceptic: 'skeptic',
    signalling: 'signaling',
    sulphur: 'sulfur',
    theatre: 'theater',
    travelling: 'traveling',
    traveller: 'traveler',
    tyre: 'tire',
    vehicule: 'vehicle',
  }),
);

const stems = new Map<string, string>();

/** The stem of one lower-case word: American spelling, singular. */
export function stemWord(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = spell(singular(word));
  if (stems.size > 200_000) stems.clear();
  stems.set(word, stem);
  return stem;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (/(ss|us|is)$/.test(word)) return word;
  if (/ies$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word;
  if (/(ch|sh|ss|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function spell(word: string): string {
  const american = SPELLINGS.get(word);
  if (american !== undefined) return american;
  if (word.length < 7) return word;
  return word.replace(/is(e|ed|er|ing|ation|ational)$/, 'iz$1').replace(/yse(r|d)?$/, 'yze$1');
}

/** Lower case without accents; technology names that live on punctuation are spelt out. */
function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Most texts are plain; the table look-ups of normalisation would cost them more than everything else.
  const plain = NOT_ASCII.test(lower) ? withoutAccents(lower) : lower;
  return PUNCTUATED.test(plain) ? spellOut(plain) : plain;
}

const NOT_ASCII = /[^\0-\x7f]/;
const PUNCTUATED = /['&]|\.net|co-o/;

const withoutAccents = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘`]/g, "'")
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o');

const spellOut = (text: string): string =>
  text
    .replace(/'s\b/g, '')
    .replace(/'/g, '')
    .replace(/(^|[^a-z0-9])\.net\b/g, '$1 dotnet ')
    .replace(/\bco-(?=o)/g, 'co')
    .replace(/&/g, ' and ');

const WORD = /[a-z0-9]+(?:\+\+|#)?|[\p{L}\p{N}]+/gu;

/** Stems of a text in order, every word kept. */
export const tokens = (text: string): string[] => (foldText(text).match(WORD) ?? []).map(stemWord);

/** Stems of a text in order, words without meaning left out. */
export const words = (text: string): string[] =>
  (foldText(text).match(WORD) ?? []).filter((word) => !EMPTY_WORDS.has(word)).map(stemWord);

/** True for words that a title or a skill can lose without losing meaning. */
export const isEmptyWord = (word: string): boolean => EMPTY_WORDS.has(word);
