import {
  AppError,
  type Future,
  type Gap,
  type Limits,
  type OnetSocCode,
  type PartialDate,
  type Profile,
  type Proposal,
  type Weights,
} from '@career-mirror/contract';
import { computeGap } from '@career-mirror/engine/gap';
import { allowedBy, proposeNext } from '@career-mirror/engine/match';
import { createFactBook, type FactBook } from '@career-mirror/engine/narrate';
import { estimateLevels, type LevelEstimates } from '@career-mirror/engine/profile';
import { type Advisor, requireOccupation } from './advisor.ts';

/** Seed of every simulation: the same person gets the same answer twice. */
export const defaultSeed = 20_261_125;

/** Sliders before the person has touched them: everything matters equally. */
export const defaultWeights: Weights = {
  pay: 5,
  hours: 5,
  stress: 5,
  travel: 5,
  people: 5,
  progression: 5,
  autonomy: 5,
};

/** Occupations proposed when the person has chosen none. */
export const proposalLimit = 3;

/** A person as advice sees them at one moment: profile, what they chose, the clock and the seed. */
export type Situation = {
  readonly profile: Profile;
  /** Targets the person chose; empty = our proposals stand in. */
  readonly targets: readonly OnetSocCode[];
  readonly weights: Weights;
  /** Hard limits; no list of ours holds an occupation that crosses one. */
  readonly limits: Limits;
  /** ISO date-time. */
  readonly now: string;
  readonly seed: number;
};

/** Work on one answer: the situation, the facts collected for it, and what several parts of it need. */
export type Work = {
  readonly advisor: Advisor;
  readonly situation: Situation;
  readonly book: FactBook;
  /** Occupation the person is in, or was in last; null = none known. */
  readonly nowOnetSoc: OnetSocCode | null;
  readonly levels: () => LevelEstimates;
  /** @throws AppError('gap.empty_requirement') when nothing is published about what the occupation asks for */
  readonly gapTo: (onetSoc: OnetSocCode) => Gap;
  /** Computes one future of this answer once, however often it is asked for. */
  readonly futureOnce: (key: string, simulate: () => Future) => Future;
  /** Empty when no job has an occupation to start from. */
  readonly proposals: () => readonly Proposal[];
};

export const monthOf = (now: string): PartialDate => {
  const date = new Date(now);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
};

const endKey = (end: Profile['spells'][number]['end'], start: PartialDate | null): number => {
  if (end === 'present') return Number.POSITIVE_INFINITY;
  const date = end ?? start;
  return date ? date.year * 12 + (date.month ?? 1) : Number.NEGATIVE_INFINITY;
};

/** Occupation of the work spell that lasts longest into the present; null when no spell has one. */
const currentOccupation = (profile: Profile): OnetSocCode | null => {
  const work = profile.spells.filter((spell) => spell.kind === 'work' && spell.onetSoc !== null);
  const latest = work.reduce<(typeof work)[number] | null>(
    (best, spell) =>
      best === null || endKey(spell.end, spell.start) >= endKey(best.end, best.start) ? spell : best,
    null,
  );
  return latest?.onetSoc ?? null;
};

/** Which occupations the person's hard limits allow. */
export const allowedUnder = ({ reference }: Advisor, { profile, limits }: Situation) =>
  allowedBy(reference, { limits, areaId: profile.areaId });

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Begins the work on one answer. */
export const beginWork = (advisor: Advisor, situation: Situation): Work => {
  const book = createFactBook(advisor.reference);
  const levels = once(() => estimateLevels(situation.profile, advisor.reference, situation.now));
  const gaps = new Map<OnetSocCode, Gap>();
  const futures = new Map<string, Future>();
  const nowOnetSoc = currentOccupation(situation.profile);
  const proposals = once(() =>
    nowOnetSoc === null
      ? []
      : proposeNext(advisor.careers, situation.profile, book, {
          limit: proposalLimit,
          allowed: allowedUnder(advisor, situation),
        }),
  );
  return {
    advisor,
    situation,
    book,
    nowOnetSoc,
    levels,
    futureOnce: (key, simulate) => {
      const future = futures.get(key) ?? simulate();
      futures.set(key, future);
      return future;
    },
    proposals,
    gapTo: (onetSoc) => {
      const known = gaps.get(onetSoc);
      if (known) return known;
      requireOccupation(advisor, onetSoc);
      const gap = computeGap({
        reference: advisor.reference,
        profile: situation.profile,
        levels: levels(),
        onetSoc,
        book,
      });
      gaps.set(onetSoc, gap);
      return gap;
    },
  };
};

/** The occupation the person is in. @throws AppError('profile.no_work') when no job has one */
export const requireNow = (work: Work): OnetSocCode => {
  if (work.nowOnetSoc === null) throw new AppError('profile.no_work');
  return work.nowOnetSoc;
};

/** Targets to compare: the person's own, else our three proposals. */
export const targetsOf = (work: Work): { onetSoc: OnetSocCode; title: string }[] => {
  const { advisor, situation } = work;
  if (situation.targets.length === 0) {
    return work.proposals().map(({ onetSoc, title }) => ({ onetSoc, title }));
  }
  return situation.targets.map((onetSoc) => ({ onetSoc, title: requireOccupation(advisor, onetSoc).title }));
};

/** The gap to an occupation; null when the sources say nothing about what it asks for. */
export const gapIfKnown = (work: Work, onetSoc: OnetSocCode): Gap | null => {
  try {
    return work.gapTo(onetSoc);
  } catch (error) {
    if (error instanceof AppError && error.code === 'gap.empty_requirement') return null;
    throw error;
  }
};

/**
 * Lets waiting requests run between two long pieces of one answer. A simulation takes some tens of milliseconds; several in a
 * row would hold everybody else up for their sum.
 */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
