/*
 * Long texts in Europass are HTML inside XML text. What is read of them is paragraphs and list items; nothing of the mark-up
 * is kept, so nothing of it can be shown or run.
 */

export type RichText = { readonly paragraphs: readonly string[]; readonly items: readonly string[] };

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
};

const characterOf = (code: number): string =>
  code > 0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';

const decode = (html: string): string =>
  html.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return characterOf(Number(decimal));
    return hex ? characterOf(Number.parseInt(hex, 16)) : (named[String(name).toLowerCase()] ?? whole);
  });

const plain = (html: string): string =>
  decode(html.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();

const hasMarkup = (text: string): boolean => /<\/?[a-z][^>]*>/i.test(text);

/** Paragraphs and list items of a long text, which may be HTML or plain lines. */
export const readRichText = (text: string | null): RichText => {
  if (text === null || text.trim() === '') return { paragraphs: [], items: [] };
  if (!hasMarkup(text)) {
    const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
    return { paragraphs: lines.filter((line) => line !== ''), items: [] };
  }
  const visible = text
    .replace(/<(script|style)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const items: string[] = [];
  const rest = visible.replace(/<li\b[^>]*>([\s\S]*?)(?=<\/li\s*>|<li\b|<\/[ou]l\s*>|$)/gi, (_, inner) => {
    const item = plain(String(inner));
    if (item !== '') items.push(item);
    return '<br>';
  });
  const paragraphs = rest
    .split(/<\/?(?:p|div|br|ul|ol|li|h[1-6]|tr|table)\b[^>]*>/i)
    .map(plain)
    .filter((line) => line !== '');
  return { paragraphs, items };
};

const htmlOf = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The HTML that `readRichText` reads as the same paragraphs and items; null when there are none. */
export const writeRichText = (paragraphs: readonly string[], items: readonly string[]): string | null => {
  if (paragraphs.length + items.length === 0) return null;
  const written = paragraphs.map((line) => `<p>${htmlOf(line)}</p>`).join('');
  const list = items.map((line) => `<li>${htmlOf(line)}</li>`).join('');
  return list === '' ? written : `${written}<ul>${list}</ul>`;
};

/** The lines of a long text of a record. */
export const linesOfText = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
