import { joinBrokenPeriods } from './broken-periods.ts';
import { isColumnHead } from './column-names.ts';
import { findPeriods, holdsPeriod, type PeriodMention } from './dates.ts';
import { clientLabel, clientList, employerLikelihood, legalForm } from './employer-words.ts';
import type { EntryLine } from './entry-line.ts';
import type { Line } from './lines.ts';
import { namesBreak } from './spell-kind.ts';

/** Longest text beside the dates of an anchor, in characters. */
const longestHead = 125;
/** Share of the width of the column from which a line is filled with running text. */
const fullLine = 0.88;

/** Indent from which a line is further in than the heads, in points. */
const itemIndent = 5;

const labelLine =
  /^\s*(?:[\p{L} /&-]{3,32}):\s+\S|^\s*(?:key |main |selected )?(?:achievements?|responsibilities|accomplishments|duties|highlights|technologies|tech stack|stack|skills used|tools|aufgaben|tätigkeiten|missions?|funciones|logros|réalisations)\b[\s:]*$/iu;
const positionLabel =
  /^\s*(?:position|job title|title|role|employer|company|organi[sz]ation|location|place|dates?|period|occupation(?: or position held)?|name (?:and address )?of employer|type of business(?: or sector)?|puesto|empresa|poste|entreprise|firma|arbeitgeber|funktion)\s*:/iu;
const pastVerb =
  /^(?:\p{Lu}\p{Ll}+ed\s+(?:\p{Ll}|\d)|(?:Led|Built|Ran|Made|Wrote|Won|Grew|Drove|Oversaw|Taught|Took|Held|Kept|Gave|Sold|Spoke|Began|Brought|Helped|Managing|Leading|Responsible)\s)/u;

/** Sorts the lines of a section into anchors, possible heads and body. */
export function entryLines(lines: Line[], now: Date, titleOf: (text: string) => number): EntryLine[] {
  const widths = columnRights(lines);
  const rows: EntryLine[] = lines
    .filter((line) => !isColumnHead(line.text))
    .map((line) => ({
      line,
      anchor: null,
      periods: findPeriods(line.text, now),
      role: 'head',
      swallowed: false,
    }));
  joinBrokenPeriods(rows, now);
  const onBullets = !rows.some((row) => !row.line.bullet && anchorOf(row, false) !== null);
  // A dash before a year is taken for no bullet; its neighbours in the list (“- Depuis 2012 : …”) are heads like it.
  const dashed = rows.some(
    (row) => /^\s*[-–—]\s/u.test(row.line.text) && !row.line.bullet && opensWithPeriod(row),
  );
  for (const row of rows) {
    if (row.swallowed) continue;
    row.anchor = anchorOf(row, onBullets || (dashed && opensWithPeriod(row)));
    if (row.anchor) row.role = 'anchor';
  }
  dropAssignments(rows);
  markBody(
    rows,
    (line) => isRunningText(line, widths) || (!line.bold && isPhrase(line.text, titleOf)),
    widths,
    contentLefts(rows),
  );
  dropWeakAnchors(rows);
  return rows;
}

/** Whether nothing but a mark stands before the dates of a line. */
const opensWithPeriod = ({ line, periods }: EntryLine): boolean =>
  periods.some((period) => !period.single && /^[^\p{L}\p{N}]*$/u.test(line.text.slice(0, period.start)));

/** Where the text of each page and column ends on the right, in points. */
function columnRights(lines: Line[]): (line: Line) => number {
  const rights = new Map<string, number>();
  const key = (line: Line): string => `${line.page}/${line.column}`;
  for (const line of lines) rights.set(key(line), Math.max(rights.get(key(line)) ?? 0, line.right));
  return (line) => rights.get(key(line)) ?? line.right;
}

