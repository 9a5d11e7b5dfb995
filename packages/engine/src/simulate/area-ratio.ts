import type { AreaId, Reference } from '@career-mirror/contract';
import { lookup } from '../narrate/lookup.ts';

/**
 * Pay of an occupation in an area relative to the nation, 1 = equal.
 *
 * OFLC's level 1 is about the mean of the lowest third of workers and level 4 about the mean of the upper two thirds, so
 * (level 1 + 2 × level 4) / 3 is about the area's mean; it is divided by the national mean of the same survey.
 *
 * @returns null when the area has no levels for the occupation or its national mean is not a real figure
 */
export const areaRatio = (reference: Reference, onetSoc: string, areaId: AreaId): number | null => {
  const table = lookup(reference);
  const occupation = table.occupation.get(onetSoc);
  if (!occupation?.wageCode || table.latestWageYear === null) return null;
  const wage = table.wage(occupation.wageCode, table.latestWageYear);
  if (!wage?.mean || wage.topCoded.includes('mean')) return null;
  const row = table.areaWages.get(occupation.wageCode) ?? table.areaWages.get(occupation.socCode);
  const place = row?.areaIds.indexOf(areaId) ?? -1;
  if (!row || place < 0) return null;
  const entry = row.levels[4 * place];
  const expert = row.levels[4 * place + 3];
  return entry === undefined || expert === undefined ? null : (entry + 2 * expert) / 3 / wage.mean;
};
