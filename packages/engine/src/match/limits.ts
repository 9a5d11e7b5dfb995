import type {
  AreaId,
  CrossedLimit,
  LimitName,
  Limits,
  OnetSocCode,
  Reference,
} from '@career-mirror/contract';
import { lookup } from '../narrate/lookup.ts';
import { areaRatio } from '../simulate/area-ratio.ts';
import { LIFTING_MOST, SCHEDULE_MOST, STANDING_MOST, WEEK_MOST } from './constants.ts';

/*
 * Hard limits: what a job must not cost the person. An occupation that crosses one is never proposed and never drawn; one that
 * the sources say nothing about is left out too, because nobody could promise that it keeps the limit.
 */

/** Elements of O*NET that say what a limit asks. */
const ELEMENT = {
  hours: { domain: 'work_context', elementId: '4.C.3.d.8', most: WEEK_MOST },
  schedule: { domain: 'work_context', elementId: '4.C.3.d.4', most: SCHEDULE_MOST },
  standing: { domain: 'work_context', elementId: '4.C.2.d.1.b', most: STANDING_MOST },
  lifting: { domain: 'ability', elementId: '1.A.3.a.1', most: LIFTING_MOST },
} as const;

const isElementLimit = (name: LimitName): name is keyof typeof ELEMENT => name in ELEMENT;

const ratingOf = (reference: Reference, onetSoc: string, name: keyof typeof ELEMENT): number | null => {
  const { domain, elementId } = ELEMENT[name];
  const table = lookup(reference);
  const place = table.element.get(elementId);
  return place ? (table.rating(onetSoc, domain)?.importance[place.index] ?? null) : null;
};

/** Median yearly pay in the person's area; in the nation where no area is chosen. */
const payOf = (reference: Reference, onetSoc: OnetSocCode, areaId: AreaId | null): number | null => {
  const table = lookup(reference);
  const code = table.occupation.get(onetSoc)?.wageCode ?? null;
  const year = table.latestWageYear;
  const median = code === null || year === null ? null : (table.wage(code, year)?.p50 ?? null);
  if (median === null || areaId === null) return median;
  const ratio = areaRatio(reference, onetSoc, areaId);
  return ratio === null ? null : median * ratio;
};

/** The limits a person set, by name. */
export const limitsSet = (limits: Limits): LimitName[] => {
  const set: Record<LimitName, boolean> = {
    pay: limits.payFloorUsd !== null,
    home: limits.fromHome,
    hours: limits.fullWeekAtMost,
    schedule: limits.regularHours,
    standing: limits.littleStanding,
    lifting: limits.littleLifting,
  };
  return (Object.keys(set) as LimitName[]).filter((name) => set[name]); // the keys of a Record are its key type
};

/** Whether an occupation keeps one limit; null when the sources do not say. */
const keeps = (
  reference: Reference,
  name: LimitName,
  onetSoc: OnetSocCode,
  { limits, areaId }: LimitedPerson,
): boolean | null => {
  if (isElementLimit(name)) {
    const rating = ratingOf(reference, onetSoc, name);
    return rating === null ? null : rating <= ELEMENT[name].most;
  }
  if (name === 'home') {
    const row = lookup(reference).telework.get(onetSoc);
    return row ? row.teleworkable : null;
  }
  const pay = payOf(reference, onetSoc, areaId);
  return pay === null ? null : pay >= (limits.payFloorUsd ?? 0);
};

export type LimitedPerson = { readonly limits: Limits; readonly areaId: AreaId | null };

/**
 * Limits of the person that an occupation does not keep, or of which the sources do not say that it does.
 *
 * @returns empty when it keeps them all
 */
export const crossedLimits = (
  reference: Reference,
  person: LimitedPerson,
  onetSoc: OnetSocCode,
): CrossedLimit[] =>
  limitsSet(person.limits).flatMap((name) => {
    const kept = keeps(reference, name, onetSoc, person);
    return kept === true ? [] : [{ limit: name, known: kept !== null }];
  });

/** A test of occupations against the person's limits, for every list of ours. */
export const allowedBy =
  (reference: Reference, person: LimitedPerson) =>
  (onetSoc: OnetSocCode): boolean =>
    crossedLimits(reference, person, onetSoc).length === 0;
