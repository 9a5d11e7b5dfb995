/** Formats that are read in a child, each with the byte that tells the child which one follows. */
export const formatByte = {
  pdf: 'p',
  docx: 'd',
  odt: 'o',
  rtf: 'r',
  html: 'h',
  markdown: 'm',
  'json-resume': 'j',
  europass: 'e',
} as const;
export type ChildFormat = keyof typeof formatByte;

/** Formats of which a child makes a career record; of the others it makes a text. */
export type RecordFormat = 'json-resume' | 'europass';
export type TextFormat = Exclude<ChildFormat, RecordFormat>;

export const isRecordFormat = (format: string): format is RecordFormat =>
  format === 'json-resume' || format === 'europass';
