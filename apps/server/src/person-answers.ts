import { AppError, noLimits, type Owned, type PersonRef, type Preferences } from '@career-mirror/contract';
import { findPreferences, requireProfile, type StoredProfile } from '@career-mirror/store';
import type { PersonAccess } from './http/route.ts';
import { beginWork, defaultSeed, defaultWeights, type Situation, type Work } from './mirror/situation.ts';
import type { Context, Services } from './services.ts';

/** A person's profile and choices as they stand, ready to be advised on. */
export type Standing = {
  readonly owner: Owned<PersonRef>;
  readonly stored: StoredProfile;
  readonly preferences: Preferences | null;
  readonly situation: Situation;
};

export const situationOf = (
  profile: Situation['profile'],
  preferences: Preferences | null,
  now: string,
): Situation => ({
  profile,
  targets: preferences?.targets ?? [],
  weights: preferences?.weights ?? defaultWeights,
  limits: preferences?.limits ?? noLimits,
  now,
  seed: defaultSeed,
});

/** What is known of the person behind the request. @throws AppError('profile.missing') */
export const standingOf = async (services: Services, person: PersonAccess, now: Date): Promise<Standing> => {
  const owner = await person.require();
  const stored = await requireProfile(services.store, owner);
  const preferences = await findPreferences(services.store, owner);
  return {
    owner,
    stored,
    preferences,
    situation: situationOf(stored.profile, preferences, now.toISOString()),
  };
};

/** Everything an answer depends on besides the person and the view: revision, choices, and the day. */
const revisionOf = ({ stored, preferences, situation }: Standing): string =>
  JSON.stringify([stored.revision, preferences, situation.now.slice(0, 10)]);

/**
 * The answer to one view of a person, computed once per revision of what it rests on.
 *
 * @param view name of the view with its parameters; two views never share one
 * @throws AppError('profile.missing') | what the computation throws
 */
export const answerFor = async <T>(
  context: Context,
  person: PersonAccess,
  view: string,
  compute: (work: Work) => T | Promise<T>,
): Promise<T> => {
  const services = context.services();
  const standing = await standingOf(services, person, context.clock());
  const key = { personId: standing.owner.personId, revision: revisionOf(standing), view };
  return services.answers.get(key, async () => compute(beginWork(services.advisor, standing.situation)));
};

/** @throws AppError('area.not_found') for an id that is not in the pack */
export const requireKnownArea = (services: Services, areaId: string): void => {
  if (!services.advisor.reference.areas.some((area) => area.areaId === areaId)) {
    throw new AppError('area.not_found', { areaId });
  }
};
