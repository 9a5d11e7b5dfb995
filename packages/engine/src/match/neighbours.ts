import { bestCareers } from './best-careers.ts';
import type { CareerIndex, IndexedCareer } from './career-index.ts';
import { countCareers, type NextModel } from './next-model.ts';
import { prepareSurveyQuery } from './score-career.ts';
import { type SurveySpell, spellYears } from './smooth.ts';

/*
 * Does the order of jobs earn its place? Two kinds of neighbours foretell the next spell of a participant who is not among
 * them: those that alignment finds, and those with the most alike bag of jobs, whatever the order. `npm run eval` reports both.
 */

/** The next-occupation model with the counts of some of the careers only: those who are to be foretold must be left out. */
export const nextModelOf = (index: CareerIndex, careers: readonly IndexedCareer[]): NextModel => ({
  ...index.next,
  counts: countCareers(index.codes, careers),
});

type Vote = { readonly score: number; readonly code: number };

/** Codes that got most votes; a vote counts by how much its neighbour is nearer than the last one asked. */
function ranked(index: CareerIndex, votes: readonly Vote[], last: number): number[] {
  const lowest = Math.min(...votes.map((vote) => vote.score));
  const sums = new Map<number, number>();
  for (const { score, code } of votes) {
    if (code === last || index.codes.list[code]?.census1980 === null) continue;
    sums.set(code, (sums.get(code) ?? 0) + score - KEPT_BASE * lowest);
  }
  return [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([code]) => code);
}

/** Share of the weakest neighbour's score that is taken off every vote. */
const KEPT_BASE = 0.9;

/** What followed in the `count` careers whose beginning aligns best with the past. */
export function nextByAlignment(
  index: CareerIndex,
  pool: readonly IndexedCareer[],
  past: readonly SurveySpell[],
  count: number,
): number[] {
  const neighbours = bestCareers(index, prepareSurveyQuery(index, past), pool, {
    limit: count,
    keep: ({ career, alignment }) => alignment.end < career.spells.length,
  });
  return ranked(
    index,
    neighbours.flatMap(({ career, alignment, score }) => {
      const next = career.spells[alignment.end];
      return next ? [{ score, code: next.code }] : [];
    }),
    past.at(-1)?.code ?? -1,
  );
}

/** What followed in the `count` careers with a beginning whose bag of jobs (weighed by years) is most alike. */
export function nextByBag(
  index: CareerIndex,
  pool: readonly IndexedCareer[],
  past: readonly SurveySpell[],
  count: number,
): number[] {
  const likeness = (a: SurveySpell, b: SurveySpell): number =>
    spellYears(a) * spellYears(b) * (index.codes.likeness[a.code * index.codes.list.length + b.code] ?? 0);
  const own = past.reduce((sum, a) => sum + past.reduce((inner, b) => inner + likeness(a, b), 0), 0);
  const votes = pool
    .flatMap(({ spells }) => {
      let best: Vote = { score: 0, code: -1 };
      let between = 0;
      let theirs = 0;
      spells.forEach((spell, j) => {
        between += past.reduce((sum, mine) => sum + likeness(mine, spell), 0);
        theirs += spells.slice(0, j).reduce((sum, earlier) => sum + 2 * likeness(spell, earlier), 0);
        theirs += likeness(spell, spell);
        const next = spells[j + 1];
        const score = between / Math.sqrt(own * theirs);
        if (next && score > best.score) best = { score, code: next.code };
      });
      return best.code < 0 ? [] : [best];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, count);
  return ranked(index, votes, past.at(-1)?.code ?? -1);
}
