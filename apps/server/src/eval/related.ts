import { similarOccupations, standardiseRatings, teachesLikeness } from '@career-mirror/engine/match';
import type { EvalContext, EvalResult } from './context.ts';
import { bootstrap95 } from './interval.ts';

/** Length of both lists that are compared, as in METHODS section 4. */
const listLength = 10;
const target = 0.6;

/** Share of the publisher's ten nearest that stand among ours. */
const recall = (wanted: readonly string[], found: ReadonlySet<string>): number =>
  wanted.filter((code) => found.has(code)).length / wanted.length;

/**
 * Do the occupations we call alike stand on the publisher's related lists? Only on the half of the occupations whose lists did
 * not teach the weights; the lists themselves take no part in the score.
 */
export const evalRelated = ({ advisor, seed }: EvalContext): EvalResult => {
  const { reference, likeness } = advisor;
  const lists = reference.related.filter((row) => !teachesLikeness(row.onetSoc));
  const numeric = nearestByRatings(
    reference,
    reference.occupations.map((row) => row.onetSoc),
  );
  const figures = (nearest: (onetSoc: (typeof lists)[number]['onetSoc']) => readonly string[]): number[] =>
    lists.map((row) => recall(row.related.slice(0, listLength), new Set(nearest(row.onetSoc))));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const row = (method: string, ours: boolean, values: readonly number[]) => ({
    test: 'Related occupations: O*NET lists of the held-out half',
    method,
    ours,
    metric: `recall@${listLength}`,
    ...bootstrap95(values, mean, seed),
    n: values.length,
    target: ours ? target : null,
    targetDirection: 'at_least' as const,
  });
  return {
    rows: [
      row(
        'texts, titles and ratings, weighted',
        true,
        figures((onetSoc) => similarOccupations(likeness, onetSoc, listLength).map((found) => found.onetSoc)),
      ),
      row('numeric ratings alone', false, figures(numeric)),
    ],
    notes: [
      'The publisher’s lists are partly made from the same texts; observed moves are the other judge (next occupation).',
    ],
  };
};

/** Baseline: cosine of all standardised abilities, knowledge, skills and work activities. */
function nearestByRatings(
  reference: EvalContext['advisor']['reference'],
  onetSocs: readonly string[],
): (onetSoc: string) => readonly string[] {
  const domains = (['ability', 'knowledge', 'skill', 'work_activity'] as const).map((domain) =>
    standardiseRatings(reference, domain, onetSocs),
  );
  const place = new Map(onetSocs.map((code, i) => [code, i]));
  const score = (a: number, b: number): number =>
    domains.reduce((sum, { rows, columns }) => {
      for (let k = 0; k < columns; k++) sum += (rows[a * columns + k] ?? 0) * (rows[b * columns + k] ?? 0);
      return sum;
    }, 0);
  return (onetSoc) => {
    const from = place.get(onetSoc) ?? -1;
    return onetSocs
      .map((code, i) => ({ code, score: i === from ? Number.NEGATIVE_INFINITY : score(from, i) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, listLength)
      .map((found) => found.code);
  };
}
