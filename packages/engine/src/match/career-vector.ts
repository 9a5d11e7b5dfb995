import { CAREER_VECTOR_DIMENSIONS, type OnetSocCode } from '@career-mirror/contract';
import { spellWeight } from './align.ts';
import type { CareerIndex, IndexedCareer } from './career-index.ts';
import type { Link } from './census-codes.ts';
import type { Likeness } from './likeness.ts';
import { spellYears } from './smooth.ts';

/*
 * A career as one vector, for finding candidates in an index of vectors. An occupation is described by its likeness to a fixed
 * set of landmark occupations that lie far from each other; a career is the sum of its occupations twice over, once all of it
 * and once with the early years weighing more, so that order is not lost. Only candidates are chosen by it: the exact
 * alignment decides. As long as all careers can be compared exactly in milliseconds, that is the better choice.
 */

/** A work spell as far as the vector goes. */
export type VectorSpell = { readonly onetSoc: OnetSocCode | null; readonly years: number };

/** Years after which a spell weighs 1/e in the half for the beginning of a career (years). */
const EARLY_YEARS = 6;

const HALF = CAREER_VECTOR_DIMENSIONS / 2;

const landmarksOf = new WeakMap<Likeness, Float32Array>();

/** Likeness of every occupation to the landmarks, centred; occupations × HALF. */
function landmarkRows(likeness: Likeness): Float32Array {
  const known = landmarksOf.get(likeness);
  if (known) return known;
  const n = likeness.onetSocs.length;
  const landmarks = farthestApart(likeness, HALF);
  const rows = new Float32Array(n * HALF);
  landmarks.forEach((landmark, d) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += likeness.scores[i * n + landmark] ?? 0;
    for (let i = 0; i < n; i++) rows[i * HALF + d] = (likeness.scores[i * n + landmark] ?? 0) - sum / n;
  });
  landmarksOf.set(likeness, rows);
  return rows;
}

/** Each next landmark is the occupation whose nearest landmark so far is least like it; ties go to the earlier code. */
function farthestApart(likeness: Likeness, count: number): number[] {
  const n = likeness.onetSocs.length;
  const nearest = new Float32Array(n);
  const chosen: number[] = [];
  let next = 0;
  while (chosen.length < Math.min(count, n)) {
    chosen.push(next);
    let lowest = Number.POSITIVE_INFINITY;
    const from = next;
    for (let i = 0; i < n; i++) {
      nearest[i] = Math.max(nearest[i] ?? 0, likeness.scores[from * n + i] ?? 0);
      if ((nearest[i] ?? 0) < lowest) {
        lowest = nearest[i] ?? 0;
        next = i;
      }
    }
  }
  return chosen;
}

type Stretch = { readonly links: readonly Link[]; readonly years: number };

function vectorOf(likeness: Likeness, stretches: readonly Stretch[]): Float32Array {
  const rows = landmarkRows(likeness);
  const vector = new Float32Array(CAREER_VECTOR_DIMENSIONS);
  let before = 0;
  for (const { links, years } of stretches) {
    const early = Math.exp(-(before + years / 2) / EARLY_YEARS);
    before += years;
    for (const { occupation, weight } of links)
      for (let d = 0; d < HALF; d++) {
        const value = spellWeight(years) * weight * (rows[occupation * HALF + d] ?? 0);
        vector[d] = (vector[d] ?? 0) + value;
        vector[HALF + d] = (vector[HALF + d] ?? 0) + early * value;
      }
  }
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
}

/**
 * Vector of a career for candidate search: CAREER_VECTOR_DIMENSIONS numbers of unit length; cosine compares.
 *
 * @param spells work, oldest first; those without an occupation say nothing. All zero when none has one
 */
export function careerVector(index: CareerIndex, spells: readonly VectorSpell[]): Float32Array {
  return vectorOf(
    index.likeness,
    spells.flatMap(({ onetSoc, years }) => {
      const occupation = onetSoc === null ? undefined : index.likeness.indexOf.get(onetSoc);
      return occupation === undefined ? [] : [{ links: [{ occupation, weight: 1 }], years }];
    }),
  );
}

/** Vector of a survey participant's career, comparable with `careerVector`. */
export function surveyCareerVector(index: CareerIndex, career: IndexedCareer): Float32Array {
  return vectorOf(
    index.likeness,
    career.spells.map((spell) => ({
      links: index.codes.list[spell.code]?.links ?? [],
      years: spellYears(spell),
    })),
  );
}
