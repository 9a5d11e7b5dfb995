/** Month names and their usual abbreviations in the languages CVs are read in, by month. */
const months: readonly (readonly string[])[] = [
  [
    'january',
    'jan',
    'januar',
    'jänner',
    'jaenner',
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
    'feber',
  ],
  ['march', 'mar', 'märz', 'maerz', 'mär', 'mrz', 'mars', 'marzo', 'março', 'maart', 'mrt', 'maa'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'aprile'],
  ['may', 'mai', 'mayo', 'maio', 'maggio', 'mag', 'mei'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'junho', 'giugno', 'giu'],
  ['july', 'jul', 'juli', 'juillet', 'juil', 'juill', 'julio', 'julho', 'luglio', 'lug'],
  ['august', 'aug', 'août', 'aout', 'aoû', 'agosto', 'ago', 'augustus'],
  [
    'september',
    'sept',
    'sep',
    'septembre',
    'septiembre',
    'setiembre',
    'setembro',
    'set',
    'settembre',
    'sett',
  ],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre', 'ottobre', 'outubro', 'out', 'ott'],
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
  const plain = name.toLowerCase().normalize('NFC').replace('.', '');
  const index = months.findIndex((names) => names.includes(plain));
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
  fruehjahr: 3,
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
  ete: 6,
  otono: 9,
  voorjaar: 3,
  lente: 3,
  zomer: 6,
  najaar: 9,
  herfst: 9,
};
export const seasonPattern = alternatives(Object.keys(seasons));
export const seasonMonth = (name: string): number | null =>
  seasons[name.toLowerCase().normalize('NFC')] ?? null;

/** Words for “until today”, each with what may stand before it. */
export const presentPattern = [
  '(?:(?:the|le|la|el|het|to|a|à|hasta|bis)\\s+)?(?:present day|present|présent|presente|pres\\.?)',
  'now|current(?:ly)?|today|ongoing|to date|till date|till now|date|so far',
  '(?:bis\\s+)?(?:heute|jetzt|dato|auf weiteres)|aktuell|laufend|gegenwärtig|fortlaufend|derzeit',
  "(?:à\\s+)?(?:ce jour|aujourd['’]hui|aujourdhui|auj\\.?|maintenant)|actuel(?:lement|le)?|en cours|en poste",
  '(?:(?:hasta\\s+)?(?:la\\s+)?(?:actualidad|fecha)|(?:hasta\\s+)?(?:hoy|ahora))|actual(?:mente)?|act\\.|en curso|vigente',
  '(?:tot\\s+(?:op\\s+)?)?(?:heden|nu|vandaag)|lopend|huidig(?:e)?',
  'oggi|attuale|in corso|atual(?:mente)?|hoje|至今|现在|現在|현재',
  // Languages that are only recognised: their dates are read all the same.
  'obecnie|nuvarande|nåværende|nuværende|nykyinen|nykyään|günümüz|devam ediyor|halen|současnost|dosud|jelenleg|(?:în )?prezent|(?:по )?(?:настоящее время|н\\.в\\.)|sekarang|hiện tại|nay',
].join('|');
