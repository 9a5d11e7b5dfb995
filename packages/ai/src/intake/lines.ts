import type { DocumentText, Evidence } from '@career-mirror/contract';

/** A line of the document with what its look tells. Offsets index the text of its page. */
export type Line = {
  page: number;
  start: number;
  end: number;
  text: string;
  x: number;
  right: number;
  y: number;
  fontSize: number;
  bold: boolean;
  column: number;
  /** All its letters are capitals. */
  caps: boolean;
  /** Offset of the first character after a bullet; equals `start` when there is none. */
  bodyStart: number;
  bullet: boolean;
  /** A whole paragraph: the line after it is never its rest. */
  paragraph: boolean;
  /** White space above it in line heights, 1 = ordinary leading; large at the top of a block. */
  gap: number;
};

/** A stretch of one page's text that later steps cut into values. */
export type Strip = { page: number; start: number; end: number; text: string };

const bulletMark = /^\s*(?:[•●○◦▪▫■□‣⁃∙·➢➤➔✓✔☑→►▸▶❖◆◇★☆»›*\uE000-\uF8FF]|[-–—−](?=\s)|o(?=\s))\s*/u;
/** A dash that opens the second half of a date range is no bullet. */
const dashBeforeDate = /^\s*[-–—−]\s*(?:\d{4}\b|present|now|current|today|heute)/i;

/** Space above a line from which it stands apart, when nothing is known of what is above it, in line heights. */
const topOfBlockGap = 3;

/** Plain text is wrapped at 72 to 80 characters, if at all; a shorter line ends where its writer ended it. */
const shortestWrap = 68;

/** Lines of all pages in reading order, without running heads and page numbers. */
export function linesOf(document: DocumentText): Line[] {
  const lines = document.pages.flatMap((page) =>
    page.lines.map((line, index): Line => {
      const text = page.text.slice(line.start, line.end);
      const bullet = dashBeforeDate.test(text) ? null : bulletMark.exec(text);
      const before = page.lines[index - 1];
      return {
        page: page.number,
        start: line.start,
        end: line.end,
        text,
        x: line.x,
        right: line.x + line.width,
        y: line.y,
        fontSize: line.fontSize,
        bold: line.bold,
        column: line.column,
        caps: /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text),
        bodyStart: line.start + (bullet?.[0].length ?? 0),
        paragraph: document.format === 'docx' || (document.format === 'text' && text.length < shortestWrap),
        bullet: bullet !== null && bullet[0].length < text.length,
        gap:
          before && before.column === line.column
            ? line.y > before.y
              ? (line.y - before.y) / (Math.max(line.fontSize, before.fontSize) * 1.25)
              : 1
            : topOfBlockGap,
      };
    }),
  );
  const repeated = runningLines(document);
  const pages = document.pages.length;
  return lines.filter(
    (line, index) =>
      /[\p{L}\d]/u.test(line.text) && !isRunning(line, index, lines, repeated) && !namesPage(line, pages),
  );
}

/** “Page 2 of 3”, “Jane Roe – 2/3”, “Last updated in March 2026”. */
const pageMark =
  /^(?:page|seite|página|pagina)?\s*\d{1,2}\s*(?:of|von|de|sur|\/)\s*\d{1,2}$|^page\s+\d+$|^[-–]?\s*\d{1,2}\s*[-–]?$|^(?:page|seite|página|pág\.|pagina|blz\.|p\.)\s*\d{1,2}$|^(?:last updated|stand:)\b.{0,30}$/iu;
/** “Jane Roe – 2/3”: a page of as many as there are, not the end of a period like “05/19 – 12/22”. */
const namedPageMark = /^\D{2,50}[-–|·,\s]\s*(\d{1,2})\s*(?:\/|of|von|sur|de|van)\s*(\d{1,2})$/iu;

function namesPage(line: Line, pages: number): boolean {
  const [, at, of] = namedPageMark.exec(line.text.trim()) ?? [];
  return Number(of) === pages && Number(at) === line.page;
}

