/** A piece of RTF: the border of a group, a control word or symbol, a byte given as `\'xx`, or plain characters. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; value: number | null }
  | { kind: 'byte'; byte: number }
  | { kind: 'text'; text: string };

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Longest control word and number of the format's specification. */
const longestWord = 32;
const longestNumber = 10;

/**
 * Cuts RTF into its pieces, from start to end, each character looked at once. RTF is bytes, so the source is Latin-1: one
 * character a byte.
 */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0;
  while (at < source.length) {
    const char = source[at];
    if (char === '{' || char === '}') {
      at += 1;
      yield { kind: char === '{' ? 'open' : 'close' };
    } else if (char === '\r' || char === '\n') at += 1;
    else if (char !== '\\') {
      const start = at;
      while (at < source.length && !'{}\\\r\n'.includes(source[at] ?? '')) at += 1;
      yield { kind: 'text', text: source.slice(start, at) };
    } else if (isLetter(source.charCodeAt(at + 1))) {
      const start = at + 1;
      at = start;
      while (at - start < longestWord && isLetter(source.charCodeAt(at))) at += 1;
      const word = source.slice(start, at);
      const numberAt = at;
      if (source[at] === '-') at += 1;
      while (at - numberAt < longestNumber && isDigit(source.charCodeAt(at))) at += 1;
      const digits = source.slice(numberAt, at);
      const value = digits === '' || digits === '-' ? null : Number(digits);
      if (source[at] === ' ') at += 1;
      // Raw bytes that belong to no text follow.
      if (word === 'bin' && value !== null && value > 0) at += value;
      yield { kind: 'word', word, value };
    } else if (source[at + 1] === "'") {
      const byte = Number.parseInt(source.slice(at + 2, at + 4), 16);
      at += 4;
      if (Number.isFinite(byte)) yield { kind: 'byte', byte };
    } else {
      yield { kind: 'word', word: source[at + 1] ?? '', value: null };
      at += 2;
    }
  }
}
