import type { Future, OnetSocCode } from '@career-mirror/contract';
import type { LifeView } from '@career-mirror/contract/api';
import { simulateFuture } from '@career-mirror/engine/simulate';
import { breathe, gapIfKnown, requireNow, targetsOf, type Work } from './situation.ts';

/** Simulated ten-year paths per future; with fewer the tenth percentile moves visibly from seed to seed. */
export const simulatedPaths = 10_000;

/** Ten years in one occupation, simulated. */
const simulate = (work: Work, scenario: Future['scenario'], to: OnetSocCode): Future => {
  const { advisor, situation, book } = work;
  return simulateFuture({
    reference: advisor.reference,
    scenario,
    from: work.nowOnetSoc,
    to,
    areaId: situation.profile.areaId,
    profile: situation.profile,
    fit: scenario === 'stay' ? null : (gapIfKnown(work, to)?.fit ?? null),
    horizonYears: 10,
    paths: simulatedPaths,
    seed: situation.seed,
    now: situation.now,
    book,
  });
};

/** Ten years in one occupation; simulated once per answer. */
export const futureOf = (work: Work, scenario: Future['scenario'], to: OnetSocCode): Future =>
  work.futureOnce(`${scenario}:${to}`, () => simulate(work, scenario, to));

/** Staying first, then each target. */
export const futuresOf = async (work: Work): Promise<Future[]> => {
  const now = requireNow(work);
  const others = targetsOf(work).filter((target) => target.onetSoc !== now);
  const futures = [futureOf(work, 'stay', now)];
  for (const target of others) {
    await breathe();
    futures.push(futureOf(work, 'target', target.onetSoc));
  }
  return futures;
};

/** Name of the place pay is for. */
const areaNameOf = (work: Work): string => {
  const { areaId } = work.situation.profile;
  const area = work.advisor.reference.areas.find((row) => row.areaId === areaId);
  return area?.name ?? 'United States';
};

export const lifeView = async (work: Work): Promise<LifeView> => ({
  areaName: areaNameOf(work),
  futures: await futuresOf(work),
  weights: work.situation.weights,
  facts: work.book.list(),
});
