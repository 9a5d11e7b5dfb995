import type { ReadingContext } from './context.ts';
import { namesSchooling } from './education.ts';
import type { EntryLine } from './entry-line.ts';
import { entryLines } from './entry-lines.ts';
import { headingOf } from './headings.ts';
import type { Section } from './sections.ts';

/** Share of a section's dated heads that must look like jobs, or like schooling, before its words decide for its heading. */
const decidingShare = 0.5;

/**
 * Names sections whose headings say nothing (“Where I have been”) by what stands in them: dated schools and degrees are
 * education, dated titles are work. Only where no section with a telling heading is that already.
 *
 * @param foreign  the document is in a language whose headings the reader does not know
 */
export function nameByContent(sections: Section[], context: ReadingContext, foreign: boolean): Section[] {
  const { now, titleOf } = context;
  if (foreign && !sections.some(({ kind }) => kind === 'work'))
    return sections.flatMap((each) => byDates(each, context));
  const dated = sections.map((section) => ({ section, ...countHeads(section, now, titleOf) }));
  const has = (kind: Section['kind']): boolean =>
    dated.some(({ section, anchors }) => section.kind === kind && anchors > 0);
  const [hasWork, hasEducation] = [has('work'), has('education')];
  const named = dated.map(({ section, anchors, titles, schools }): Section => {
    const untold =
      section.kind === 'other' && section.heading !== null && headingOf(section.heading.text) === null;
    if (!untold || anchors === 0) return section;
    // Schools employ teachers: beside a section about education they are employers.
    if (schools >= anchors * decidingShare && schools >= titles && !hasEducation)
      return { ...section, kind: 'education' };
    return titles >= anchors * decidingShare && !hasWork ? { ...section, kind: 'work' } : section;
  });
  if (named.some(({ kind }) => kind === 'work')) return named;
  // Jobs under a heading that does not look like one stand at the end of the header.
  return named.flatMap((section) => {
    const { anchors, titles, schools } = countHeads(section, now, titleOf);
    const jobs =
      section.kind === 'header' && anchors >= 2 && titles > schools && titles >= anchors * decidingShare;
    return jobs
      ? byDates(section, context).flatMap((each) => (hasEducation ? [each] : schoolingLast(each, context)))
      : [section];
  });
}

/** “RHS Diploma, Coleg Cambria, 2009” after the last job of a CV without headings: from there on it is education. */
function schoolingLast(section: Section, { now, titleOf }: ReadingContext): Section[] {
  const { kind, heading, lines } = section;
  if (kind !== 'work') return [section];
  const anchors = entryLines(lines, now, titleOf).filter(({ anchor }) => anchor !== null);
  const lastJob = anchors.findLastIndex((row) => {
    const parts = undated(row).split(/[|,\t]/u);
    return !namesSchooling(row.line.text) || parts.some((part) => titleOf(part.trim()) >= 0.5);
  });
  const school = anchors[lastJob + 1]?.line;
  const from = school ? lines.indexOf(school) : -1;
  if (lastJob < 0 || from <= 0) return [section];
  return [
    { kind, heading, lines: lines.slice(0, from) },
    { kind: 'education', heading: null, lines: lines.slice(from) },
  ];
}

/** Lines of a head above its dates, when headings cannot say where a section of work begins. */
const headLinesAbove = 1;

/**
 * In a language whose headings nobody here can read, dates still show where entries stand: from the first period on a
 * section is taken for work, so that the dates and the words of its entries are not lost.
 */
function byDates(section: Section, { now, titleOf }: ReadingContext): Section[] {
  const { kind, heading, lines } = section;
  if (kind !== 'header' && kind !== 'other') return [section];
  const rows = entryLines(lines, now, titleOf);
  const first = rows.findIndex((row) => row.anchor !== null);
  if (first < 0) return [section];
  const above = rows[first - 1]?.line;
  const headed = above !== undefined && headingOf(above.text) !== null;
  const from = kind === 'header' ? Math.max(0, headed ? first : first - headLinesAbove) : 0;
  const dated: Section = { kind: 'work', heading, lines: lines.slice(from) };
  return from === 0 ? [dated] : [{ kind, heading, lines: lines.slice(0, from) }, dated];
}

function countHeads(
  { lines }: Section,
  now: Date,
  titleOf: ReadingContext['titleOf'],
): { anchors: number; titles: number; schools: number } {
  const rows = entryLines(lines, now, titleOf);
  const heads = rows.filter((row) => row.role !== 'body');
  const parts = heads.flatMap((row) =>
    undated(row)
      .split(/\t|[|,–—•·:()]|\s-\s/u)
      .map((part) => part.trim()),
  );
  return {
    anchors: heads.filter((row) => row.anchor !== null).length,
    titles: parts.filter((part) => titleOf(part) >= 0.5 && !namesSchooling(part)).length,
    schools: heads.filter((row) => namesSchooling(row.line.text)).length,
  };
}

/** A line's text without its dates, whose dashes would part it. */
function undated({ line, periods }: EntryLine): string {
  return periods.reduce(
    (text, { start, end }) =>
      `${text.slice(0, start)}${'|'.repeat(Math.max(0, end - start))}${text.slice(end)}`,
    line.text,
  );
}
