import type { SectionKind } from './heading-words.ts';
import { type HeadingMatch, headingOf } from './headings.ts';
import { namesLanguage } from './language-names.ts';
import type { Line } from './lines.ts';
import { titleLikelihood } from './title-words.ts';

export type Section = { kind: SectionKind; heading: Line | null; lines: Line[] };

/** How a heading looks; two lines with the same look are set by the same hand for the same purpose. */
type Look = { fontSize: number; bold: boolean; caps: boolean; mark: string };

/** Font sizes nearer than this are the same, in points. */
const sameSize = 0.25;
/** A heading of unknown words is at most this long, in words. */
const longestUnknownHeading = 5;

/**
 * Cuts the lines into sections at headings.
 *
 * Known heading words that look like headings give the document's own heading look; with it everyday words and
 * unknown headings are told from ordinary lines. In several columns a section that has no heading of its own on a
 * new page goes on with the section that was open in the same column.
 */
export function sectionsOf(lines: Line[]): Section[] {
  const looks = headingLooks(lines);
  const sections: Section[] = [];
  const openInColumn = new Map<number, Section>();
  let current: Section = { kind: 'header', heading: null, lines: [] };
  sections.push(current);
  let previous: Line | null = null;
  const all = joinWrappedLabels(lines);
  for (const [at, line] of all.entries()) {
    const newBlock = previous !== null && (previous.column !== line.column || previous.page !== line.page);
    if (newBlock && previous !== null) current = carriedOver(line, previous, current, openInColumn, sections);
    const heading = headingAt(line, looks, current, all.slice(at + 1, at + 4));
    if (heading) {
      current = {
        kind: heading.kind,
        heading: line,
        lines: heading.rest ? [besideHeading(heading.rest, all.slice(at + 1, at + 1 + deepestLook))] : [],
      };
      sections.push(current);
    } else {
      current.lines.push(line);
    }
    openInColumn.set(line.column, current);
    previous = line;
  }
  return sections.filter((section) => section.lines.length > 0 || section.heading !== null);
}

/** Most lines below a label that are looked at for where the text beside it begins. */
const deepestLook = 12;
/** Least distance of a column of labels from the text beside it, in points. */
const labelWidth = 20;

/** A line beside a heading begins where the lines below it begin. */
function besideHeading(rest: Line, below: (Line | undefined)[]): Line {
  const lefts: number[] = [];
  for (const line of below.slice(0, deepestLook)) {
    if (!line || line.page !== rest.page || line.column !== rest.column) break;
    if (line.x > rest.x + 2) lefts.push(line.x);
    else if (!line.text.includes('\t')) break;
  }
  const [next] = below;
  const far = lefts.filter((left) => left > rest.x + labelWidth);
  if (far.length > 0) return { ...rest, x: Math.min(...far) };
  return next && lefts[0] === next.x ? { ...rest, x: next.x } : rest;
}

/** The section that goes on where a new column or page begins without a heading. */
function carriedOver(
  line: Line,
  previous: Line,
  current: Section,
  openInColumn: Map<number, Section>,
  sections: Section[],
): Section {
  if (previous.page !== line.page) return openInColumn.get(line.column) ?? current;
  if (line.column < previous.column) return openInColumn.get(line.column) ?? current;
  const above = sections.findLast(
    (section) =>
      section.heading !== null && section.heading.page === line.page && section.heading.y <= line.y + 2,
  );
  const started = openInColumn.get(line.column);
  if (started && line.page > 1) return started;
  // Nothing above this column says what it is: it is the head of the page, usually contact data.
  if (!above) {
    const head: Section = { kind: 'header', heading: null, lines: [] };
    sections.push(head);
    return head;
  }
  return above;
}

/** The line as far as its first cell: what a heading in a left-hand column looks like. */
function firstCellLine(line: Line): Line {
  const { text } = firstCell(line);
  return { ...line, text, caps: /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) };
}

function lookOf(line: Line): Look {
  return { fontSize: line.fontSize, bold: line.bold, caps: line.caps, mark: markOf(line.text) };
}

