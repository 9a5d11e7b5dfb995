import type { Reference } from '@career-mirror/contract';
import type { Link } from './census-codes.ts';
import type { Likeness } from './likeness.ts';

/** Skills and knowledge areas per occupation: how far above the average occupation each one stands. */
export type ImpliedSkills = {
  readonly elementIds: readonly string[];
  readonly names: readonly string[];
  /** occupations × elements, standardised importance; 0 where not rated. */
  readonly rows: Float32Array;
  readonly rated: Uint8Array;
};

const DOMAINS = ['skill', 'knowledge'] as const;

/** Standardised importance of every skill and knowledge element, occupations in the order of `Likeness.onetSocs`. */
export function buildImpliedSkills(reference: Reference, likeness: Likeness): ImpliedSkills {
  const elements = DOMAINS.flatMap((domain) => reference.elements.filter((row) => row.domain === domain));
  const width = elements.length;
  const n = likeness.onetSocs.length;
  const rows = new Float32Array(n * width).fill(Number.NaN);
  const rated = new Uint8Array(n);
  for (const domain of DOMAINS) {
    const offset = elements.findIndex((row) => row.domain === domain);
    for (const row of reference.ratings) {
      const i = row.domain === domain ? likeness.indexOf.get(row.onetSoc) : undefined;
      if (i === undefined) continue;
      rated[i] = 1;
      row.importance.forEach((value, k) => {
        if (value !== null) rows[i * width + offset + k] = value;
      });
    }
  }
  for (let k = 0; k < width; k++) standardiseColumn(rows, width, k);
  return {
    elementIds: elements.map((row) => row.elementId),
    names: elements.map((row) => row.name),
    rows,
    rated,
  };
}

function standardiseColumn(rows: Float32Array, width: number, k: number): void {
  const known: number[] = [];
  for (let at = k; at < rows.length; at += width) {
    const value = rows[at] ?? Number.NaN;
    if (!Number.isNaN(value)) known.push(value);
  }
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
  for (let at = k; at < rows.length; at += width) {
    const value = rows[at] ?? Number.NaN;
    rows[at] = Number.isNaN(value) || !(deviation > 0) ? 0 : (value - mean) / deviation;
  }
}

/** Work of a career: what was done (as occupations) and for how long. */
export type WorkedYears = { readonly links: readonly Link[]; readonly years: number };

/** Time-weighted mean of the occupations' standardised ratings; null when none of them is rated. */
export function impliedProfile(skills: ImpliedSkills, work: readonly WorkedYears[]): Float64Array | null {
  const width = skills.elementIds.length;
  const sum = new Float64Array(width);
  let total = 0;
  for (const { links, years } of work)
    for (const { occupation, weight } of links) {
      if (skills.rated[occupation] !== 1) continue;
      total += weight * years;
      for (let k = 0; k < width; k++)
        sum[k] = (sum[k] ?? 0) + weight * years * (skills.rows[occupation * width + k] ?? 0);
    }
  return total > 0 ? sum.map((value) => value / total) : null;
}

/** The `count` elements that stand out most, as a set of places; ties go to the earlier element. */
export const strongest = (profile: Float64Array, count: number): ReadonlySet<number> =>
  new Set([...profile.keys()].sort((a, b) => (profile[b] ?? 0) - (profile[a] ?? 0) || a - b).slice(0, count));
