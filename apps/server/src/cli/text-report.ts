import type { Fact, FactId, Future, Gap, MirrorReport } from '@career-mirror/contract';
import { careersHeadline } from '../mirror/headline.ts';
import { factWords, figure, originWords, wrap } from './words.ts';

/*
 * A mirror for a terminal. Every figure carries a number in brackets; the list at the end says where it comes from.
 */

export type ReportFrame = { readonly now: string; readonly place: string; readonly width: number };

type Page = {
  readonly heading: (text: string) => void;
  readonly line: (text?: string, indent?: number) => void;
  /** Text beside a head of fixed width, as in a list or a table. */
  readonly beside: (head: string, text: string) => void;
  /** Words of a fact with its mark. */
  readonly fact: (id: FactId) => string;
  readonly mark: (id: FactId) => string;
  readonly text: () => string;
};

/** Skills and gap items named before the rest is counted. */
const namedItems = 8;
/** Doppelgängers told with all their parts; the others in one line. */
const fullCareers = 3;

const createPage = (facts: readonly Fact[], width: number): Page => {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const cited: FactId[] = [];
  const lines: string[] = [];
  const mark = (id: FactId): string => {
    if (!cited.includes(id)) cited.push(id);
    return `[${cited.indexOf(id) + 1}]`;
  };
  const line = (text = '', indent = 0): void => {
    if (text === '') lines.push('');
    else
      for (const one of wrap(text, width - indent, indent > 0 ? 2 : 0)) lines.push(' '.repeat(indent) + one);
  };
  const beside = (head: string, text: string): void => {
    for (const [index, one] of wrap(text, width - head.length).entries()) {
      lines.push((index === 0 ? head : ' '.repeat(head.length)) + one);
    }
  };
  const heading = (text: string): void => {
    lines.push('', text.toUpperCase(), '─'.repeat(Math.min(width, text.length)));
  };
  const requireFact = (id: FactId): Fact => {
    const fact = byId.get(id);
    if (!fact) throw new Error(`The report cites ${id}, which is not among its facts.`);
    return fact;
  };
  return {
    heading,
    line,
    beside,
    mark,
    fact: (id) => `${factWords(requireFact(id))} ${mark(id)}`,
    text: () => {
      heading('Where the numbers come from');
      for (const [index, id] of cited.entries()) {
        const fact = requireFact(id);
        beside(`[${index + 1}] `, `${fact.label}: ${factWords(fact)}. ${originWords(fact)}. ${fact.method}`);
      }
      line();
      line('Guidance, not a guarantee.');
      return `${lines.join('\n')}\n`;
    },
  };
};

const years = (start: number | null, end: number | null): string =>
  start !== null && start === end ? String(start) : `${start ?? '?'}–${end ?? 'now'}`;

const percent = (share: number | null): string =>
  share === null ? '' : `, ${Math.round(share * 100)} % sure`;

const lineSection = (page: Page, { profile }: MirrorReport): void => {
  page.heading('Your line');
  for (const spell of profile.spells) {
    const who = [spell.title, spell.employer].filter((part) => part !== null).join(', ');
    page.beside(years(spell.startYear, spell.endYear).padEnd(11), who);
    if (spell.occupation) page.line(`${spell.occupation} (${spell.onetSoc}${percent(spell.confidence)})`, 11);
    else if (spell.kind === 'work') page.line('which occupation is not sure; the screens ask', 11);
    else page.line(spell.kind, 11);
  }
  if (profile.skills.length > 0) {
    const names = profile.skills.slice(0, namedItems * 2).map((skill) => skill.label);
    const more = profile.skills.length - names.length;
    page.line();
    page.line(`Skills your words prove: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`);
  }
  for (const school of profile.education) {
    const what = [school.degree, school.field, school.institution].filter((part) => part !== null).join(', ');
    if (what !== '') page.line(`${school.endYear ?? ''} ${what}`.trim());
  }
  for (const warning of profile.warnings) page.line(`Note: ${warning}`);
};

