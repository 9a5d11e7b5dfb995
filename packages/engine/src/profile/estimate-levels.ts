import type {
  ElementId,
  Evidence,
  LevelEstimate,
  Profile,
  ProfileSkill,
  ProfileSpell,
  Reference,
} from '@career-mirror/contract';
import { levelOrEstimate } from '../narrate/level-line.ts';
import { lookup } from '../narrate/lookup.ts';
import {
  CARE_OCCUPATION,
  FADING_MAX,
  FADING_PER_YEAR,
  LEARNING_YEARS,
  LEAST_SD,
  NEWCOMER_SHORTFALL,
  RANGE_Z,
  SAID_LEVEL,
  SAID_STEP,
  SENIORITY_STEP,
  SENTENCE_NARROWS,
  SENTENCE_ONLY_SD,
  SHOWN_LEVEL,
  SHOWN_STEP,
  SHRINKAGE_YEARS,
  UNDATED_YEARS,
  WITHIN_OCCUPATION_SD,
} from './constants.ts';
import { monthsOf, monthsOfNow, seniorityStep, spellYears } from './experience.ts';

/*
 * Two witnesses speak for a person's level in an element. The occupations they held: O*NET rates the level the occupation asks
 * of its usual worker; a newcomer stands below it and makes that up in a few years, it fades after they left, and with little
 * time in the occupation the estimate leans on the mean of all occupations. Of several occupations the highest counts, since
 * holding an easier job takes nothing away. And their own sentences: each raises the level a little and narrows the range.
 * An element with neither witness is not in the answer: nothing is known of it.
 */

/** Our estimate of one element's level in a person, with what proves it, the strongest first. */
export type ElementEstimate = {
  readonly level: LevelEstimate;
  readonly evidence: readonly Evidence[];
  readonly rung: ProfileSkill['rung'];
  readonly spellIds: readonly string[];
};

/** Per element; an absent element is one we know nothing about, not one at zero. */
export type LevelEstimates = ReadonlyMap<ElementId, ElementEstimate>;

/** One occupation held: all spells in it together. */
type Held = {
  readonly onetSoc: string;
  readonly years: number;
  readonly yearsSince: number;
  readonly seniority: number;
  readonly spells: readonly ProfileSpell[];
};

const DOMAINS = ['skill', 'knowledge'] as const;

const occupationOf = (spell: ProfileSpell): string | null => {
  if (spell.kind === 'break' || spell.kind === 'study') return null;
  return spell.onetSoc ?? (spell.kind === 'care' ? CARE_OCCUPATION : null);
};

const yearsSinceEnd = (spell: ProfileSpell, now: string): number =>
  spell.end === null || spell.end === 'present'
    ? 0
    : Math.max(0, monthsOfNow(now) - monthsOf(spell.end)) / 12;

const heldOccupations = (spells: readonly ProfileSpell[], now: string): Held[] => {
  const dated = spells.flatMap((spell) => {
    const onetSoc = occupationOf(spell);
    return onetSoc === null ? [] : [{ onetSoc, spell }];
  });
  return [...Map.groupBy(dated, (row) => row.onetSoc)].map(([onetSoc, rows]) => ({
    onetSoc,
    years: rows.reduce((sum, { spell }) => sum + (spell.start ? spellYears(spell, now) : UNDATED_YEARS), 0),
    yearsSince: Math.min(...rows.map(({ spell }) => yearsSinceEnd(spell, now))),
    seniority: SENIORITY_STEP * Math.max(...rows.map(({ spell }) => seniorityStep(spell))),
    spells: rows.map(({ spell }) => spell),
  }));
};

const means = new WeakMap<Reference, Map<string, number>>();

/** Mean level of each element over all rated occupations. */
const meanLevels = (reference: Reference): Map<string, number> => {
  const known = means.get(reference);
  if (known) return known;
  const table = lookup(reference);
  const made = new Map<string, number>();
  for (const domain of DOMAINS) {
    const rows = reference.ratings.filter((row) => row.domain === domain);
    (table.elementsOf.get(domain) ?? []).forEach((element, index) => {
      const levels = rows.flatMap((row) => levelOrEstimate(reference, row, index) ?? []);
      if (levels.length === 0) return;
      made.set(element.elementId, levels.reduce((sum, level) => sum + level, 0) / levels.length);
    });
  }
  means.set(reference, made);
  return made;
};

