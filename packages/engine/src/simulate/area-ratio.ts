import type { AreaId, Reference } from '@career-mirror/contract';
import { type Lookup, lookup } from '../narrate/lookup.ts';
import { AREA_OWN_SHARE } from './constants.ts';

/*
 * OFLC's level 1 is about the mean of the lowest third of workers and level 4 about the mean of the upper two thirds, so
 * (level 1 + 2 × level 4) / 3 is about the area's mean; it is divided by the national mean of the same survey. Cells of rare
 * occupations rest on few answers and the publisher prints no sample size, so the ratio is drawn halfway, in logarithms,
 * to the area's median over all occupations.
 */

const cellRatio = (table: Lookup, wageCode: string, areaId: AreaId): number | null => {
  const wage = table.latestWageYear === null ? null : table.wage(wageCode, table.latestWageYear);
  if (!wage?.mean || wage.topCoded.includes('mean')) return null;
  const row = table.areaWages.get(wageCode);
  const place = row?.areaIds.indexOf(areaId) ?? -1;
  if (!row || place < 0) return null;
  const entry = row.levels[4 * place];
  const expert = row.levels[4 * place + 3];
  return entry === undefined || expert === undefined ? null : (entry + 2 * expert) / 3 / wage.mean;
};

const medians = new WeakMap<Reference, Map<AreaId, number | null>>();

const areaMedian = (reference: Reference, areaId: AreaId): number | null => {
  const known = medians.get(reference) ?? new Map<AreaId, number | null>();
  medians.set(reference, known);
  const kept = known.get(areaId);
  if (kept !== undefined) return kept;
  const table = lookup(reference);
  const ratios = [...table.areaWages.keys()]
    .flatMap((code) => cellRatio(table, code, areaId) ?? [])
    .sort((a, b) => a - b);
  const made = ratios[ratios.length >> 1] ?? null;
  known.set(areaId, made);
  return made;
};

/**
 * Pay of an occupation in an area relative to the nation, 1 = equal.
 *
 * @returns null when the area has no levels for the occupation or its national mean is not a real figure
 */
export const areaRatio = (reference: Reference, onetSoc: string, areaId: AreaId): number | null => {
  const table = lookup(reference);
  const code = table.occupation.get(onetSoc)?.wageCode;
  const own = code ? cellRatio(table, code, areaId) : null;
  const usual = areaMedian(reference, areaId);
  if (own === null || usual === null) return null;
  return Math.exp(AREA_OWN_SHARE * Math.log(own) + (1 - AREA_OWN_SHARE) * Math.log(usual));
};
