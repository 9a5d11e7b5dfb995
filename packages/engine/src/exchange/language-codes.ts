/*
 * Languages that Europass gives by code: ISO 639-1, the two forms of ISO 639-2 or -3 where they differ, English name. The
 * official languages of the Union and those most spoken beside them; any other code stays as it is.
 */
const rows: readonly string[] = [
  'ar ara Arabic',
  'bg bul Bulgarian',
  'bn ben Bengali',
  'bs bos Bosnian',
  'ca cat Catalan',
  'cs ces/cze Czech',
  'cy cym/wel Welsh',
  'da dan Danish',
  'de deu/ger German',
  'el ell/gre Greek',
  'en eng English',
  'es spa Spanish',
  'et est Estonian',
  'eu eus/baq Basque',
  'fa fas/per Persian',
  'fi fin Finnish',
  'fr fra/fre French',
  'ga gle Irish',
  'gl glg Galician',
  'he heb Hebrew',
  'hi hin Hindi',
  'hr hrv Croatian',
  'hu hun Hungarian',
  'hy hye/arm Armenian',
  'id ind Indonesian',
  'is isl/ice Icelandic',
  'it ita Italian',
  'ja jpn Japanese',
  'ka kat/geo Georgian',
  'ko kor Korean',
  'ku kur Kurdish',
  'lb ltz Luxembourgish',
  'lt lit Lithuanian',
  'lv lav Latvian',
  'mk mkd/mac Macedonian',
  'mt mlt Maltese',
  'nl nld/dut Dutch',
  'no nor Norwegian',
  'pl pol Polish',
  'pt por Portuguese',
  'ro ron/rum Romanian',
  'ru rus Russian',
  'sk slk/slo Slovak',
  'sl slv Slovenian',
  'so som Somali',
  'sq sqi/alb Albanian',
  'sr srp Serbian',
  'sv swe Swedish',
  'sw swa Swahili',
  'ta tam Tamil',
  'th tha Thai',
  'ti tir Tigrinya',
  'tl tgl Tagalog',
  'tr tur Turkish',
  'uk ukr Ukrainian',
  'ur urd Urdu',
  'vi vie Vietnamese',
  'zh zho/chi Chinese',
];

const nameByCode = new Map<string, string>();
const codeByName = new Map<string, string>();
for (const row of rows) {
  const [two = '', three = '', name = ''] = row.split(' ');
  for (const code of [two, ...three.split('/')]) nameByCode.set(code, name);
  codeByName.set(name.toLowerCase(), three.split('/')[0] ?? '');
}

/**
 * English name of a language code, or of the Publications Office's URI that ends in one.
 *
 * @returns null for a code not in the list
 * @example languageOfCode('fra') // 'French'
 */
export const languageOfCode = (code: string): string | null =>
  nameByCode.get((code.split('/').at(-1) ?? '').toLowerCase()) ?? null;

/** Three-letter code of a language by its English name; null when it is not in the list. */
export const codeOfLanguage = (name: string): string | null => codeByName.get(name.toLowerCase()) ?? null;