function isRunning(line: Line, index: number, lines: Line[], repeated: Set<string>): boolean {
  const text = line.text.trim();
  if (pageMark.test(text)) return true;
  if (!repeated.has(runningKey(text))) return false;
  // The first time it is said it counts: a head that repeats the name is often the only place of the name.
  return lines.slice(0, index).some((other) => runningKey(other.text.trim()) === runningKey(text));
}

/** Page numbers count up; years stay, or all periods would be one repeated line. */
const runningKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(?<!\d)\d{1,3}(?!\d)/g, '#')
    .replace(/\s+/g, ' ');

/** Texts that stand first or last on at least two pages. */
function runningLines(document: DocumentText): Set<string> {
  const seen = new Map<string, Set<number>>();
  for (const page of document.pages) {
    const sorted = page.lines.toSorted((one, other) => one.y - other.y);
    const edges = [...sorted.slice(0, 3), ...sorted.slice(-2)];
    for (const line of edges) {
      const key = runningKey(page.text.slice(line.start, line.end).trim());
      seen.set(key, (seen.get(key) ?? new Set()).add(page.number));
    }
  }
  return new Set([...seen].filter(([, pages]) => pages.size >= 2).map(([key]) => key));
}

export const stripOf = (line: Line): Strip => ({
  page: line.page,
  start: line.bodyStart,
  end: line.end,
  text: line.text.slice(line.bodyStart - line.start),
});

/** The part of a strip between two offsets of its own text, without white space and separators at its ends. */
export function cutStrip(strip: Strip, from: number, to: number): Strip {
  const part = strip.text.slice(from, to);
  const lead = /^(?:[\s,;:|·•∙–—―−\-/(#*_\p{So}\uE000-\uF8FF]|\uFE0F)*/u.exec(part)?.[0].length ?? 0;
  const kept = part.slice(lead).replace(/(?:[\s,;:|·•∙–—―−\-/(*_\p{So}\uE000-\uF8FF]|\uFE0F)*$/u, '');
  const start = strip.start + from + lead;
  return { page: strip.page, start, end: start + kept.length, text: kept };
}

/** Words whose hyphen stays when a line ends after it: they form compounds, the line end only fell there. */
const compoundStart =
  /(?:^|[^\p{L}])(?:all|co|cross|cloud|client|cost|customer|data|day|decision|end|event|ex|fast|four|front|full|hand|hands|high|in|inter|large|lead|long|low|mid|multi|near|non|off|on|one|open|out|over|part|peer|point|post|pre|problem|re|real|self|semi|short|six|small|sub|team|test|third|three|time|to|top|two|up|user|well|world|year)$/iu;

/** Text as a person would write it on one line: white space joined, words broken over lines mended. */
function plainValue(text: string): string {
  return text
    .replace(/[\uE000-\uF8FF]/gu, ' ')
    .replace(/(\p{L}+)-\s*\n\s*(\p{Ll})/gu, (_, before: string, after: string) =>
      compoundStart.test(before) ? `${before}-${after}` : `${before}${after}`,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

const evidenceOf = ({ page, start, end, text }: Strip): Evidence => ({
  kind: 'document',
  documentId: null,
  span: { page, start, end },
  text,
});

/** A value with the place it was read from. */
export const cite = <T>(value: T, strip: Strip): { value: T; evidence: Evidence } => ({
  value,
  evidence: evidenceOf(strip),
});

export const citeText = (strip: Strip): { value: string; evidence: Evidence } =>
  cite(plainValue(strip.text), strip);

/** One strip over lines that follow each other in the text of one page. */
export function joinLines(lines: Line[], pageText: string): Strip | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last || first.page !== last.page) return null;
  return {
    page: first.page,
    start: first.bodyStart,
    end: last.end,
    text: pageText.slice(first.bodyStart, last.end),
  };
}
