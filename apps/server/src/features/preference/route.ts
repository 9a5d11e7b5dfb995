import { AppError } from '@career-mirror/contract';
import { savePreferences } from '@career-mirror/store';
import type { Handlers } from '../../http/route.ts';
import { requireOccupation } from '../../mirror/advisor.ts';
import { beginWork, targetsOf } from '../../mirror/situation.ts';
import { type Standing, situationOf, standingOf } from '../../person-answers.ts';
import type { Context, Services } from '../../services.ts';

const viewOf = (services: Services, standing: Standing) => ({
  weights: standing.situation.weights,
  targets: targetsOf(beginWork(services.advisor, standing.situation)),
  chosen: standing.situation.targets.length > 0,
});

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
      };
      requireDistinct(preferences.targets);
      for (const onetSoc of preferences.targets) requireOccupation(advisor, onetSoc);
      await savePreferences(store, before.owner, { preferences, now: clock() });
      answers.forget(before.owner.personId);
      const situation = situationOf(before.stored.profile, preferences, clock().toISOString());
      return viewOf(services(), { ...before, preferences, situation });
    },
  }) satisfies Pick<Handlers, 'getPreferences' | 'putPreferences'>;
