import type { PartialDate, SpellAdded, SpellStatement } from '@career-mirror/contract';
import type { DraftFields } from '../../lib/drafts.ts';
import { endsBefore, parseDate } from '../../lib/typed-date.ts';

/** The five answers as typed; `doing` and `where` are one question, so are the three kinds of unpaid work. */
export type Telling = {
  readonly doing: string;
  readonly where: string;
  readonly sinceMonth: string;
  readonly sinceYear: string;
  /** "yes" while the person still does it. */
  readonly still: string;
  readonly untilMonth: string;
  readonly untilYear: string;
  readonly before: string;
  readonly care: string;
  readonly volunteering: string;
  readonly project: string;
  readonly good: string;
};

export const blankTelling: Telling = {
  doing: '',
  where: '',
  sinceMonth: '',
  sinceYear: '',
  still: 'yes',
  untilMonth: '',
  untilYear: '',
  before: '',
  care: '',
  volunteering: '',
  project: '',
  good: '',
};

/** Answers as they were kept on the device. */
export const tellingIn = (fields: DraftFields | null): Telling => ({ ...blankTelling, ...fields });

type Dates = Pick<SpellStatement, 'start' | 'end'>;

const year = (text: string): PartialDate => ({ year: Number(text), month: null });
const YEAR = String.raw`((?:19|20)\d\d)`;
const dated: readonly (readonly [RegExp, (...years: readonly string[]) => Dates])[] = [
  [
    new RegExp(`${YEAR}\\s*(?:[-–—/]|to|until|till)\\s*${YEAR}`, 'i'),
    (from = '', to = '') => ({ start: year(from), end: year(to) }),
  ],
  [
    new RegExp(`(?:since|from)?\\s*${YEAR}\\s*(?:[-–—]|to|until|till)\\s*(?:now|today|present)`, 'i'),
    (from = '') => ({ start: year(from), end: 'present' }),
  ],
  [new RegExp(`since\\s+${YEAR}`, 'i'), (from = '') => ({ start: year(from), end: 'present' })],
  [new RegExp(`from\\s+${YEAR}`, 'i'), (from = '') => ({ start: year(from), end: null })],
  [new RegExp(`(?:until|till)\\s+${YEAR}`, 'i'), (to = '') => ({ start: null, end: year(to) })],
  [new RegExp(`(?:in\\s+)?${YEAR}`, 'i'), (only = '') => ({ start: year(only), end: year(only) })],
];

const tidy = (text: string): string => text.replace(/[\s,;:()–—-]+$/, '').replace(/^[\s,;:()–—-]+/, '');

/** What it is called, and where it was, if that is said: "Waiter at Blue Door", "my father", "food bank". */
const named = (words: string, kind: SpellStatement['kind']): Pick<SpellStatement, 'title' | 'employer'> => {
  if (kind === 'care') {
    const title = /^car(?:e|ed|ing)\b/i.test(words) ? words : `Caring for ${words}`;
    return { title, employer: null };
  }
  const [, title, employer] = /^(.+?)(?:\s+at\s+|,\s*)(.+)$/i.exec(words) ?? [];
  if (title && employer) return { title: tidy(title), employer: tidy(employer) };
  return kind === 'volunteering'
    ? { title: 'Volunteering', employer: words }
    : { title: words, employer: null };
};

/**
 * One line of what somebody did: what, where if it is said, and the years in it.
 *
 * @returns null for a line that says nothing
 * @example spellOfLine('Waiter at Blue Door, 2010–2014', 'work')
 */
export function spellOfLine(line: string, kind: SpellStatement['kind']): SpellStatement | null {
  let rest = line.trim();
  let dates: Dates = { start: null, end: null };
  for (const [pattern, read] of dated) {
    const found = pattern.exec(rest);
    if (!found) continue;
    const [whole, ...years] = found;
    const said = read(...years);
    // Years in the wrong order are more likely part of the words than a period.
    if (said.start && said.end && said.end !== 'present' && endsBefore(said.start, said.end)) continue;
    dates = said;
    rest = tidy(`${rest.slice(0, found.index)} ${rest.slice(found.index + whole.length)}`);
    break;
  }
  const words = tidy(rest);
  if (words === '') return null;
  return { kind, ...named(words, kind), place: null, ...dates };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*[-–•*]\s*/, '').trim())
    .filter((line) => line !== '');

const spellsOf = (text: string, kind: SpellStatement['kind']): SpellAdded[] =>
  linesOf(text).flatMap((line) => {
    const spell = spellOfLine(line, kind);
    return spell ? [{ spell, text: [] }] : [];
  });

export type TellingErrors = { readonly doing?: string; readonly since?: string; readonly until?: string };

export type ReadTelling =
  | { readonly title: string; readonly told: readonly SpellAdded[]; readonly errors: null }
  | { readonly title: null; readonly told: null; readonly errors: TellingErrors };

/** The server takes this many spells and sentences at once. */
const MOST = 20;

/**
 * What somebody told, as spells: what they do first, then what came before, then unpaid work, which counts the same. What
 * they are good at stands with what they do, because that is where it shows.
 */
export function readTelling(telling: Telling, thisYear: number): ReadTelling {
  const since = parseDate(telling.sinceMonth, telling.sinceYear, thisYear + 1);
  const still = telling.still === 'yes';
  const until = still
    ? { date: null, error: null }
    : parseDate(telling.untilMonth, telling.untilYear, thisYear + 1);
  const title = telling.doing.trim();
  const errors: TellingErrors = {
    ...(title === '' && { doing: 'One or two words will do, for example “shop assistant”.' }),
    ...(since.error && { since: since.error }),
    ...(until.error && { until: until.error }),
    ...(since.date &&
      until.date &&
      endsBefore(since.date, until.date) && { until: 'This lies before the beginning.' }),
  };
  if (Object.keys(errors).length > 0) return { title: null, told: null, errors };
  const now: SpellAdded = {
    spell: {
      kind: 'work',
      title,
      employer: telling.where.trim() || null,
      place: null,
      start: since.date,
      end: still ? 'present' : until.date,
    },
    text: linesOf(telling.good).slice(0, MOST),
  };
  const told = [
    now,
    ...spellsOf(telling.before, 'work'),
    ...spellsOf(telling.care, 'care'),
    ...spellsOf(telling.volunteering, 'volunteering'),
    ...spellsOf(telling.project, 'project'),
  ];
  return { title, told: told.slice(0, MOST), errors: null };
}
