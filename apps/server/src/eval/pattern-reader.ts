import type { DocumentText, Evidence, PartialDate, Reading } from '@career-mirror/contract';

/*
 * The baseline of the reading of CVs: a few regular expressions over the lines, no layout, no word lists. What anybody would
 * write in an afternoon.
 */

const period =
  /((?:19|20)\d{2})\s*(?:[-–—/]|to|bis|à|a|tot)+\s*(?:\p{L}+\.?\s*|\d{1,2}[./])?((?:19|20)\d{2}|present|now|today|current|heute|aujourd|actual|heden)/iu;
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

type Line = { readonly page: number; readonly start: number; readonly text: string };

const evidence = (line: Line, text: string): Evidence => ({
  kind: 'document',
  documentId: null,
  span: {
    page: line.page,
    start: line.start + line.text.indexOf(text),
    end: line.start + line.text.indexOf(text) + text.length,
  },
  text,
});

const cite = (line: Line, text: string) => ({ value: text, evidence: evidence(line, text) });

const yearOf = (text: string): PartialDate => ({ year: Number(text), month: null });

const spellOf = (lines: readonly Line[], at: number): Reading['spells'][number] | null => {
  const line = lines[at];
  const match = line ? period.exec(line.text) : null;
  if (!line || !match) return null;
  const [whole, from = '', to = ''] = match;
  const beside = line.text.replace(whole, '').replace(/^[\s,|(–-]+|[\s,|)–-]+$/gu, '');
  const above = lines[at - 1];
  const below = lines[at + 1];
  const [first = '', second] = (beside === '' ? (above?.text ?? '') : beside)
    .split(/\t| \| | – |, /)
    .map((part) => part.trim());
  const head = beside === '' ? (above ?? line) : line;
  const employer =
    second !== undefined
      ? cite(head, second)
      : below
        ? cite(below, (below.text.split(',')[0] ?? '').trim())
        : null;
  return {
    kind: 'work',
    title: cite(head, first),
    employer,
    place: null,
    start: { value: yearOf(from), evidence: evidence(line, from) },
    end: { value: /^\d/.test(to) ? yearOf(to) : 'present', evidence: evidence(line, to) },
    text: [],
  };
};

/** Reads a CV with patterns alone; only name, e-mail and spells are looked for. */
export const readByPatterns = (document: DocumentText): Reading => {
  const lines = document.pages.flatMap((page) =>
    page.lines.map(
      (line): Line => ({
        page: page.number,
        start: line.start,
        text: page.text.slice(line.start, line.end),
      }),
    ),
  );
  const first = lines.find(({ text }) => /\p{L}/u.test(text) && !/[\d@]/.test(text));
  const emails = lines.flatMap((line) => {
    const found = mail.exec(line.text)?.[0];
    return found === undefined ? [] : [cite(line, found)];
  });
  return {
    name: first ? cite(first, first.text.trim()) : null,
    headline: null,
    summary: [],
    contact: { emails, phones: [], links: [], place: null },
    spells: lines.flatMap((_, at) => spellOf(lines, at) ?? []),
    education: [],
    skillLines: [],
    languages: [],
    other: [],
    warnings: [],
  };
};
