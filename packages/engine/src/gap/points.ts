import { ESSENTIAL_BASE, POINT_PARTS } from './constants.ts';

/*
 * Points are whole hundredths, so that what is shown adds up to what is shown: weights are rounded by largest remainder to
 * exactly 100.00, each item's points are rounded once, and the fit is their sum, not a figure rounded on its own.
 */

/** Raw weight of an item. Every essential one exceeds every optional one, whatever their kinds. */
export const rawWeight = (item: { readonly essential: boolean; readonly relevance: number }): number =>
  (item.essential ? ESSENTIAL_BASE : 0) + item.relevance;

/** Raw weights scaled to whole hundredths of a point that sum to exactly 10,000; equal raw weights may differ by one. */
export const shareOut = (raw: readonly number[]): number[] => {
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const whole = 100 * POINT_PARTS;
  const exact = raw.map((weight) => (weight / total) * whole);
  const floors = exact.map(Math.floor);
  const left = whole - floors.reduce((sum, part) => sum + part, 0);
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const lucky = new Set(order.slice(0, left).map(({ i }) => i));
  return floors.map((floor, i) => floor + (lucky.has(i) ? 1 : 0));
};

/** Hundredths as points. */
export const asPoints = (hundredths: number): number => hundredths / POINT_PARTS;

/** Points as whole hundredths. */
export const asHundredths = (points: number): number => Math.round(points * POINT_PARTS);
