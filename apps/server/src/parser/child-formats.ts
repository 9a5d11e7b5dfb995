/** Formats that are read in a child, each with the byte that tells the child which one follows. */
export const formatByte = { pdf: 'p', docx: 'd', odt: 'o', rtf: 'r', html: 'h', markdown: 'm' } as const;
export type ChildFormat = keyof typeof formatByte;
