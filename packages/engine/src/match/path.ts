import type { OnetSocCode, PathSearch } from '@career-mirror/contract';
import type { CareerIndex } from './career-index.ts';
import { originCode } from './cohort.ts';
import { BETWEEN_LIMIT, FEWEST_BETWEEN, FEWEST_PEOPLE } from './constants.ts';
import type { MatchFacts } from './match-facts.ts';
import { plainTitle } from './match-words.ts';
import { quantile } from './moves.ts';
import { confirmedRuns } from './smooth.ts';
import { codeKey, peopleFact, walkFact } from './survey-facts.ts';

/** One person on the path: years from first holding one to first holding the other, and the codes confirmed in between. */
type Walked = { readonly years: number; readonly between: ReadonlySet<number> };

/**
 * "Was X, now Y": how many survey participants held X and later Y, how long it took, and what lay between.
 *
 * Both are read as the survey code their holders most probably had; a job counts when coded at two interviews running. Years
 * run from the first interview of X to the first interview of Y, to the year.
 *
 * @param path `now: null` asks for any later occupation
 * @returns `suppressed` with nothing but the count when fewer than ten people fit
 * @throws AppError('occupation.not_found')
 */
export function searchPaths(
  index: CareerIndex,
  path: { readonly was: OnetSocCode; readonly now: OnetSocCode | null },
  book: MatchFacts,
): PathSearch {
  const was = originCode(index, { onetSoc: path.was });
  const now = path.now === null ? null : originCode(index, { onetSoc: path.now });
  const walked = index.careers.flatMap((career) => walkedBy(career, was, now));
  const titleOf = (code: number): string => plainTitle(index.codes.list[code]?.title ?? '');
  const n = walked.length;
  const suppressed = n < FEWEST_PEOPLE;
  const years = walked.map((person) => person.years).sort((a, b) => a - b);
  const lower = quantile(years, 0.25);
  const upper = quantile(years, 0.75);
  const key = `${codeKey(index.codes.list[was])}:${now === null ? 'any' : codeKey(index.codes.list[now])}`;
  const label = `Held ${titleOf(was)}, later ${now === null ? 'another occupation' : titleOf(now)}`;
  const factId = peopleFact(book, index.reference, {
    id: `path:${key}`,
    label,
    people: n,
    of: index.careers.length,
  });
  const medianYears = suppressed ? null : quantile(years, 0.5);
  const quartileYears: PathSearch['quartileYears'] =
    suppressed || lower === null || upper === null ? null : [lower, upper];
  return {
    was: titleOf(was),
    now: now === null ? null : titleOf(now),
    n,
    suppressed,
    medianYears,
    quartileYears,
    between: suppressed
      ? []
      : betweenOf(walked).map(({ code, people }) => ({
          title: titleOf(code),
          n: people,
          factId: peopleFact(book, index.reference, {
            id: `path:${key}:by:${codeKey(index.codes.list[code])}`,
            label: `${label}, and ${titleOf(code)} in between`,
            people,
            of: n,
          }),
        })),
    factId,
    yearsFactId:
      medianYears === null || quartileYears === null
        ? null
        : walkFact(book, index.reference, { id: key, label, medianYears, quartileYears, people: n }),
  };
}

function walkedBy(
  career: { readonly years: readonly number[]; readonly codes: Int32Array },
  was: number,
  now: number | null,
): Walked[] {
  const runs = confirmedRuns(career.codes);
  const from = runs.findIndex((run) => run.key === was);
  const start = runs[from];
  const to = runs.findIndex((run, i) => i > from && (now === null ? run.key !== was : run.key === now));
  const end = runs[to];
  if (!start || !end || from < 0) return [];
  const between = new Set(
    runs
      .slice(from + 1, to)
      .map((run) => run.key)
      .filter((code) => code !== was && code !== now),
  );
  return [{ years: (career.years[end.from] ?? 0) - (career.years[start.from] ?? 0), between }];
}

/** Codes held in between by most, at most `BETWEEN_LIMIT`; none that fewer than `FEWEST_BETWEEN` held. */
function betweenOf(walked: readonly Walked[]): { readonly code: number; readonly people: number }[] {
  const people = new Map<number, number>();
  for (const { between } of walked) for (const code of between) people.set(code, (people.get(code) ?? 0) + 1);
  return [...people]
    .filter(([, n]) => n >= FEWEST_BETWEEN)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, BETWEEN_LIMIT)
    .map(([code, n]) => ({ code, people: n }));
}
