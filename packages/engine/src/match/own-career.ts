import { AppError, type PartialDate, type Profile, type ProfileSpell } from '@career-mirror/contract';
import { UNDATED_YEARS } from './constants.ts';
import type { Likeness } from './likeness.ts';

/** Work of the person in one occupation without change; breaks between are cut out of the clock. */
export type OwnSpell = {
  readonly spellIds: readonly string[];
  readonly title: string;
  /** Place in `Likeness.onetSocs`. */
  readonly occupation: number;
  /** Years worked; null when the dates are not known. */
  readonly years: number | null;
  /** Calendar year in which it began; null when not known. */
  readonly startYear: number | null;
};

const MONTHS = 12;
/** A date without a month is taken to be the middle of the year (months). */
const MID_YEAR = 6;
/** Shortest length of a dated spell (years): one month, since begin and end may be the same. */
const SHORTEST = 1 / MONTHS;

const inYears = ({ year, month }: PartialDate): number =>
  year + (month === null ? MID_YEAR : month - 1) / MONTHS;

function yearsOf({ start, end }: ProfileSpell, now: PartialDate): number | null {
  if (start === null || end === null) return null;
  return Math.max(SHORTEST, inYears(end === 'present' ? now : end) - inYears(start));
}

/**
 * The person's work as matching sees it: paid work with a known occupation, oldest first. Care, study and other breaks are
 * left out, and time stands still during them, so a gap changes nothing. Two spells in one occupation that follow each other
 * are one.
 *
 * @throws AppError('profile.no_work') when no spell of work has an occupation
 */
export function ownCareer(likeness: Likeness, profile: Profile, now: PartialDate): OwnSpell[] {
  const spells: OwnSpell[] = [];
  for (const spell of profile.spells) {
    const occupation = spell.onetSoc === null ? undefined : likeness.indexOf.get(spell.onetSoc);
    if (spell.kind !== 'work' || occupation === undefined) continue;
    const years = yearsOf(spell, now);
    const before = spells.at(-1);
    if (before && before.occupation === occupation) {
      spells[spells.length - 1] = {
        ...before,
        spellIds: [...before.spellIds, spell.id],
        title: spell.title,
        years: before.years === null || years === null ? (before.years ?? years) : before.years + years,
      };
    } else {
      spells.push({
        spellIds: [spell.id],
        title: spell.title,
        occupation,
        years,
        startYear: spell.start?.year ?? null,
      });
    }
  }
  if (spells.length === 0) throw new AppError('profile.no_work');
  return spells;
}

/** Years a spell weighs in comparisons; an undated one gets the default. */
export const weighedYears = (spell: OwnSpell): number => spell.years ?? UNDATED_YEARS;
