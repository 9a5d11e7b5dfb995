import type { MapNode, OnetSocCode, Profile } from '@career-mirror/contract';
import type { CareerIndex } from './career-index.ts';
import { ALIKE, FAR, FEWEST_PEOPLE, MAP_LIMIT, PAST_WEIGHT, REACHABLE_ZONES } from './constants.ts';
import { knownPay, mainOccupation } from './doppelganger.ts';
import type { MatchFacts } from './match-facts.ts';
import { departuresFrom } from './moves.ts';
import { codeOfOccupation } from './next.ts';
import { peopleShare } from './people-share.ts';
import {
  knownGrowth,
  likenessFact,
  likenessToPerson,
  nearestHeld,
  type Standpoint,
  standpointOf,
} from './standpoint.ts';
import { moveFact, type ObservedMove } from './survey-facts.ts';

/** What the map needs of a gap: the name of the item that matters most, by occupation. */
export type GapLite = ReadonlyMap<OnetSocCode, { readonly fit: number; readonly biggestGap: string | null }>;

/**
 * Occupations around the person, nearest first: those held, the `limit` nearest (work left behind counting a
 * little less than work now), those that people of the same work are known
 * to have gone to, and every one a gap was handed in for. Of those not held and not asked for, only the `allowed`.
 *
 * Reach is decided by likeness and job zone: `now` = alike and no more preparation than the person has worked in;
 * `one_gap` = alike with one step more, somewhat alike with none, or a move that ten people or more made; `far` = the rest;
 * `been` = held before.
 *
 * @throws AppError('profile.no_work')
 */
export function buildMap(
  index: CareerIndex,
  profile: Profile,
  gaps: GapLite,
  book: MatchFacts,
  {
    limit = MAP_LIMIT,
    allowed = () => true,
  }: { readonly limit?: number; readonly allowed?: (onetSoc: OnetSocCode) => boolean } = {},
): MapNode[] {
  const standpoint = standpointOf(index, profile);
  const { likeness } = index;
  const mayShow = (occupation: number): boolean => {
    const onetSoc = likeness.onetSocs[occupation];
    return onetSoc !== undefined && allowed(onetSoc);
  };
  const near = likeness.onetSocs
    .map((_, occupation) => ({
      occupation,
      score: Math.max(
        PAST_WEIGHT * likenessToPerson(index, standpoint, occupation),
        likeness.scores[standpoint.now * likeness.onetSocs.length + occupation] ?? 0,
      ),
    }))
    .filter(({ occupation }) => standpoint.held.has(occupation) || likeness.described[occupation] === true)
    .filter(({ occupation }) => standpoint.held.has(occupation) || mayShow(occupation))
    .sort((a, b) => b.score - a.score || a.occupation - b.occupation)
    .slice(0, limit)
    .map(({ occupation }) => occupation);
  const asked = [...gaps.keys()].flatMap((onetSoc) => likeness.indexOf.get(onetSoc) ?? []);
  const moves = movesFrom(index, standpoint.now);
  const gone = [...moves.keys()].flatMap((onetSoc) => likeness.indexOf.get(onetSoc) ?? []);
  return [...new Set([...standpoint.held, ...near, ...gone.filter(mayShow), ...asked])]
    .map((occupation) => nodeOf(index, standpoint, occupation, { gaps, book, moves }))
    .sort((a, b) => b.likeness - a.likeness || (a.onetSoc < b.onetSoc ? -1 : 1));
}

/** Observed moves of ten people or more out of an occupation, at the occupation each survey code mostly stands for. */
export function movesFrom(index: CareerIndex, occupation: number): ReadonlyMap<OnetSocCode, ObservedMove> {
  const from = codeOfOccupation(index, occupation);
  const gone = departuresFrom(index, from).flatMap((departure) => departure.next?.code ?? []);
  const counts = new Map<number, number>();
  for (const code of gone) counts.set(code, (counts.get(code) ?? 0) + 1);
  const moves = new Map<OnetSocCode, ObservedMove>();
  for (const [to, people] of counts) {
    const onetSoc = people >= FEWEST_PEOPLE ? mainOccupation(index, to) : null;
    if (onetSoc !== null) moves.set(onetSoc, { from, to, people, of: gone.length });
  }
  return moves;
}

function nodeOf(
  index: CareerIndex,
  standpoint: Standpoint,
  occupation: number,
  given: {
    readonly gaps: GapLite;
    readonly book: MatchFacts;
    readonly moves: ReadonlyMap<OnetSocCode, ObservedMove>;
  },
): MapNode {
  const { likeness, reference } = index;
  const { gaps, book, moves } = given;
  const onetSoc = likeness.onetSocs[occupation];
  const row = reference.occupations[occupation];
  if (onetSoc === undefined || row === undefined) throw new Error('An occupation lies outside the pack.');
  const score = likenessToPerson(index, standpoint, occupation);
  const move = moves.get(onetSoc);
  return {
    onetSoc,
    title: row.title,
    likeness: Math.round(score * 100) / 100,
    likenessFactId: likenessFact(index, book, nearestHeld(index, standpoint, occupation), occupation, score),
    peopleShare: peopleShare(reference, onetSoc),
    ...reachOf(standpoint, { occupation, likeness: score, jobZone: row.jobZone, moved: move !== undefined }),
    jobZone: row.jobZone,
    medianPayFactId: knownPay(index, onetSoc, book),
    growthFactId: knownGrowth(index, onetSoc, book),
    moves:
      move === undefined || occupation === standpoint.now
        ? null
        : { n: move.people, of: move.of, factId: moveFact(index, book, move) },
    biggestGap: gaps.get(onetSoc)?.biggestGap ?? null,
  };
}

/** How far an occupation is, and why, in a sentence. */
function reachOf(
  standpoint: Standpoint,
  target: {
    readonly occupation: number;
    readonly likeness: number;
    readonly jobZone: number | null;
    readonly moved: boolean;
  },
): Pick<MapNode, 'reach' | 'reachWhy'> {
  const { occupation, likeness, jobZone, moved } = target;
  if (occupation === standpoint.now) return { reach: 'been', reachWhy: 'This is your work now.' };
  if (standpoint.held.has(occupation)) return { reach: 'been', reachWhy: 'You have done this work.' };
  const steps = jobZone === null || standpoint.jobZone === null ? null : jobZone - standpoint.jobZone;
  if (moved && (likeness < ALIKE || steps === null || steps > REACHABLE_ZONES))
    return { reach: 'one_gap', reachWhy: 'It asks for more than your work does; others made this move.' };
  if (likeness < FAR) return { reach: 'far', reachWhy: 'It has little in common with your work.' };
  if (steps !== null && steps > REACHABLE_ZONES)
    return { reach: 'far', reachWhy: 'It asks for much more preparation than your work has.' };
  if (steps === null)
    return likeness >= ALIKE
      ? {
          reach: 'one_gap',
          reachWhy: 'It is like your work; how much preparation it asks for is not published.',
        }
      : {
          reach: 'far',
          reachWhy: 'It is only somewhat like your work, and its preparation is not published.',
        };
  if (likeness >= ALIKE && steps <= 0)
    return {
      reach: 'now',
      reachWhy: 'It is like your work and asks for no more preparation than you have had.',
    };
  if (likeness >= ALIKE)
    return { reach: 'one_gap', reachWhy: 'It is like your work and asks for one step more of preparation.' };
  return steps <= 0
    ? { reach: 'one_gap', reachWhy: 'It is somewhat like your work and asks for no more preparation.' }
    : { reach: 'far', reachWhy: 'It is only somewhat like your work and asks for more preparation.' };
}
