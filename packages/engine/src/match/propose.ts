import type { FactId, OnetSocCode, Profile, Proposal } from '@career-mirror/contract';
import { lookup } from '../narrate/lookup.ts';
import { titleOf } from '../narrate/sourced.ts';
import type { CareerIndex } from './career-index.ts';
import {
  FAR,
  FEWEST_OPENINGS,
  GROWTH_WEIGHT,
  KEPT_PAY,
  PAY_GAIN_CAP,
  PROPOSAL_LIKENESS,
  PROPOSAL_LIMIT,
  REACHABLE_ZONES,
  SAME_WORK,
} from './constants.ts';
import { knownPay } from './doppelganger.ts';
import { movesFrom } from './map.ts';
import type { MatchFacts } from './match-facts.ts';
import { plainTitle } from './match-words.ts';
import { inSentence } from './number-words.ts';
import {
  knownGrowth,
  likenessFact,
  likenessToPerson,
  nearestHeld,
  type Standpoint,
  standpointAt,
  standpointOf,
} from './standpoint.ts';
import { moveFact } from './survey-facts.ts';

/*
 * A proposal must be viable (alike enough, at most one step of preparation up; or a move that
 * ten people or more are known to have made) and desirable (pay kept), after Nesta's
 * Mapping Career Causeways (Kanders et al. 2020). Among those, three kinds of reason take turns, so that the list is not
 * three times the same advice: where people really went, what is nearest without being the same work, what gains most.
 */

type Candidate = {
  readonly occupation: number;
  readonly onetSoc: OnetSocCode;
  /** To the nearest work the person has held. */
  readonly likeness: number;
  readonly likenessToNow: number;
  /** Median pay against today's, as a share gained; null when one of the two is not published. */
  readonly payGain: number | null;
  readonly growthPercent: number | null;
  readonly moved: number;
};
type Reason = 'moves' | 'near' | 'gain';

export type ProposeOptions = {
  readonly limit?: number;
  /** False for occupations that must not be proposed, such as those that cross a hard limit. */
  readonly allowed?: (onetSoc: OnetSocCode) => boolean;
};

const anything = (): boolean => true;

/**
 * Next occupations worth a look for the person.
 *
 * @returns at most `limit`, each with the reason that put it there and the fact behind the reason
 * @throws AppError('profile.no_work')
 * @see docs/method.md#proposals
 */
export function proposeNext(
  index: CareerIndex,
  profile: Profile,
  book: MatchFacts,
  { limit = PROPOSAL_LIMIT, allowed = anything }: ProposeOptions = {},
): Proposal[] {
  return propose(index, standpointOf(index, profile), book, { limit, allowed });
}

/**
 * The same from one occupation alone, for the start screen.
 *
 * @throws AppError('occupation.not_found')
 */
export function proposeNextFromOccupation(
  index: CareerIndex,
  onetSoc: OnetSocCode,
  book: MatchFacts,
  { limit = PROPOSAL_LIMIT }: { readonly limit?: number } = {},
): Proposal[] {
  return propose(index, standpointAt(index, onetSoc), book, { limit, allowed: anything });
}

function propose(
  index: CareerIndex,
  standpoint: Standpoint,
  book: MatchFacts,
  { limit, allowed }: Required<ProposeOptions>,
): Proposal[] {
  const moves = movesFrom(index, standpoint.now);
  const movedTo = (onetSoc: OnetSocCode) => moves.get(onetSoc)?.people ?? 0;
  const candidates = (widened: boolean) =>
    viable(index, standpoint, movedTo, widened).filter(({ onetSoc }) => allowed(onetSoc));
  const chosen = takeTurns(index, candidates(false), TURNS, [], limit);
  // For rare, well paid or barely described work few jobs pass; the nearest ones are then shown, with what they cost.
  if (chosen.length < limit) takeTurns(index, candidates(true), ['near'], chosen, limit);
  return chosen.map(({ candidate, reason }) => {
    const { occupation, onetSoc, likeness } = candidate;
    const medianPayFactId = knownPay(index, onetSoc, book);
    const growthFactId = knownGrowth(index, onetSoc, book);
    const nearest = nearestHeld(index, standpoint, occupation);
    const likenessId = likenessFact(index, book, nearest, occupation, likeness);
    const move = moves.get(onetSoc);
    const moved =
      reason === 'moves' && move
        ? {
            n: move.people,
            of: move.of,
            as: inSentence(plainTitle(index.codes.list[move.to]?.title ?? '')),
            factId: moveFact(index, book, move),
          }
        : null;
    return {
      onetSoc,
      title: titleOf(index.reference, onetSoc),
      likeness: Math.round(likeness * 100) / 100,
      ...whyOf(candidate, reason, {
        from: index.likeness.titles[nearest] ?? '',
        moved,
        likenessId,
        payId: medianPayFactId,
        growthId: growthFactId,
      }),
      medianPayFactId,
      growthFactId,
    };
  });
}

const TURNS: readonly Reason[] = ['moves', 'near', 'gain'];

type Chosen = { readonly candidate: Candidate; readonly reason: Reason };

