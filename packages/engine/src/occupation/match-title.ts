import type { TitleMatch } from '@career-mirror/contract';
import { findCandidates } from './candidates.ts';
import { ASK_BELOW, VAGUE_CONFIDENCE_SHARE } from './constants.ts';
import { confidences, rankCandidates } from './ranking.ts';
import type { TitleIndex } from './title-index.ts';

/**
 * Occupations that a job title may mean, the likeliest first.
 *
 * @param options.context the job's own sentences, joined; breaks ties, and decides when the title says nothing
 * @param options.limit   how many at most (default 10)
 * @returns confidence 0–1, calibrated: of the first answers shown with .8, about 80 % are right. Empty for a text
 *          without letters, and when not one letter group of it was ever met
 * @example matchTitle(index, 'Sr. backend eng')[0] // { onetSoc: '15-1252.00', via: 'alias', … }
 */
export function matchTitle(
  index: TitleIndex,
  title: string,
  options: { readonly context?: string; readonly limit?: number } = {},
): TitleMatch[] {
  const { context = null, limit = 10 } = options;
  if (!/\p{L}/u.test(title)) return [];
  const told = context === null || context.trim() === '' ? null : context;
  const { candidates, reading } = findCandidates(index, title, told);
  if (candidates.length === 0) return [];
  const ranked = rankCandidates(index.model.ranking, candidates).slice(0, limit);
  const sure = confidences(
    index.model.calibration,
    ranked.map(({ probability }) => probability),
  );
  return ranked.flatMap(({ candidate }, at) => {
    const occupation = index.occupations[candidate.occupation];
    if (occupation === undefined) return [];
    return {
      onetSoc: occupation.onetSoc,
      title: occupation.title,
      confidence: (sure[at] ?? 0) * (reading.vague && told === null ? VAGUE_CONFIDENCE_SHARE : 1),
      via: candidate.via,
      matchedTitle: index.nearest.entries[candidate.nearEntry]?.title ?? null,
      escoUri: index.escoOf.get(occupation.onetSoc) ?? null,
    };
  });
}

/**
 * True when the person should be asked which occupation is meant: no match at all, or a first one below `ASK_BELOW`.
 *
 * @param matches answer of `matchTitle`
 */
export const needsQuestion = (matches: readonly TitleMatch[]): boolean =>
  (matches[0]?.confidence ?? 0) < ASK_BELOW;
