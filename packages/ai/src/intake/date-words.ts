/** Month names and their usual abbreviations in the languages CVs are read in, by month. */
const months: readonly (readonly string[])[] = [
  [
    'january',
    'jan',
    'januar',
    'jänner',
    'jän',
    'janvier',
    'janv',
    'enero',
    'ene',
    'janeiro',
    'gennaio',
    'gen',
    'januari',
  ],
  [
    'february',
    'feb',
    'februar',
    'février',
    'fevrier',
    'févr',
    'fév',
    'fevr',
    'febrero',
    'fevereiro',
    'fev',
    'febbraio',
    'febr',
    'februari',
  ],
  ['march', 'mar', 'märz', 'maerz', 'mär', 'mrz', 'mars', 'marzo', 'março', 'maart', 'mrt'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'aprile'],
  ['may', 'mai', 'mayo', 'maio', 'maggio', 'mag', 'mei'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'junho', 'giugno', 'giu'],
  ['july', 'jul', 'juli', 'juillet', 'juil', 'julio', 'julho', 'luglio', 'lug'],
  ['august', 'aug', 'août', 'aout', 'agosto', 'ago', 'augustus'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'setembro', 'set', 'settembre', 'sett'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre', 'outubro', 'out', 'ottobre', 'ott'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  [
    'december',
    'dec',
    'dezember',
    'dez',
    'décembre',
    'decembre',
    'déc',
    'diciembre',
    'dic',
    'dezembro',
    'dicembre',
  ],
];

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const alternatives = (words: string[]): string =>
  words
    .toSorted((one, other) => other.length - one.length)
    .map(escaped)
    .join('|');

export const monthPattern = alternatives(months.flat());

/** Number of a month, 1–12, by any of its names. */
export function monthNumber(name: string): number | null {
  const index = months.findIndex((names) => names.includes(name.toLowerCase().replace('.', '')));
  return index < 0 ? null : index + 1;
}

/** First month of a season, northern hemisphere; a season only sets the order of spells within a year. */
const seasons: Record<string, number> = {
  spring: 3,
  summer: 6,
  fall: 9,
  autumn: 9,
  winter: 1,
  frühjahr: 3,
  frühling: 3,
  sommer: 6,
  herbst: 9,
  printemps: 3,
  été: 6,
  automne: 9,
  hiver: 1,
  primavera: 3,
  verano: 6,
  otoño: 9,
  invierno: 1,
  estate: 6,
  autunno: 9,
  inverno: 1,
};
export const seasonPattern = alternatives(Object.keys(seasons));
export const seasonMonth = (name: string): number | null => seasons[name.toLowerCase()] ?? null;

/** Words for “until today”. */
export const presentPattern = alternatives([
  'present day',
  'present',
  'pres.',
  'pres',
  'now',
  'current',
  'currently',
  'today',
  'ongoing',
  'to date',
  'till date',
  'heute',
  'jetzt',
  'aktuell',
  'laufend',
  'dato',
  'gegenwärtig',
  "aujourd'hui",
  'aujourd’hui',
  'auj.',
  'auj',
  'présent',
  'actuel',
  'actuellement',
  'ce jour',
  'en cours',
  'maintenant',
  'actualidad',
  'la actualidad',
  'actualmente',
  'actual',
  'presente',
  'hoy',
  'el presente',
  'la fecha',
  'oggi',
  'attuale',
  'in corso',
  'heden',
  'nu',
  'atual',
  'atualmente',
  'hoje',
  '至今',
  '现在',
]);