/** Lets the reasons take turns in naming their best candidate that is unlike those chosen; adds to `chosen`. */
function takeTurns(
  index: CareerIndex,
  candidates: readonly Candidate[],
  turns: readonly Reason[],
  chosen: Chosen[],
  limit: number,
): Chosen[] {
  const ranked: Record<Reason, Candidate[]> = {
    moves: candidates.filter((row) => row.moved > 0).sort(by((row) => row.moved)),
    near: candidates
      .filter((row) => row.likenessToNow < SAME_WORK)
      .sort(by((row) => row.likenessToNow * (1 + gainOf(row)))),
    gain: candidates
      .filter((row) => row.payGain !== null && (row.growthPercent ?? -1) >= 0)
      .sort(by((row) => gainOf(row) * row.likenessToNow)),
  };
  for (let turn = 0; chosen.length < limit && turn < limit * turns.length; turn++) {
    const reason = turns[turn % turns.length] ?? 'near';
    const candidate = ranked[reason].find((row) =>
      chosen.every((other) => unlike(index, row, other.candidate)),
    );
    if (candidate) chosen.push({ candidate, reason });
  }
  return chosen;
}

const by =
  (value: (row: Candidate) => number) =>
  (a: Candidate, b: Candidate): number =>
    value(b) - value(a) || b.likeness - a.likeness || a.occupation - b.occupation;

/** What the person would gain, in shares of today's pay. */
const gainOf = ({ payGain, growthPercent }: Candidate): number =>
  Math.min(PAY_GAIN_CAP, payGain ?? 0) + (GROWTH_WEIGHT * (growthPercent ?? 0)) / 100;

/** Two proposals differ when they are neither nearly the same work nor kept under one code of the classification. */
function unlike(index: CareerIndex, a: Candidate, b: Candidate): boolean {
  const n = index.likeness.onetSocs.length;
  const sameCode = a.onetSoc.slice(0, 7) === b.onetSoc.slice(0, 7);
  return !sameCode && (index.likeness.scores[a.occupation * n + b.occupation] ?? 0) < SAME_WORK;
}

function viable(
  index: CareerIndex,
  standpoint: Standpoint,
  movedTo: (onetSoc: OnetSocCode) => number,
  widened: boolean,
): Candidate[] {
  const table = lookup(index.reference);
  const n = index.likeness.onetSocs.length;
  const payNow = medianPay(index, standpoint.now);
  const heldCodes = new Set(
    [...standpoint.held].map((occupation) => index.likeness.onetSocs[occupation]?.slice(0, 7)),
  );
  return index.likeness.onetSocs.flatMap((onetSoc, occupation): Candidate[] => {
    const row = index.reference.occupations[occupation];
    if (!row || heldCodes.has(onetSoc.slice(0, 7)) || index.likeness.described[occupation] !== true)
      return [];
    const likeness = likenessToPerson(index, standpoint, occupation);
    const likenessToNow = index.likeness.scores[standpoint.now * n + occupation] ?? 0;
    const moved = movedTo(onetSoc);
    const tooFarUp =
      row.jobZone === null ||
      (standpoint.jobZone !== null && row.jobZone > standpoint.jobZone + REACHABLE_ZONES);
    // Ten people who made the move show better than any threshold that it can be made.
    if (likeness < FAR && !widened) return [];
    if (moved === 0 && (tooFarUp || (likeness < PROPOSAL_LIKENESS && !widened))) return [];
    const pay = medianPay(index, occupation);
    const payGain = pay === null || payNow === null ? null : pay / payNow - 1;
    if (pay === null || (payGain !== null && payGain < KEPT_PAY - 1 && !widened)) return [];
    const outlook = row.projectionCode === null ? undefined : table.projection.get(row.projectionCode);
    const tooRare = (outlook?.openingsPerYear ?? 0) < FEWEST_OPENINGS;
    if (moved === 0 && tooRare && !widened) return [];
    const growthPercent = outlook?.changePercent ?? null;
    return [{ occupation, onetSoc, likeness, likenessToNow, payGain, growthPercent, moved }];
  });
}

function medianPay(index: CareerIndex, occupation: number): number | null {
  const table = lookup(index.reference);
  const code = index.reference.occupations[occupation]?.wageCode ?? null;
  if (code === null || table.latestWageYear === null) return null;
  return table.wage(code, table.latestWageYear)?.p50 ?? null;
}

type WhyFacts = {
  readonly from: string;
  readonly moved: {
    readonly n: number;
    readonly of: number;
    readonly as: string;
    readonly factId: FactId;
  } | null;
  readonly likenessId: FactId;
  readonly payId: FactId | null;
  readonly growthId: FactId | null;
};

/** The finding that put it on the list, and the fact it stands on. */
function whyOf(
  candidate: Candidate,
  reason: Reason,
  { from, moved, likenessId, payId, growthId }: WhyFacts,
): Pick<Proposal, 'why' | 'whyFactId'> {
  const better = candidate.payGain !== null && candidate.payGain > 0;
  const growing = candidate.growthPercent !== null && candidate.growthPercent > 0;
  if (moved)
    return {
      why: `${moved.n} of ${moved.of} survey participants who left work like yours were next seen as ${moved.as}.`,
      whyFactId: moved.factId,
    };
  if (reason === 'gain' && better)
    return {
      why: growing
        ? 'It pays more than your work does now, and its jobs are projected to grow.'
        : 'It pays more than your work does now.',
      whyFactId: payId,
    };
  if (reason === 'gain' && growing)
    return { why: 'Its jobs are projected to grow, at about the pay of your work.', whyFactId: growthId };
  return {
    why: `It is among the nearest to your work as ${inSentence(from)}${payWords(candidate)}.`,
    whyFactId: likenessId,
  };
}

/** How its pay stands to today's, in words that follow a sentence; nothing where one of the two is not published. */
function payWords({ payGain }: Candidate): string {
  if (payGain === null) return '';
  if (payGain > 0) return ', and pays more';
  return payGain < KEPT_PAY - 1 ? ', but pays less' : ', at about the same pay';
}
