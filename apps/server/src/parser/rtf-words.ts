/* The words of RTF that tell where a text belongs and what a sign is, and what holds while a group lasts. */

/** Nesting of groups no word processor writes. */
export const deepestGroup = 500;
/** Font size of RTF that names none, in points. */
export const usualFontSize = 12;
export const bulletIndentTwips = 20;

/** Where the text of a group goes. */
export type Destination = 'body' | 'head' | 'foot' | 'skip' | 'fonts' | 'colors' | 'styles' | 'listmark';

export type State = {
  destination: Destination;
  fontSize: number;
  bold: boolean;
  hidden: boolean;
  caps: boolean;
  /** Index in the table of colours; 0 = automatic. */
  color: number;
  /** Index of the colour behind the letters; null = none. */
  ground: number | null;
  paragraphGround: number | null;
  font: number;
  /** Characters after `\u` that stand in for it. */
  fallback: number;
  indent: number;
  listed: boolean;
  style: number;
  inTable: boolean;
  /** Text boxes around the text. */
  boxes: number;
};
export type Font = { encoding: string | undefined; symbol: boolean };

/** Groups that hold no text of the document. */
export const skippedGroups = new Set([
  'info',
  'pict',
  'objdata',
  'objclass',
  'objname',
  'fldinst',
  'footnote',
  'annotation',
  'atnid',
  'atnauthor',
  'listtable',
  'listoverridetable',
  'revtbl',
  'rsidtbl',
  'generator',
  'xmlnstbl',
  'themedata',
  'colorschememapping',
  'datastore',
  'latentstyles',
  'filetbl',
  'template',
  'nonshppict',
  'bkmkstart',
  'bkmkend',
  'xe',
  'tc',
  'txe',
  'rxe',
  'do',
  'sp',
  'pgdsctbl',
  'mmathPr',
  'userprops',
  'shprslt',
  'ftnsep',
  'ftnsepc',
  'aftnsep',
]);
/** Optional groups (`\*`) that do hold text; all others are passed over. */
export const readOptionalGroups = new Set(['shpinst', 'shptxt', 'pn', 'pntext', 'fldrslt', 'shppict']);
export const groupDestination: Record<string, Destination> = {
  fonttbl: 'fonts',
  colortbl: 'colors',
  stylesheet: 'styles',
  header: 'head',
  headerl: 'head',
  headerr: 'head',
  headerf: 'head',
  footer: 'foot',
  footerl: 'foot',
  footerr: 'foot',
  footerf: 'foot',
  listtext: 'listmark',
  pntext: 'listmark',
  pntxtb: 'skip',
  pntxta: 'skip',
};
export const characters: Record<string, string> = {
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': ' ',
  _: '-',
  '-': '',
  '{': '{',
  '}': '}',
  '\\': '\\',
};
export const headingName = /^(?:heading|überschrift|titre|título|kop)\s*[1-6]\b|^title\b/i;
