/** Encodings by the number RTF gives to a font's character set (`\fcharset`). */
const ofCharset: Record<number, string> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** Encodings by code page (`\ansicpg`). */
const ofCodePage: Record<number, string> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** Number of the character set of pictures used as letters (Symbol, Wingdings). */
export const symbolCharset = 2;

export const encodingOfCharset = (charset: number): string | undefined => ofCharset[charset];
export const encodingOfCodePage = (page: number): string | undefined => ofCodePage[page];

/** The upper halves of the two code pages of DOS, which `TextDecoder` does not know. */
const upper850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■ ';
const upper437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ';

/** Letters of bytes in an encoding of `TextDecoder`, or in `cp437` or `cp850`. */
export function decodeBytes(bytes: readonly number[], encoding: string): string {
  const upper = { cp437: upper437, cp850: upper850 }[encoding];
  if (upper === undefined) return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  return bytes
    .map((byte) => (byte < 128 ? String.fromCharCode(byte) : (upper[byte - 128] ?? '\uFFFD')))
    .join('');
}