/** Level that years in an occupation leave behind, before any sentence. */
const attained = (held: Held, rated: number, mean: number): number => {
  const short = NEWCOMER_SHORTFALL * Math.exp(-held.years / LEARNING_YEARS);
  const faded = Math.min(FADING_MAX, FADING_PER_YEAR * held.yearsSince);
  const own = rated - short - faded + held.seniority;
  const trust = held.years / (held.years + SHRINKAGE_YEARS);
  // Little time in a demanding occupation proves little; little time in an easy one does not raise anybody.
  return trust * own + (1 - trust) * Math.min(own, mean);
};

const within = (level: number): number => Math.min(7, Math.max(0, level));
const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

const range = (level: number, sd: number): LevelEstimate => ({
  level0to7: twoDecimals(within(level)),
  low: twoDecimals(within(level - RANGE_Z * sd)),
  high: twoDecimals(within(level + RANGE_Z * sd)),
});

type Witness = { readonly level: number; readonly held: Held };

const bestOccupation = (
  reference: Reference,
  held: readonly Held[],
  domain: (typeof DOMAINS)[number],
  place: { readonly elementId: string; readonly index: number },
): Witness | null => {
  const table = lookup(reference);
  const mean = meanLevels(reference).get(place.elementId) ?? 0;
  return held.reduce<Witness | null>((best, one) => {
    const rating = table.rating(one.onetSoc, domain);
    const rated = rating ? levelOrEstimate(reference, rating, place.index) : null;
    if (rated === null) return best;
    const level = attained(one, rated, mean);
    return best && best.level >= level ? best : { level, held: one };
  }, null);
};

/** The estimate from an occupation (or none) and the sentences of a profile's skill (or none). */
const combine = (witness: Witness | null, skill: ProfileSkill | undefined): ElementEstimate | null => {
  const shown = skill?.rung !== undefined && skill.rung !== 'said';
  if (!witness) {
    if (!skill) return null;
    return {
      level: range(shown ? SHOWN_LEVEL : SAID_LEVEL, SENTENCE_ONLY_SD),
      evidence: skill.evidence,
      rung: skill.rung,
      spellIds: skill.spellIds,
    };
  }
  const titles = witness.held.spells.flatMap((spell) => spell.evidence.slice(0, 1));
  const spread = Math.hypot(WITHIN_OCCUPATION_SD, LEAST_SD);
  if (!skill) {
    return {
      level: range(witness.level, spread),
      evidence: titles.slice(-1),
      rung: 'said',
      spellIds: witness.held.spells.map((spell) => spell.id),
    };
  }
  const level = Math.max(witness.level + (shown ? SHOWN_STEP : SAID_STEP), shown ? SHOWN_LEVEL : SAID_LEVEL);
  const sd = Math.max(LEAST_SD, spread * SENTENCE_NARROWS ** Math.min(2, skill.evidence.length));
  return { level: range(level, sd), evidence: skill.evidence, rung: skill.rung, spellIds: skill.spellIds };
};

/**
 * Levels 0–7 of the 35 skills and 33 knowledge areas, with the likely (80 %) range, from the occupations held and the
 * person's own sentences. Elements the person rejected are left out.
 *
 * @param now ISO date-time that dates "present"
 * @see docs/method.md#levels
 * @example estimateLevels(profile, reference, now).get(timeManagement)?.level.level0to7 // 3.8
 */
export const estimateLevels = (
  profile: Pick<Profile, 'spells' | 'education' | 'skills'>,
  reference: Reference,
  now: string,
): LevelEstimates => {
  const held = heldOccupations(profile.spells, now);
  const skills = new Map(
    profile.skills.flatMap((skill) => (skill.elementId === null ? [] : [[skill.elementId, skill] as const])),
  );
  const estimates = new Map<ElementId, ElementEstimate>();
  const table = lookup(reference);
  for (const domain of DOMAINS) {
    (table.elementsOf.get(domain) ?? []).forEach(({ elementId }, index) => {
      const skill = skills.get(elementId);
      if (skill?.status === 'rejected') return;
      const witness = bestOccupation(reference, held, domain, { elementId, index });
      const estimate = combine(witness, skill);
      if (estimate) estimates.set(elementId, estimate);
    });
  }
  return estimates;
};