/** What sets headings apart besides their look: “## Work”, “== Work ==”, “*** Work ***”, “3. Work”. */
const markOf = (text: string): string =>
  /^\s*(?:\d{1,2}|[IVX]{1,4})[.)]\s+(?=\p{Lu})/u.test(text)
    ? '1.'
    : (/^\s*(#{1,6}(?=\s)|([=*~_-])\2+(?=.*\2\2\s*$))/u.exec(text)?.[1] ?? '');

const sameLook = (one: Look, other: Look): boolean =>
  Math.abs(one.fontSize - other.fontSize) < sameSize &&
  one.bold === other.bold &&
  one.caps === other.caps &&
  one.mark === other.mark;

type Looks = {
  heading: Look[];
  /** Lines whose words make them headings. */
  known: Line[];
  bodySize: number;
  styled: boolean;
};

/** The looks of lines that are certainly headings: known words that stand alone and stand out. */
function headingLooks(lines: Line[]): Looks {
  const sizes = lines.map((line) => line.fontSize).toSorted((one, other) => one - other);
  const bodySize = sizes[Math.floor(sizes.length / 2)] ?? 11;
  const alone = lines.filter((line) => headingOf(line.text)?.certain && !line.text.includes('\t'));
  const beside = lines.filter((line) => line.text.includes('\t') && headingOf(firstCell(line).text)?.certain);
  const known = alone.length >= 2 ? alone : [...alone, ...beside.map(firstCellLine)];
  const major = known.filter((line) =>
    ['work', 'education', 'skills'].includes(headingOf(line.text)?.kind ?? ''),
  );
  const source = major.length >= 2 ? major : known;
  const heading: Look[] = [];
  for (const line of source) {
    const alike = source.filter((other) => sameLook(lookOf(other), lookOf(line))).length;
    // A look seen once, where another is seen again and again, is a label inside a section.
    const most = Math.max(
      ...source.map((one) => source.filter((other) => sameLook(lookOf(one), lookOf(other))).length),
    );
    if (alike === 1 && most > 2) continue;
    if (!heading.some((look) => sameLook(look, lookOf(line)))) heading.push(lookOf(line));
  }
  if (heading.length === 0) heading.push(...recurringLook(lines, bodySize));
  const styled = heading.some(
    (look) => look.bold || look.caps || look.mark !== '' || look.fontSize > bodySize + sameSize,
  );
  return { heading, known: [...alone, ...beside], bodySize, styled };
}

/** Without any known heading: the largest look above the text's size in which at least two short lines are set. */
function recurringLook(lines: Line[], bodySize: number): Look[] {
  const large = lines.filter(
    (line) =>
      line.fontSize > bodySize + sameSize &&
      line.text.trim().split(/\s+/).length <= longestUnknownHeading &&
      !/[\d@|\t]/.test(line.text),
  );
  const looks = large.map((line) => ({
    look: lookOf(line),
    alike: large.filter((other) => sameLook(lookOf(other), lookOf(line))).length,
  }));
  const [largest] = looks
    .filter(({ alike }) => alike >= 2)
    .toSorted((one, other) => other.look.fontSize - one.look.fontSize);
  return largest ? [largest.look] : [];
}

/** A period with years at both ends, or still going on. */
const period =
  /(?:19|20)\d{2}\s*(?:[-–—]|to|bis|à)\s*\S{0,12}\s*(?:(?:19|20)\d{2}|present|now|current|today|heute|aujourd|actual)/iu;

/** Set in the size of the headings, where that is larger than the text: capitals or not is then no difference. */
const isLarge = (line: Line, looks: Looks): boolean =>
  line.fontSize > looks.bodySize + sameSize &&
  looks.heading.some((look) => Math.abs(look.fontSize - line.fontSize) < sameSize && look.bold === line.bold);

type FoundHeading = { kind: SectionKind; rest: Line | null };

function headingAt(line: Line, looks: Looks, current: Section, next: Line[]): FoundHeading | null {
  const inOne = line.text.includes('\t') ? headingOf(line.text.replaceAll('\t', ' ')) : null;
  const cell = inOne?.certain ? { text: line.text.replaceAll('\t', ' '), rest: null } : firstCell(line);
  const match = headingOf(cell.text);
  const shown = cell.rest ? firstCellLine(line) : line;
  const looksRight =
    looks.heading.some((look) => sameLook(look, lookOf(shown))) || (match !== null && isLarge(shown, looks));
  if (match && cell.rest === null && isHeading(line, match, looks, looksRight, current)) {
    return { kind: match.kind, rest: null };
  }
  // A label in a left-hand column, with the section's first line beside it.
  if (match && cell.rest && looksRight && looks.styled) {
    if (match.certain || isUnknownLabel(line, shown, looks, looks.known))
      return { kind: match.kind, rest: cell.rest };
  }
  if (
    match === null &&
    cell.rest &&
    looksRight &&
    looks.styled &&
    isUnknownLabel(line, shown, looks, looks.known)
  )
    return { kind: 'other', rest: cell.rest };
  // In a section of entries a line like a heading with dates soon after it is the head of an entry.
  const opensEntry =
    titleLikelihood(line.text, 0) >= 0.4 ||
    (['work', 'volunteering', 'education'].includes(current.kind) &&
      next.some((each) => period.test(each.text)));
  const inline = inlineHeading(line, current);
  if (inline) return inline;
  if (match !== null || line.bullet) return null;
  if (current.kind === 'header' && looksRight && endsHeader(line, looks, current) && !opensEntry)
    return { kind: 'other', rest: null };
  const apart = looksRight && (line.bold || line.caps) && isShortLabel(line.text) && line.gap >= 1.4;
  if (!isUnknownHeading(line, looks, looksRight) && !(apart && partsEntries(line, looks, current)))
    return null;
  if (!opensEntry) return { kind: 'other', rest: null };
  return partsEntries(line, looks, current) ? { kind: current.kind, rest: null } : null;
}

/** Set like the headings, where no head of an entry above it is: it begins a further section of the same kind. */
function partsEntries(line: Line, looks: Looks, current: Section): boolean {
  const dated = current.lines.some((each) => period.test(each.text));
  const alike = [...current.lines, ...looks.known].filter((each) => sameLook(lookOf(each), lookOf(line)));
  return dated && alike.length > 1 && !alike.some((each) => current.lines.includes(each));
}

function isHeading(
  line: Line,
  match: HeadingMatch,
  looks: Looks,
  looksRight: boolean,
  current: Section,
): boolean {
  if (looksRight) return match.certain || looks.styled || line.gap > 1.3;
  const standsOut =
    line.bold || line.caps || line.fontSize > looks.bodySize + sameSize || line.text.trim().endsWith(':');
  if (line.bullet) return false;
  if (!looks.styled) return match.certain || standsOut;
  // The document has a heading look and this line has not: only a smaller variant of it can still be a heading.
  if (current.kind === 'skills' || current.kind === 'work')
    return match.certain && standsOut && line.gap > 1.2;
  return match.certain && (standsOut || line.gap > 1.4);
}

function isUnknownHeading(line: Line, looks: Looks, looksRight: boolean): boolean {
  if (!looksRight || !looks.styled || line.bullet || line.gap < 1.15) return false;
  const large = line.fontSize > looks.bodySize + sameSize;
  const own = lookOf(line);
  const strong = looks.heading.some(
    (look) => sameLook(look, own) && (look.caps || look.mark !== '' || large),
  );
  return strong && (large || own.mark !== '') && isShortLabel(line.text);
}

/** Below name and address, set apart in just the look of at least two known headings. */
function endsHeader(line: Line, looks: Looks, current: Section): boolean {
  const alike = looks.known.filter((other) => sameLook(lookOf(other), lookOf(line)));
  return (
    looks.styled &&
    current.lines.length >= 2 &&
    alike.length >= 2 &&
    line.gap >= 1.4 &&
    isShortLabel(line.text)
  );
}

/** Few words without digits, but for the heading's own number. */
function isShortLabel(text: string): boolean {
  const bare = text.trim().replace(/^(?:\d{1,2}|[IVX]{1,4})[.)]\s+/u, '');
  return bare.split(/\s+/).length <= longestUnknownHeading + 1 && !/[\d@|\t,]/.test(bare);
}

/** An unknown label in a left-hand column, set like the known ones and where they stand. */
function isUnknownLabel(line: Line, label: Line, looks: Looks, known: Line[]): boolean {
  return (
    label.fontSize > looks.bodySize + sameSize &&
    line.gap > 1.15 &&
    isShortLabel(label.text) &&
    known.some((other) => Math.abs(other.x - line.x) < 2)
  );
}

/** “Languages: English, French” outside the sections where such labels are part of an entry. */
function inlineHeading(line: Line, current: Section): FoundHeading | null {
  const match = /^([^:\t]{4,40}):\s+(?=\S)/.exec(line.text);
  const label = match?.[1];
  if (!match || label === undefined || line.bullet) return null;
  const found = headingOf(label);
  if (!found?.certain) return null;
  const opens =
    found.kind === 'languages' ||
    (current.kind === 'header' && ['skills', 'education', 'work', 'summary'].includes(found.kind)) ||
    (current.kind !== 'work' && found.kind === 'skills');
  if (!opens || (found.kind === 'languages' && !namesLanguage(line.text.slice(match[0].length)))) return null;
  return { kind: found.kind, rest: restOf(line, match[0].length) };
}

/** A heading in a left-hand column that is broken over two lines: its first line gets all of its words. */
function joinWrappedLabels(lines: Line[]): Line[] {
  const joined: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const upper = joined.at(-1);
    if (upper && isHeadingInTwo(upper, line)) {
      const text = `${upper.text} ${line.text}`;
      joined.splice(-1, 1, { ...upper, end: line.end, text, right: Math.max(upper.right, line.right) });
      continue;
    }
    const label = firstCell(line);
    const at = wrappedLabelAbove(joined, line, label.text);
    const before = joined[at];
    const above = before && firstCell(before);
    if (!before || !above?.rest) {
      joined.push(line);
      continue;
    }
    const heading = {
      ...before,
      end: before.start + above.text.length,
      text: `${above.text} ${label.text}`,
      right: before.x,
    };
    const below = [...joined.slice(at + 1), ...lines.slice(index + 1, index + 1 + deepestLook)];
    joined.splice(at, 1, heading, besideHeading(above.rest, below));
    if (label.rest) joined.push(besideHeading(label.rest, below));
  }
  return joined;
}

