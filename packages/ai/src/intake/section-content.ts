import type { ReadingContext } from './context.ts';
import { namesSchooling } from './education.ts';
import { type EntryLine, entryLines } from './entry-lines.ts';
import { headingOf } from './headings.ts';
import type { Section } from './sections.ts';

/** Share of a section's dated heads that must look like jobs, or like schooling, before its words decide for its heading. */
const decidingShare = 0.5;

/**
 * Names sections whose headings say nothing (“Where I have been”) by what stands in them: dated schools and degrees are
 * education, dated titles are work. Only where no section with a telling heading is that already.
 */
export function nameByContent(sections: Section[], { now, titleOf }: ReadingContext): Section[] {
  const dated = sections.map((section) => ({ section, ...countHeads(section, now, titleOf) }));
  const has = (kind: Section['kind']): boolean =>
    dated.some(({ section, anchors }) => section.kind === kind && anchors > 0);
  const [hasWork, hasEducation] = [has('work'), has('education')];
  return dated.map(({ section, anchors, titles, schools }): Section => {
    const untold =
      section.kind === 'other' && section.heading !== null && headingOf(section.heading.text) === null;
    if (!untold || anchors === 0) return section;
    if (schools >= anchors * decidingShare && schools >= titles)
      return hasEducation ? section : { ...section, kind: 'education' };
    return titles >= anchors * decidingShare && !hasWork ? { ...section, kind: 'work' } : section;
  });
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
