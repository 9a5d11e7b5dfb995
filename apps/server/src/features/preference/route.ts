import { AppError } from '@career-mirror/contract';
import type { Preferences } from '@career-mirror/contract/api';
import { crossedLimits } from '@career-mirror/engine/match';
import { savePreferences } from '@career-mirror/store';
import type { Handlers } from '../../http/route.ts';
import { requireOccupation } from '../../mirror/advisor.ts';
import { changesBetween } from '../../mirror/changes.ts';
import { beginWork, targetsOf } from '../../mirror/situation.ts';
import { type Standing, situationOf, standingOf } from '../../person-answers.ts';
import type { Context, Services } from '../../services.ts';

const viewOf = (
  { advisor }: Services,
  { situation }: Standing,
  changed: readonly string[] = [],
): Preferences => {
  const person = { limits: situation.limits, areaId: situation.profile.areaId };
  return {
    weights: situation.weights,
    targets: targetsOf(beginWork(advisor, situation)).map((target) => ({
      ...target,
      crossed: crossedLimits(advisor.reference, person, target.onetSoc),
    })),
    chosen: situation.targets.length > 0,
    limits: situation.limits,
    changed: [...changed],
  };
};

const requireDistinct = (targets: readonly string[]): void => {
  if (new Set(targets).size < targets.length)
    throw new AppError('request.invalid', { targets: 'named twice' });
};

export const preferenceRoutes = ({ services, clock }: Context) =>
  ({
    getPreferences: async ({ person }) => viewOf(services(), await standingOf(services(), person, clock())),
    putPreferences: async ({ body, person }) => {
      const { store, advisor, answers } = services();
      const before = await standingOf(services(), person, clock());
      const preferences = {
        weights: body.weights ?? before.preferences?.weights ?? null,
        targets: body.targets ?? before.preferences?.targets ?? [],
        areaId: before.preferences?.areaId ?? null,
        limits: body.limits ?? before.situation.limits,
      };
      requireDistinct(preferences.targets);
      for (const onetSoc of preferences.targets) requireOccupation(advisor, onetSoc);
      await savePreferences(store, before.owner, { preferences, now: clock() });
      answers.forget(before.owner.personId);
      const situation = situationOf(before.stored.profile, preferences, clock().toISOString());
      const changed = body.limits
        ? changesBetween(beginWork(advisor, before.situation), beginWork(advisor, situation))
        : [];
      return viewOf(services(), { ...before, preferences, situation }, changed);
    },
  }) satisfies Pick<Handlers, 'getPreferences' | 'putPreferences'>;
