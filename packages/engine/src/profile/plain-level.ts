import type {
  LevelEstimate,
  PlainLevel,
  PlainLevelEstimate,
  ProfileSkill,
  ProfileSpell,
  StatedLevel,
} from '@career-mirror/contract';
import {
  PLAIN_CUTS_0TO7,
  PLAIN_FADING_MAX,
  PLAIN_FADING_PER_YEAR,
  PLAIN_LEARNING_YEARS,
  PLAIN_SENIORITY_STEP,
  PLAIN_SHOWN_STEP,
  PLAIN_START,
  PLAIN_TAUGHT_STEP,
  PLAIN_WORK_SD,
  PLAIN_YEARS_SPAN,
  RANGE_Z,
  SCALE_SD,
  STATED_YEARS_SD,
  SUPERVISED_MAX,
  UNDATED_YEARS,
  WORD_SD,
} from './constants.ts';
import { monthsOf, monthsOfNow, seniorityStep } from './experience.ts';

/*
 * How well somebody has a skill that no rating speaks for, on a scale of 0–4 with one plain level to each unit. Two kinds of
 * witness: the work that shows it (years, how long ago, how senior) and what the person wrote beside it. Each is an estimate
 * with a spread; together they are weighed by their precision, so that a further witness always narrows the range.
 */

/** An estimate on the scale 0–4, with its standard deviation. */
export type PlainScale = { readonly value: number; readonly sd: number };

const LEVELS = ['begun', 'working', 'strong', 'expert'] as const satisfies readonly PlainLevel[];

/** Plain level of a value, by the lower ends of the upper three. */
const levelAt = (value: number, cuts: readonly [number, number, number]): PlainLevel => {
  const [working, strong, expert] = cuts;
  if (value >= expert) return 'expert';
  if (value >= strong) return 'strong';
  return value >= working ? 'working' : 'begun';
};

/** Place of a level among the four, 0–3. */
export const plainRank = (level: PlainLevel): number => LEVELS.indexOf(level);

/** The plain level of an O*NET level 0–7; the cut points are ours. */
export const plainLevelOf0to7 = ({ level0to7, low, high }: LevelEstimate): PlainLevelEstimate => ({
  level: levelAt(level0to7, PLAIN_CUTS_0TO7),
  low: levelAt(low, PLAIN_CUTS_0TO7),
  high: levelAt(high, PLAIN_CUTS_0TO7),
  years: null,
});

type Stretch = { readonly from: number; readonly to: number };

/** Years covered by spells, overlapping ones once; those without a start count `UNDATED_YEARS` together. */
const yearsCovered = (spells: readonly ProfileSpell[], now: string): number => {
  const stretches = spells
    .flatMap(({ start, end }): Stretch[] => {
      if (!start) return [];
      const to = end === 'present' || end === null ? monthsOfNow(now) : monthsOf(end);
      return to > monthsOf(start) ? [{ from: monthsOf(start), to }] : [];
    })
    .sort((a, b) => a.from - b.from);
  let months = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of stretches) {
    months += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return months / 12 + (spells.some(({ start }) => !start) ? UNDATED_YEARS : 0);
};

/** Years since the last of the spells ended; 0 while one goes on. */
const yearsSince = (spells: readonly ProfileSpell[], now: string): number => {
  const last = Math.max(
    ...spells.map(({ start, end }) =>
      end === 'present' || end === null || !start ? monthsOfNow(now) : monthsOf(end),
    ),
  );
  return Math.max(0, monthsOfNow(now) - last) / 12;
};

/** What years in work that shows a skill make of it. */
const ofWork = (input: {
  readonly years: number;
  readonly yearsSince: number;
  readonly seniority: number;
  readonly steps: number;
}): number =>
  PLAIN_START +
  PLAIN_YEARS_SPAN * (1 - Math.exp(-input.years / PLAIN_LEARNING_YEARS)) -
  Math.min(PLAIN_FADING_MAX, PLAIN_FADING_PER_YEAR * input.yearsSince) +
  PLAIN_SENIORITY_STEP * input.seniority +
  input.steps;

const weigh = (witnesses: readonly PlainScale[]): PlainScale | null => {
  const weight = witnesses.reduce((sum, { sd }) => sum + 1 / sd ** 2, 0);
  if (weight === 0) return null;
  const value = witnesses.reduce((sum, one) => sum + one.value / one.sd ** 2, 0) / weight;
  return { value, sd: Math.sqrt(1 / weight) };
};

const spreadOf = ({ kind }: StatedLevel): number => (kind === 'scale' ? SCALE_SD : WORD_SD);

/** What is known of a skill's level, before it is put in words. */
type SkillWitness = Pick<ProfileSkill, 'spellIds' | 'stated' | 'uses' | 'rung'>;

/** Years that speak for a skill: those of the spells or those stated, whichever is more; null where neither speaks. */
const yearsFor = ({ stated }: SkillWitness, spells: readonly ProfileSpell[], now: string): number | null => {
  const said = stated.filter(({ kind }) => kind === 'years').map(({ value }) => value);
  const all = [...(spells.length > 0 ? [yearsCovered(spells, now)] : []), ...said];
  return all.length === 0 ? null : Math.max(...all);
};

/**
 * A named skill's level on the scale 0–4 with its spread; null where nothing speaks of it.
 *
 * @param spells all spells of the profile; those of `skill.spellIds` show the skill
 */
export const plainScale = (
  skill: SkillWitness,
  spells: readonly ProfileSpell[],
  now: string,
): (PlainScale & { readonly years: number | null }) | null => {
  const showing = spells.filter(({ id, kind }) => skill.spellIds.includes(id) && kind !== 'break');
  const years = yearsFor(skill, showing, now);
  const work: PlainScale[] =
    years === null
      ? []
      : [
          {
            value: ofWork({
              years,
              yearsSince: showing.length === 0 ? 0 : yearsSince(showing, now),
              seniority: showing.length === 0 ? 0 : Math.max(...showing.map(seniorityStep)),
              steps:
                (skill.rung === 'said' ? 0 : PLAIN_SHOWN_STEP) +
                (skill.uses.includes('taught') ? PLAIN_TAUGHT_STEP : 0),
            }),
            sd: showing.length === 0 ? STATED_YEARS_SD : PLAIN_WORK_SD,
          },
        ];
  const words = skill.stated
    .filter(({ kind }) => kind !== 'years')
    .map((one): PlainScale => ({ value: one.value, sd: spreadOf(one) }));
  const weighed = weigh([...work, ...words]);
  if (weighed === null) return null;
  const onlySupervised = skill.uses.length > 0 && skill.uses.every((use) => use === 'supervised');
  const value = onlySupervised ? Math.min(SUPERVISED_MAX, weighed.value) : weighed.value;
  return { value, sd: weighed.sd, years };
};

const PLAIN_CUTS = [1, 2, 3] as const;

/**
 * The level of a named skill (a technology, an ESCO skill, a language) on four plain levels with the likely range.
 *
 * @returns null = not enough data: it is named, and neither work nor words say how well
 * @see docs/method.md#levels
 */
export const plainLevelOfSkill = (
  skill: SkillWitness,
  spells: readonly ProfileSpell[],
  now: string,
): PlainLevelEstimate | null => {
  const scale = plainScale(skill, spells, now);
  if (scale === null) return null;
  const { value, sd, years } = scale;
  return {
    level: levelAt(value, PLAIN_CUTS),
    low: levelAt(value - RANGE_Z * sd, PLAIN_CUTS),
    high: levelAt(value + RANGE_Z * sd, PLAIN_CUTS),
    years: years === null ? null : Math.round(years * 10) / 10,
  };
};