/** The period of a line, if the line can be the head of an entry. */
function anchorOf(row: EntryLine, onBullets: boolean): PeriodMention | null {
  const { line, periods } = row;
  if (line.bullet && !onBullets) return null;
  const text = line.text;
  const ranges = periods.filter((period) => !period.single);
  const period = ranges[0] ?? periods.at(-1);
  if (!period) return null;
  const before = text.slice(0, period.start);
  const after = text.slice(Math.min(text.length, period.end));
  const rest = `${before} ${after}`.trim();
  if (rest.length > longestHead || rest.split(/\s+/).length > 18) return null;
  const opened = !period.single && /^[^\p{L}\p{N}]*$/u.test(before) && /^\s*:/.test(after);
  if (
    !opened &&
    /[.!?]$/.test(rest) &&
    rest.split(/\s+/).length > 8 &&
    !legalForm.test(rest.split(/\s+/).at(-1) ?? '')
  )
    return null;
  const atStart = /^[^\p{L}\p{N}]*$/u.test(before);
  const atEnd = /^[^\p{L}\p{N}(]*(?:\([^)]*\))?[^\p{L}\p{N}]*$/u.test(after);
  const setApart = /(?:\t|[|,(:;·•–—\p{So}-]|\s{2,})\s*$/u.test(before) || atStart;
  const followedApart = /^\s*(?:\t|[|,):;·•–—\p{So}-]|\s{2,})/u.test(after) || atEnd;
  if (!period.single) return (atStart || setApart || atEnd) && (followedApart || atStart) ? period : null;
  const lonely =
    (atStart && atEnd) || (atEnd && setApart) || (atStart && /^\s*(?:\t|[|:–—-]|\s{2,})/u.test(after));
  return lonely && !/[.!?]$/.test(rest) ? period : null;
}

function markBody(
  rows: EntryLine[],
  isText: (line: Line) => boolean,
  rightOf: (line: Line) => number,
  leftOf: (line: Line) => number,
): void {
  let bullet: Line | null = null;
  let previous: EntryLine | null = null;
  for (const row of rows) {
    const { line } = row;
    if (row.role === 'anchor' || row.swallowed) {
      bullet = row.line.bullet && row.role !== 'anchor' ? line : null;
      previous = row;
      continue;
    }
    const continues: boolean =
      previous !== null && previous.role === 'body' && goesOn(line, previous.line, bullet, rightOf);
    if (line.bullet) {
      bullet = line;
      row.role = 'body';
    } else if (continues || isText(line) || isIndented(row, leftOf)) {
      row.role = 'body';
    } else {
      bullet = null;
    }
    previous = row;
  }
}