const peopleSection = (page: Page, { doppelgangers, cohort }: MirrorReport): void => {
  if (doppelgangers.length === 0) return;
  page.heading('People like you');
  page.line(careersHeadline(doppelgangers, cohort));
  page.line(
    'Real, anonymous participants of a US survey (NLSY79), born 1957 to 1964, interviewed 1982 to 2000.',
  );
  for (const [index, one] of doppelgangers.entries()) {
    page.line();
    const career = one.spells.map((spell) => `${spell.startYear}–${spell.endYear} ${spell.title}`).join('; ');
    page.beside(
      `${String(index + 1).padStart(2)}. `,
      `${one.label} (survey participant), likeness ${one.score.toFixed(2)}`,
    );
    if (index < fullCareers) {
      const parts = one.parts.map((part) => `${part.label.toLowerCase()} ${part.value.toFixed(2)}`);
      page.line(`= ${parts.join(' + ')}`, 4);
    }
    page.line(career, 4);
    if (one.parting) page.line(`Here you part: ${one.parting.you}; ${one.parting.they}.`, 4);
  }
  if (!cohort) return;
  page.line();
  page.line(
    `Of ${page.fact(cohort.heldFactId)} who held this occupation (${cohort.originTitle}), ${page.fact(cohort.leftFactId)} were later seen in another:`,
  );
  for (const row of cohort.destinations) page.line(`${page.fact(row.factId)}  ${row.title}`, 2);
};

const gapSection = (page: Page, gap: Gap): void => {
  page.heading(`Gap to ${gap.title} (${gap.onetSoc})`);
  page.line(`Fit ${page.fact(gap.fitFactId)} of 100.`);
  const open = gap.items.filter((item) => item.status !== 'have');
  for (const item of open.slice(0, namedItems)) {
    const time = item.hours
      ? `, ${figure(item.hours.low, 'jobs')} to ${figure(item.hours.high, 'hours')} ${page.mark(item.hours.factId)}`
      : '';
    const need = item.essential ? 'essential' : 'optional';
    page.beside(
      `  ${item.status.padEnd(8)} `,
      `${item.name} (${item.kind}, ${need}), adds ${item.gain.toFixed(1)} points${time} ${page.mark(item.needed.factId)}`,
    );
  }
  if (open.length > namedItems) page.line(`and ${open.length - namedItems} smaller ones`, 2);
  const proven = gap.items.filter((item) => item.status === 'have');
  if (proven.length > 0)
    page.line(
      `You have: ${proven
        .slice(0, namedItems)
        .map((item) => item.name)
        .join(', ')}.`,
    );
  for (const part of gap.notEnoughData) page.line(`Not enough data: ${part}`);
};

const futureSection = (page: Page, future: Future): void => {
  page.line();
  page.line(future.scenario === 'stay' ? `Staying: ${future.title}` : `Going: ${future.title}`);
  for (const band of future.bands) {
    const pay = [band.p10, band.p50, band.p90]
      .map((value) => figure(value, 'usd_per_year').padStart(9))
      .join('');
    page.beside(
      `  after ${String(band.horizonYears).padStart(2)} ${band.horizonYears === 1 ? 'year ' : 'years'} ${pay}  `,
      page.mark(band.factId),
    );
  }
  for (const index of future.indices) {
    if (index.value === null || index.factId === null) continue;
    const value =
      index.measure === 'remote'
        ? `${index.value > 0 ? 'yes' : 'no'} ${page.mark(index.factId)}`
        : page.fact(index.factId);
    page.line(`${index.label}: ${value}, ${index.comparedWithNow}`, 2);
  }
  for (const part of future.notEnoughData) page.line(`Not enough data: ${part}`, 2);
};

const letterSection = (page: Page, { letters }: MirrorReport): void => {
  for (const letter of letters) {
    page.heading(`A letter from ${letter.year} (${letter.tone})`);
    page.line(letter.writer.label);
    for (const paragraph of letter.paragraphs) {
      page.line();
      page.line(
        paragraph
          .map((part) => (part.factId === null ? part.text : `${part.text} ${page.mark(part.factId)}`))
          .join(''),
      );
    }
  }
};

/** One mirror as text for a terminal. */
export const textReport = (report: MirrorReport, frame: ReportFrame): string => {
  const page = createPage(report.facts, frame.width);
  page.line(`Career Mirror: ${report.profile.name ?? 'you'}, ${frame.now.slice(0, 10)}, ${frame.place}`);
  page.line(report.profile.identity);
  lineSection(page, report);
  peopleSection(page, report);
  for (const gap of report.gaps) gapSection(page, gap);
  if (report.futures.length > 0) {
    page.heading('Ten years, approximate');
    page.line(
      'Yearly pay of which one in ten simulated paths stays below, the middle, and one in ten exceeds.',
    );
  }
  for (const future of report.futures) futureSection(page, future);
  letterSection(page, report);
  return page.text();
};
