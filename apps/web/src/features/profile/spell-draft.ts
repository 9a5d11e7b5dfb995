import type { PartialDate, ProfileSpell, SpellAdded, SpellStatement } from '@career-mirror/contract';
import { monthNumber } from '../../lib/dates.ts';
import type { DraftFields } from '../../lib/drafts.ts';
import { endsBefore, parseDate, type TypedDate } from '../../lib/typed-date.ts';

/** A spell as it is typed: every field is text. `still` is "yes" while it goes on. */
export type SpellDraft = {
  readonly kind: string;
  readonly title: string;
  readonly employer: string;
  readonly place: string;
  readonly startMonth: string;
  readonly startYear: string;
  readonly endMonth: string;
  readonly endYear: string;
  readonly still: string;
  /** What was done there, a line each; only when a spell is added. */
  readonly text: string;
};

export type SpellField = keyof SpellDraft;
export type SpellErrors = { readonly [F in SpellField]?: string };

export const blankSpell: SpellDraft = {
  kind: 'work',
  title: '',
  employer: '',
  place: '',
  startMonth: '',
  startYear: '',
  endMonth: '',
  endYear: '',
  still: '',
  text: '',
};

export const kindWords: Readonly<Record<SpellStatement['kind'], string>> = {
  work: 'Paid work',
  care: 'Caring for somebody',
  volunteering: 'Volunteering',
  project: 'A project of your own',
  study: 'Study',
  break: 'A break',
};

/** Kinds in the order in which they are offered. */
export const kinds = Object.keys(kindWords) as readonly SpellStatement['kind'][]; // keys of the record above

const asText = (part: number | null | undefined): string => (part ? String(part) : '');

/** What the form shows of a spell that is there. */
export function draftOf(spell: Pick<ProfileSpell, keyof SpellStatement>): SpellDraft {
  const end = spell.end === 'present' ? null : spell.end;
  return {
    kind: spell.kind,
    title: spell.title,
    employer: spell.employer ?? '',
    place: spell.place ?? '',
    startMonth: asText(spell.start?.month),
    startYear: asText(spell.start?.year),
    endMonth: asText(end?.month),
    endYear: asText(end?.year),
    still: spell.end === 'present' ? 'yes' : '',
    text: '',
  };
}

/** A draft as it was kept on the device; fields a former version did not have are empty. */
export const spellDraftIn = (fields: DraftFields): SpellDraft => ({ ...blankSpell, ...fields });

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const kindOf = (text: string): SpellStatement['kind'] => kinds.find((kind) => kind === text) ?? 'work';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*[-–•*]\s*/, '').trim())
    .filter((line) => line !== '');

export type ReadDraft =
  | { readonly added: SpellAdded; readonly errors: null }
  | { readonly added: null; readonly errors: SpellErrors };

/**
 * What a draft says, or what is wrong with it, field by field.
 *
 * @param thisYear  a spell may be dated up to the next year, for a job that is agreed on
 */
export function readSpellDraft(draft: SpellDraft, thisYear: number): ReadDraft {
  const start = parseDate(draft.startMonth, draft.startYear, thisYear + 1);
  const end =
    draft.still === 'yes'
      ? { date: null, error: null }
      : parseDate(draft.endMonth, draft.endYear, thisYear + 1);
  const swapped = start.date && end.date && endsBefore(start.date, end.date);
  const errors: SpellErrors = {
    ...(draft.title.trim() === '' && { title: 'Give it a name, for example the title of the job.' }),
    ...(start.error && { startYear: start.error }),
    ...(end.error && { endYear: end.error }),
    ...(swapped && { endYear: 'This lies before the beginning.' }),
  };
  if (Object.keys(errors).length > 0) return { added: null, errors };
  return {
    added: {
      spell: {
        kind: kindOf(draft.kind),
        title: draft.title.trim(),
        employer: orNull(draft.employer),
        place: orNull(draft.place),
        start: start.date,
        end: draft.still === 'yes' ? 'present' : end.date,
      },
      text: linesOf(draft.text),
    },
    errors: null,
  };
}

/**
 * Where a spell is cut in two, or why it cannot be cut there.
 *
 * @param whole  the spell; one without a beginning cannot be cut
 */
export function readCut(
  whole: Pick<ProfileSpell, 'start' | 'end'>,
  month: string,
  year: string,
  thisYear: number,
): TypedDate {
  const { date, error } = parseDate(month, year, thisYear + 1);
  if (error) return { date: null, error };
  if (!date) return { date: null, error: 'Say when the second one began.' };
  // Without a month the middle of the year is meant, here as on the server.
  const middle = (day: PartialDate) => monthNumber({ ...day, month: day.month ?? 7 });
  const outside =
    !whole.start ||
    middle(date) <= middle(whole.start) ||
    (whole.end !== null && whole.end !== 'present' && middle(date) >= middle(whole.end));
  return outside
    ? { date: null, error: 'This must lie between the beginning and the end.' }
    : { date, error };
}