/** Where the heads of each page and column begin, in points: dates set in a column of their own do not count. */
function contentLefts(rows: EntryLine[]): (line: Line) => number {
  const lefts = new Map<string, number>();
  const key = (line: Line): string => `${line.page}/${line.column}`;
  for (const { line, periods, swallowed } of rows) {
    const dated = swallowed || periods.some((period) => /^[\s(]*$/.test(line.text.slice(0, period.start)));
    if (!dated) lefts.set(key(line), Math.min(lefts.get(key(line)) ?? line.x, line.x));
  }
  return (line) => lefts.get(key(line)) ?? line.x;
}

/** A line further in than the heads is text of an entry: its bullet may be a drawing. */
function isIndented({ line, periods }: EntryLine, leftOf: (line: Line) => number): boolean {
  return (
    !line.bold && periods.length === 0 && line.x > leftOf(line) + itemIndent && !line.text.includes('\t')
  );
}

/** Whether a line is the rest of the bullet or paragraph above it. */
function goesOn(line: Line, above: Line, bullet: Line | null, rightOf: (line: Line) => number): boolean {
  const samePage = line.page === above.page;
  if (line.bold !== above.bold || Math.abs(line.fontSize - above.fontSize) > 0.6) return false;
  if (samePage && line.gap > 1.45) return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  const wrapped = !above.paragraph && above.right >= rightOf(above) * fullLine && above.text.length > 25;
  if (bullet && !above.paragraph && line.x > bullet.x + 1 && !above.text.trimEnd().endsWith('.')) return true;
  if (bullet && !above.paragraph && line.x > bullet.x + 3) return true;
  return wrapped && !/[.!?:]\s*$/.test(above.text);
}

function isRunningText(line: Line, rightOf: (line: Line) => number): boolean {
  const text = line.text.trim();
  if (clientList.test(text)) return true;
  if (positionLabel.test(text) || clientLabel.test(text)) return false;
  if (labelLine.test(text) && !line.bold) return true;
  if (/^\p{Ll}/u.test(text)) return true;
  const words = text.split(/\s+/);
  const last = words.at(-1) ?? '';
  if (/[.!?;]$/.test(text) && words.length > 4 && !legalForm.test(last) && !/^(?:\p{L}\.)+$/u.test(last))
    return true;
  if (words.length > 2 && /\p{Ll}{4}[.!]$/u.test(text) && /^\p{Ll}/u.test(words[1] ?? '')) return true;
  if (line.bold || line.caps || text.includes('\t') || isNamelike(words)) return false;
  if (text.length > longestHead) return true;
  if (pastVerb.test(text) && words.length > 4) return true;
  const full = line.right >= rightOf(line) * fullLine && text.length > 45;
  return full && words.length > 8 && !/[|•·—–]/.test(text);
}

/** Where a line may go over from a title to an employer. */
const atEmployer =
  /\s(?:at|for|on behalf of|bei|für|im Auftrag|chez|pour|pour le compte|en|para|por encargo|bij|voor|in opdracht)\s/u;

/** A phrase in small letters that is no title: “Planted, harvested and fixed whatever broke”. */
function isPhrase(text: string, titleOf: (text: string) => number): boolean {
  const long = text.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  const small = long.filter((word) => /^\p{Ll}/u.test(word));
  return (
    !/[\t|·•]/.test(text) &&
    !namesBreak(text) &&
    long.length >= 3 &&
    small.length >= long.length * 0.6 &&
    titleOf(text) < 0.45 &&
    titleOf(text.split(atEmployer)[0] ?? '') < 0.45 &&
    employerLikelihood(text.split(/[,–—]/u)[0]?.trim() ?? '') < 0.7
  );
}

/** Most of the longer words begin with a capital: names and titles, not sentences. */
function isNamelike(words: string[]): boolean {
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word));
  return long.length >= 2 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.75;
}

/**
 * “Client: Banco Levante (2022 – now) – …” under a freelancer's own head: a client served within the years of the
 * spell above is text of that spell, not a spell.
 */
function dropAssignments(rows: EntryLine[]): void {
  let spell: PeriodMention | null = null;
  for (const row of rows) {
    if (!row.anchor) continue;
    const text = row.line.text.slice(row.line.bodyStart - row.line.start);
    const dateless = /^[\s(]*$/u.test(row.line.text.slice(0, row.anchor.start))
      ? row.line.text.slice(row.anchor.end).replace(/^[^\p{L}]+/u, '')
      : text;
    const assigned = clientLabel.test(dateless) || assignment.test(dateless);
    if (!assigned) spell = row.anchor;
    else if (spell && !spell.single && holdsPeriod(spell, row.anchor)) {
      row.anchor = null;
      row.role = 'body';
    }
  }
}

/** Written before what was done for a client. */
const assignment = /^(?:missions?|projekte?|projects?|projets?|proyectos?|einsatz|opdracht|assignment)\s*:/iu;

/** A lone year inside the body of an entry is part of the text, when the section's entries have periods. */
function dropWeakAnchors(rows: EntryLine[]): void {
  const ranges = rows.filter((row) => row.anchor && !row.anchor.single);
  if (ranges.length === 0) return;
  for (const [index, row] of rows.entries()) {
    if (!row.anchor?.single) continue;
    const above = rows[index - 1];
    const styled = ranges.some(
      (other) =>
        other.line.bold === row.line.bold && other.line.text.includes('\t') === row.line.text.includes('\t'),
    );
    if (
      above?.role === 'body' &&
      row.line.gap < 1.4 &&
      !(styled && (row.line.bold || row.line.text.includes('\t')))
    ) {
      row.anchor = null;
      row.role = 'body';
    }
  }
}
