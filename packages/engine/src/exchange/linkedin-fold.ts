/** Accents, as Unicode writes them apart from their letter. */
const marks = /\p{M}+/gu;
/** Characters that are not seen: soft hyphen, zero-width space and joiners, direction marks, byte order mark. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/**
 * A name as it is compared: lower case, without accents, punctuation or double spaces.
 *
 * @example foldName('Nom de l’entreprise') // 'nom de l entreprise'
 */
export const foldName = (text: string): string =>
  text
    .replaceAll(unseen, '')
    .normalize('NFKD')
    .replaceAll(marks, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A cell as it is kept: unseen characters gone, odd spaces made plain, line ends made "\n", ends trimmed. */
export const tidyCell = (text: string): string =>
  text
    .replaceAll(unseen, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll('\0', '')
    .normalize('NFC')
    .trim();
