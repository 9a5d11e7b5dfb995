export type Scale = (value: number) => number;

/** Straight scale from a domain to a range; a domain of no length maps to the middle of the range. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  if (d0 === d1) return () => (r0 + r1) / 2;
  return (value) => r0 + ((r1 - r0) * (value - d0)) / (d1 - d0);
}

const steps = [1, 2, 5, 10, 20, 50];

/**
 * Whole years for an axis, so many that their words do not touch.
 *
 * @param most  how many fit
 */
export function yearTicks(from: number, to: number, most: number): number[] {
  const step = steps.find((size) => (to - from) / size <= Math.max(1, most)) ?? 100;
  const ticks: number[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) ticks.push(year);
  return ticks;
}

/**
 * The part of 0…1 that heights take up, with air above and below, so that a line uses the room it has.
 *
 * @param heights  0…1
 * @param least    the domain is at least this wide, so that small differences do not look large
 */
export function heightDomain(heights: readonly number[], least = 0.35): [number, number] {
  if (heights.length === 0) return [0, 1];
  const low = Math.min(...heights);
  const high = Math.max(...heights);
  const missing = Math.max(0, least - (high - low)) / 2;
  const shift = Math.max(0, missing - low) - Math.max(0, high + missing - 1);
  return [low - missing + shift, high + missing + shift];
}
