import type { DocumentText } from '@career-mirror/contract';
import { type SensitiveKind, sensitiveLabels, sensitivePhrases } from './sensitive-words.ts';

export type { SensitiveKind } from './sensitive-words.ts';

/** How often details of one kind were dropped; never what they said. */
export type DroppedDetail = { kind: SensitiveKind; count: number };

/** Longest value beside a label, in characters. */
const longestValue = 60;
/** What ends a cell: line ends, tabs and the marks contact lines are parted by. */
const cell = String.raw`[^\n\t|•·∙;]`;
const cellStart = String.raw`(?<=(?:^|[\n\t|•·∙;,]|\s[–—-]\s)[ ]*(?:[-*•▪◦][ ]*)?)`;
const cellEnd = String.raw`(?=[ ]*\.?(?:$|[\n\t|•·∙;,]))`;

type Rule = { kind: SensitiveKind; pattern: RegExp };

const rules: Rule[] = [
  ...sensitiveLabels.flatMap(({ kind, label }): Rule[] => [
    // “Date of birth: 14 March 1987”, “Date of birth⇥14 March 1987”.
    {
      kind,
      pattern: new RegExp(`${cellStart}${label}[ ]*(?:[:：=]|[:]?\\t)[ ]*${cell}{1,${longestValue}}`, 'giu'),
    },
  ]),
  ...sensitiveLabels
    // Form labels on a line of their own with the value below them; only for values of a form nothing else has.
    .filter(
      ({ kind }) =>
        kind === 'date of birth' || kind === 'nationality' || kind === 'marital status and children',
    )
    .map(
      ({ kind, label }): Rule => ({
        kind,
        pattern: new RegExp(
          `(?<=(?:^|\\n)[ ]*)${label}[ ]*:?\\n[ ]*(?:${kind === 'date of birth' ? String.raw`\d[^\n]{5,30}` : String.raw`\p{L}{4,20}(?:,[^\n]{3,25})?`})(?=\\n|$)`,
          'giu',
        ),
      }),
    ),
  ...sensitivePhrases.map(
    ({ kind, pattern, whole }): Rule => ({
      kind,
      pattern: whole
        ? new RegExp(`${cellStart}${pattern}${cellEnd}`, 'giu')
        : new RegExp(
            `(?<![\\p{L}\\d])${pattern}(?![\\p{L}])`,
            kind === 'national identity number' ? 'gu' : 'giu',
          ),
    }),
  ),
];

/**
 * Takes personal details out of a document that no advice may rest on and nobody may keep: birth, nationality, family,
 * health, union, faith, party, origin, orientation, identity numbers, bank accounts.
 *
 * Every character dropped becomes a space, so that all places in the text stay where they are. What somebody works
 * with stays: a nurse's “Mental health ward” and a union's employee lose nothing.
 *
 * @param document  as the reader of documents hands it over
 * @returns         the same document without them, and how many of which kind; `leftOut` carries that along
 * @example dropSensitive(textDocument('Born: 14 March 1987')).dropped // [{ kind: 'date of birth', count: 1 }]
 */
export function dropSensitive(document: DocumentText): { document: DocumentText; dropped: DroppedDetail[] } {
  const counts = new Map<SensitiveKind, number>();
  const pages = document.pages.map((page) => ({ ...page, text: blank(page.text, counts) }));
  const hiddenText = document.hiddenText.map((text) => blank(text, counts));
  const dropped = [...counts].map(([kind, count]) => ({ kind, count }));
  return {
    document: dropped.length > 0 ? { ...document, pages, hiddenText, leftOut: dropped } : document,
    dropped,
  };
}

function blank(text: string, counts: Map<SensitiveKind, number>): string {
  let left = text;
  const replace = (kind: SensitiveKind, start: number, length: number): void => {
    const part = left.slice(start, start + length);
    left =
      left.slice(0, start) +
      part.replace(/[^\n\t]/gu, (character) => ' '.repeat(character.length)) +
      left.slice(start + length);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  for (const { kind, start, length } of numbersIn(left)) replace(kind, start, length);
  for (const { kind, pattern } of rules) {
    for (const match of left.matchAll(pattern)) {
      if (!/\S/.test(match[0]) || holdsContact(match[0])) continue;
      replace(kind, match.index, match[0].length);
    }
  }
  return left;
}

/** A label's cell that went on into an address says more than it should have; the address stays. */
const holdsContact = (text: string): boolean => /@/.test(text);

type Found = { kind: SensitiveKind; start: number; length: number };

/** Numbers that prove themselves by their check digits, wherever they stand. */
function numbersIn(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(
    /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\d])/gu,
  )) {
    if (isIban(match[0])) found.push({ kind: 'bank details', start: match.index, length: match[0].length });
  }
  for (const match of text.matchAll(/(?<![\p{L}\d])(?:[XYZ]-?\d{7}|\d{8})-?[A-Z](?![\p{L}\d])/gu)) {
    if (isSpanishId(match[0]))
      found.push({ kind: 'national identity number', start: match.index, length: match[0].length });
  }
  return found;
}

/** ISO 13616: letters become two digits, and the number leaves 1 when divided by 97. */
function isIban(text: string): boolean {
  const plain = text.replaceAll(' ', '');
  if (plain.length < 15 || plain.length > 34) return false;
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    for (const digit of Number.parseInt(character, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

/** DNI and NIE: the letter at the end is the number's rest by 23. */
function isSpanishId(text: string): boolean {
  const plain = text.replaceAll('-', '');
  const digits = plain.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === plain.at(-1);
}

/** One sentence that names the kinds that were dropped and nothing else; null when there were none. */
export function sayDropped(dropped: readonly { kind: string; count: number }[]): string | null {
  if (dropped.length === 0) return null;
  const kinds = dropped.map(({ kind }) => kind);
  const list = kinds.length === 1 ? kinds[0] : `${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)}`;
  return `Your document named your ${list}. We left that out before keeping anything; no advice rests on it.`;
}
