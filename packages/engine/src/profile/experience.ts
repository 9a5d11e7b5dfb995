import type { OnetSocCode, PartialDate, Profile, ProfileSpell } from '@career-mirror/contract';
import { SENIOR_CREDIT_YEARS } from './constants.ts';

const MONTHS = 12;

/** Months since year 0 of a date; a bare year counts from its middle. */
export const monthsOf = (date: PartialDate): number => date.year * MONTHS + (date.month ?? 7) - 1;

/** Months since year 0 of an ISO date or date-time. */
export const monthsOfNow = (now: string): number =>
  Number(now.slice(0, 4)) * MONTHS + Number(now.slice(5, 7)) - 1;

/** 1 when the title says that the person leads or is senior, −1 when it says that they learn or begin, else 0. */
export const seniorityStep = ({ standing: { seniority } }: Pick<ProfileSpell, 'standing'>): -1 | 0 | 1 => {
  if (seniority === null) return 0;
  return seniority === 'senior' || seniority === 'head' ? 1 : -1;
};

/** Length of a spell in years; 0 when its start is unknown. */
export const spellYears = (spell: Pick<ProfileSpell, 'start' | 'end'>, now: string): number => {
  if (!spell.start) return 0;
  const end = spell.end === 'present' || spell.end === null ? monthsOfNow(now) : monthsOf(spell.end);
  return Math.max(0, end - monthsOf(spell.start)) / MONTHS;
};

/** Where somebody stands in an occupation: years worked in it, and what the latest title adds to them or takes off. */
export type Experience = {
  readonly years: number;
  /** Years credited for a title that says senior, negative for one that says trainee or junior; the sum is never below 0. */
  readonly titleYears: number;
};

/**
 * Years of standing in an occupation: all spells in it, with a fixed credit when the latest title says senior and a fixed
 * deduction when it says trainee or junior. Contracts take no part: published pay is that of a full-time year, so work part of
 * the week is not lower on it.
 */
export const experienceIn = (profile: Profile, onetSoc: OnetSocCode, now: string): Experience => {
  const spells = profile.spells.filter((spell) => spell.kind === 'work' && spell.onetSoc === onetSoc);
  const years = spells.reduce((sum, spell) => sum + spellYears(spell, now), 0);
  const latest = spells.at(-1);
  return { years, titleYears: latest ? Math.max(-years, seniorityStep(latest) * SENIOR_CREDIT_YEARS) : 0 };
};
