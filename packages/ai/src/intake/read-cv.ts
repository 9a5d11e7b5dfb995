import type { DocumentText, Reading } from '@career-mirror/contract';
import { contactOf } from './contact.ts';
import type { ReadingContext } from './context.ts';
import { educationOf } from './education.ts';
import { entryLines } from './entry-lines.ts';
import type { SectionKind } from './heading-words.ts';
import { namesProjects } from './headings.ts';
import { itemsOf } from './items.ts';
import { languageOf, type TextLanguage } from './language.ts';
import { languagesOf } from './languages.ts';
import { citeText, cutStrip, type Line, linesOf, stripOf } from './lines.ts';
import { headlineOf, nameOf } from './name.ts';
import { nameByContent } from './section-content.ts';
import { type Section, sectionsOf } from './sections.ts';
import { sayDropped } from './sensitive.ts';
import { titleLikelihood } from './title-words.ts';
import { spellsOf } from './work.ts';

export type ReadingHints = {
  /** How much a text looks like a known occupation title, 0 to 1; the engine's title index can say. */
  titleLikelihood: (text: string) => number;
};

export type ReadingOptions = { now: Date; hints?: ReadingHints };

/**
 * Understands a CV: who, where to reach the person, spells, education, skills, languages.
 *
 * Everything is decided from words, dates and layout; nothing is invented: each value carries page and character
 * span, and the text of the page at that span is the value's source.
 *
 * @param document  as the reader of documents hands it over, or `textDocument(text)`
 * @param now       bounds what years can be meant
 * @param hints     optional knowledge of occupation titles, which settles title against employer more often
 * @returns         a reading; what was not found is null or empty, and `warnings` says what could not be read
 * @example readCv(textDocument(text), { now }).spells[0]?.title?.value // 'Store Manager'
 */
export function readCv(document: DocumentText, { now, hints }: ReadingOptions): Reading {
  const lines = linesOf(document);
  const texts = new Map(document.pages.map((page) => [page.number, page.text]));
  const known = new Map<string, number>();
  const written = languageOf(document.pages.map((page) => page.text).join('\n'));
  const language = written.kind === 'known' ? written.code : null;
  const context: ReadingContext = {
    now,
    pageText: (page) => texts.get(page) ?? '',
    titleOf: (text) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      const likelihood = titleLikelihood(text, hints?.titleLikelihood(text) ?? 0, language);
      known.set(text, likelihood);
      return likelihood;
    },
  };
  const sections = nameByContent(sectionsOf(lines), context, written.kind === 'other');
  const contact = contactOf(document, lines, sections, now);
  const emails = contact.emails.map((email) => email.value);
  const name = nameOf(lines, sections, emails, context.titleOf, context.pageText);
  const of = (kind: SectionKind): Section[] => sections.filter((section) => section.kind === kind);
  const projects = of('other').filter((section) => isProjects(section, context));
  const spells = [
    ...of('work').flatMap((section) => spellsOf(section.lines, 'work', context)),
    ...of('volunteering').flatMap((section) => spellsOf(section.lines, 'volunteering', context)),
    ...projects.flatMap((section) => spellsOf(section.lines, 'project', context)),
  ];
  const paragraphs = (kind: SectionKind, told: Section[] = []) =>
    of(kind)
      .filter((section) => !told.includes(section))
      .flatMap((section) => itemsOf(section.lines, context.pageText).map(citeText));
  return {
    name,
    headline: headlineOf(lines, sections, name, context.titleOf),
    summary: [...paragraphs('summary'), ...headParagraphs(of('header'), context)],
    contact,
    spells,
    education: of('education').flatMap((section) => educationOf(section.lines, context)),
    skillLines: of('skills').flatMap((section) => section.lines.map(skillLine)),
    languages: languagesOf(of('languages').flatMap((section) => section.lines)),
    other: paragraphs('other', projects),
    warnings: warningsOf(document, written, sections, spells.length),
  };
}

/** Projects of one's own with their dates are spells; without dates they stay text. */
function isProjects({ heading, lines }: Section, { now, titleOf }: ReadingContext): boolean {
  if (heading === null || !namesProjects(heading.text)) return false;
  return entryLines(lines, now, titleOf).some((row) => row.anchor !== null);
}

function skillLine(line: Line) {
  const strip = stripOf(line);
  return citeText(cutStrip(strip, 0, strip.text.length));
}

/** Running text between the name and the first heading is a summary without its heading. */
function headParagraphs(sections: Section[], { pageText }: ReadingContext): Reading['summary'] {
  return sections
    .flatMap((section) => itemsOf(section.lines, pageText))
    .filter(({ text }) => text.split(/\s+/).length >= 10 && /[.!?]/.test(text) && !/@/.test(text))
    .map(citeText);
}

function warningsOf(
  document: DocumentText,
  written: TextLanguage,
  sections: Section[],
  spells: number,
): string[] {
  const warnings: string[] = [];
  const dropped = sayDropped(document.leftOut ?? []);
  if (dropped !== null) warnings.push(dropped);
  if (written.kind === 'other') {
    warnings.push(
      `This looks like ${written.name}. We read English, German, French, Spanish and Dutch in full; here dates and skills are read, but jobs may be missed or mixed up. Please check them.`,
    );
  }
  if (document.hiddenText.length > 0) {
    warnings.push('The document holds text that a reader cannot see. It was left out.');
  }
  if (spells === 0) {
    const headed = sections.some((section) => section.kind === 'work');
    warnings.push(
      headed
        ? 'A section about work was found, but no job in it could be read.'
        : 'No section about work was found. Please add your jobs by hand.',
    );
  }
  return warnings;
}