/** “EXPERIENCIA” above “PROFESIONAL”: one heading in capitals that was too long for its narrow column. */
function isHeadingInTwo(above: Line, below: Line): boolean {
  const alike =
    above.page === below.page &&
    above.column === below.column &&
    above.caps &&
    below.caps &&
    above.bold === below.bold &&
    Math.abs(above.fontSize - below.fontSize) < sameSize &&
    below.gap < 1.5;
  const aligned = Math.abs(above.x - below.x) < 2 || Math.abs(above.right - below.right) < 2;
  const open = /(?:&|\p{L}-|(?<!\p{L})(?:and|und|et|y|e|en))\s*$/iu.test(above.text);
  return (
    alike &&
    aligned &&
    !/\t/.test(above.text + below.text) &&
    (open || (headingOf(below.text) === null && headingOf(above.text) !== null)) &&
    headingOf(`${above.text} ${below.text}`)?.certain === true
  );
}

/** How many lines of the section beside it may stand between the two halves of a heading. */
const deepestWrap = 3;

/** Index of the line whose first cell is the first half of a heading that `text` ends; -1 when there is none. */
function wrappedLabelAbove(lines: Line[], line: Line, text: string): number {
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - deepestWrap); at -= 1) {
    const before = lines[at];
    if (!before || before.page !== line.page || before.column !== line.column) return -1;
    const cell = firstCell(before);
    // Labels set flush right begin at different places, but then both have the section beside them.
    if (Math.abs(before.x - line.x) > 2 && !(cell.rest && line.text.includes('\t'))) continue;
    const halves =
      cell.rest !== null &&
      /^\p{L}/u.test(cell.text) &&
      (before.bold === line.bold || line.text.includes('\t')) &&
      (headingOf(cell.text) === null || goesOnBelow(before, line, cell.text, text));
    return halves && headingOf(`${cell.text} ${text}`)?.certain === true ? at : -1;
  }
  return -1;
}

/** “Expérience” above “professionnelle”: the first half is a heading by itself, the second only colours it. */
function goesOnBelow(above: Line, below: Line, first: string, second: string): boolean {
  const alike = above.fontSize === below.fontSize && Math.abs(above.x - below.x) < 2 && below.gap < 1.5;
  return (
    alike && headingOf(second) === null && headingOf(`${first} ${second}`)?.kind === headingOf(first)?.kind
  );
}

function firstCell(line: Line): { text: string; rest: Line | null } {
  const tab = line.text.indexOf('\t');
  if (tab < 0) return { text: line.text, rest: null };
  return { text: line.text.slice(0, tab), rest: restOf(line, tab + 1) };
}

function restOf(line: Line, from: number): Line {
  const start = line.start + from;
  return {
    ...line,
    start,
    bodyStart: start,
    text: line.text.slice(from),
    bold: false,
    bullet: false,
    caps: false,
  };
}
