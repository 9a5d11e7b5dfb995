import { AppError, type OnetSocCode, type PartialDate, type Profile } from '@career-mirror/contract';
import type { CareerIndex } from './career-index.ts';
import { likenessToCodes } from './census-codes.ts';
import { NEXT_LIMIT, SURVEY_YEARS } from './constants.ts';
import { type CodeProbability, nextCodes } from './next-model.ts';
import { expandObservations, type NextObservation } from './next-observations.ts';
import { ownCareer, weighedYears } from './own-career.ts';

export type NextCode = { readonly code: string; readonly probability: number };
export type NextOccupation = {
  readonly onetSoc: OnetSocCode;
  readonly title: string;
  readonly probability: number;
};

/** `title`: official O*NET titles stand for the occupations (what a free title means is for the title index to say). */
export type NextSystem = 'census1980' | 'onet' | 'title';

/**
 * What a career shows next, most probable first, in the input's own code system; staying is one of the candidates.
 *
 * Measured for `census1980` on survey people the ranker has not seen. For present-day occupations each is read as the survey
 * code it most probably had, and the answer is spread back over the occupations a code stands for.
 *
 * @param observations yearly rows or merged spells, in any order when they have years
 * @returns at most `limit`; probabilities sum to at most 1, the rest lies with codes that are not listed
 * @throws AppError('profile.no_work') when no code is known
 * @example predictNext(index, [{ code: '243', startYear: 1990, endYear: 1993 }], { system: 'census1980' })[0]
 */
export function predictNext(
  index: CareerIndex,
  observations: readonly NextObservation[],
  options: { readonly system: NextSystem; readonly limit?: number },
): NextCode[] {
  const { system, limit = NEXT_LIMIT } = options;
  if (system === 'census1980') return predictCensus(index, observations, limit);
  const byTitle = new Map(
    index.likeness.titles.map((title, i) => [title.toLowerCase(), index.likeness.onetSocs[i]]),
  );
  const named = observations.map((row) => ({
    ...row,
    code: system === 'title' ? (byTitle.get(row.code.trim().toLowerCase()) ?? '') : row.code,
  }));
  return predictOccupations(index, named)
    .slice(0, limit)
    .map((row) => ({ code: system === 'title' ? row.title : row.onetSoc, probability: row.probability }));
}

/**
 * What the person's career shows next, in present-day occupations.
 *
 * @param now month in which the question is asked
 * @throws AppError('profile.no_work')
 */
export function predictNextOccupations(
  index: CareerIndex,
  profile: Profile,
  { now, limit = NEXT_LIMIT }: { readonly now: PartialDate; readonly limit?: number },
): NextOccupation[] {
  let year = now.year;
  const spells = ownCareer(index.likeness, profile, now)
    .toReversed()
    .map((spell): NextObservation => {
      const endYear = year;
      year -= Math.max(1, Math.round(weighedYears(spell)));
      return {
        code: index.likeness.onetSocs[spell.occupation] ?? '',
        startYear: year + 1,
        endYear,
      };
    })
    .toReversed();
  return predictOccupations(index, spells).slice(0, limit);
}

/** A code without leading zeros, as the crosswalk has it. */
const unpadded = (code: string): string => code.trim().replace(/^0+(?=\d)/, '');

function predictCensus(
  index: CareerIndex,
  observations: readonly NextObservation[],
  limit: number,
): NextCode[] {
  // Answer in the writing of the question: "019" stays three digits wide.
  const padded = observations.some((row) => /^0\d/.test(row.code.trim()));
  const known = observations.map((row) => ({ ...row, code: unpadded(row.code) }));
  return predictCodes(index, known)
    .slice(0, limit)
    .map(({ code, probability }) => {
      const census = index.codes.list[code]?.census1980 ?? '';
      return { code: padded ? census.padStart(3, '0') : census, probability };
    });
}

/** Probabilities over survey codes for observations in survey codes; unknown codes say nothing. */
function predictCodes(index: CareerIndex, observations: readonly NextObservation[]): CodeProbability[] {
  const known = observations.filter((row) => index.codes.indexOf.has(row.code));
  if (known.length === 0) throw new AppError('profile.no_work');
  const yearly = expandObservations(known, SURVEY_YEARS.last);
  return nextCodes(index.next, {
    codes: Int32Array.from(yearly, (row) => index.codes.indexOf.get(row.code) ?? 0),
    years: Int32Array.from(yearly, (row) => row.year),
  });
}

/**
 * The survey code an occupation's holders most probably had: most observations times share of the code that the occupation
 * stands for; without any link the code most alike.
 */
export function codeOfOccupation(index: CareerIndex, occupation: number): number {
  let best = -1;
  let most = 0;
  index.codes.list.forEach((code, i) => {
    if (code.census1980 === null) return;
    const weight = code.links.find((link) => link.occupation === occupation)?.weight ?? 0;
    if (weight * code.observations > most) {
      most = weight * code.observations;
      best = i;
    }
  });
  if (best >= 0) return best;
  likenessToCodes(index.codes, index.likeness, occupation).forEach((likeness, i) => {
    const code = index.codes.list[i];
    if (!code || code.census1980 === null || code.observations === 0 || likeness <= most) return;
    most = likeness;
    best = i;
  });
  return best;
}

function predictOccupations(index: CareerIndex, observations: readonly NextObservation[]): NextOccupation[] {
  // The person's own occupation stands for its code; of several, the latest.
  const own = new Map<number, number>();
  const coded = observations.flatMap((row) => {
    const occupation = index.likeness.indexOf.get(row.code);
    if (occupation === undefined) return [];
    const code = codeOfOccupation(index, occupation);
    own.set(code, occupation);
    return [{ ...row, code: index.codes.list[code]?.census1980 ?? '' }];
  });
  const mass = new Map<number, number>();
  for (const { code, probability } of predictCodes(index, coded)) {
    const held = own.get(code);
    const links =
      held === undefined ? (index.codes.list[code]?.links ?? []) : [{ occupation: held, weight: 1 }];
    for (const { occupation, weight } of links)
      mass.set(occupation, (mass.get(occupation) ?? 0) + weight * probability);
  }
  return [...mass]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .flatMap(([occupation, probability]) => {
      const onetSoc = index.likeness.onetSocs[occupation];
      return onetSoc === undefined
        ? []
        : [{ onetSoc, title: index.likeness.titles[occupation] ?? onetSoc, probability }];
    });
}
