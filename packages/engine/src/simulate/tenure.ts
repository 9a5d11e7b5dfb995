import {
  ENTRY_FIT,
  ENTRY_POSITION,
  ENTRY_SPREAD,
  PERSISTENCE,
  QUALIFIED_POSITION,
  TENURE_YEARS,
} from './constants.ts';

/*
 * Where a person with d years in an occupation stands in its pay distribution, on average and with what spread.
 *
 * The average newcomer stands at OFLC level 2; the distance to the position of the long-tenured shrinks as
 * exp(−d / TENURE_YEARS). The upper end follows from consistency: people leave at a yearly rate s, so tenure is about
 * exponential, and over all workers the positions must have mean 0 and variance 1. That gives the end position and the
 * spread left for people's own differences. Nothing here is fitted; the only free figure is TENURE_YEARS.
 */
export type TenureCurve = {
  /** Position of somebody who has been there very long. */
  readonly end: number;
  /** Long-run standard deviation of a person's own deviation from the curve. */
  readonly spread: number;
};

/** @param separationRate yearly share of workers who leave the occupation, 0–1 */
export const buildTenureCurve = (separationRate: number): TenureCurve => {
  const first = separationRate / (separationRate + 1 / TENURE_YEARS);
  const second = separationRate / (separationRate + 2 / TENURE_YEARS);
  const end = (-QUALIFIED_POSITION * first) / (1 - first);
  const between = (end - QUALIFIED_POSITION) ** 2 * (second - first ** 2);
  return { end, spread: Math.sqrt(Math.max(ENTRY_SPREAD ** 2, 1 - between)) };
};

/** Mean position after `years` in the occupation. */
export const meanPosition = (curve: TenureCurve, years: number): number =>
  curve.end - (curve.end - QUALIFIED_POSITION) * Math.exp(-years / TENURE_YEARS);

/** Standard deviation of a person's own deviation after `years`, grown from the newcomers' spread to the long-run one. */
export const ownSpread = (curve: TenureCurve, years: number): number => {
  const kept = PERSISTENCE ** (2 * years);
  return Math.sqrt(kept * ENTRY_SPREAD ** 2 + (1 - kept) * curve.spread ** 2);
};

/** How far below the average newcomer somebody with this fit (0–100) starts: 0 at full fit, never positive. */
export const newcomerHandicap = (fit: number): number => {
  const share = Math.min(1, Math.max(0, (fit - ENTRY_FIT) / (100 - ENTRY_FIT)));
  return (ENTRY_POSITION - QUALIFIED_POSITION) * (1 - share);
};
