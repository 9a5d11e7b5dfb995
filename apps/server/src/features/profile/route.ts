import type { Profile, ProfileEdit } from '@career-mirror/contract';
import { applyEdit } from '@career-mirror/engine/profile';
import { erasePerson, exportPerson, listDecisions, saveProfile } from '@career-mirror/store';
import type { Handlers } from '../../http/route.ts';
import { requireOccupation } from '../../mirror/advisor.ts';
import { changesBetween } from '../../mirror/changes.ts';
import { beginWork } from '../../mirror/situation.ts';
import { editContext } from '../../mirror/understand.ts';
import { requireKnownArea, type situationOf, standingOf } from '../../person-answers.ts';
import { profileView } from '../../profile-view.ts';
import type { Context, Services } from '../../services.ts';
import { beginProfile } from './begin.ts';
import { decisionOf } from './decision.ts';
import { exportAs, exportFiles } from './export.ts';
import { toldDecisions } from './told-decisions.ts';

/** @throws AppError('occupation.not_found') | AppError('area.not_found') for a choice the pack does not have */
const requireKnownChoice = (services: Services, edit: ProfileEdit): void => {
  if (edit.kind === 'spell_occupation' && edit.onetSoc !== null)
    requireOccupation(services.advisor, edit.onetSoc);
  if (edit.kind === 'area' && edit.areaId !== null) requireKnownArea(services, edit.areaId);
};

/** What the edit changed, worked out from the advice before and after it. */
const changedBy = (
  services: Services,
  before: ReturnType<typeof situationOf>,
  profile: Profile,
): string[] => {
  const { advisor } = services;
  return changesBetween(beginWork(advisor, before), beginWork(advisor, { ...before, profile }));
};

export const profileRoutes = ({ services, clock }: Context) =>
  ({
    getProfile: async ({ person }) => {
      const { owner, stored } = await standingOf(services(), person, clock());
      return profileView(services(), owner, stored);
    },
    createProfile: async ({ body, person }) => {
      const { store, advisor, answers } = services();
      const now = clock();
      const profile = beginProfile(advisor, body, now.toISOString());
      const owner = await person.ensure();
      const revision = await saveProfile(store, owner, { profile, after: null, now });
      answers.forget(owner.personId);
      return profileView(services(), owner, { profile, revision });
    },
    editProfile: async ({ body: edit, person }) => {
      const { store, advisor, answers } = services();
      const now = clock();
      const { owner, stored, situation } = await standingOf(services(), person, now);
      requireKnownChoice(services(), edit);
      const profile = applyEdit(stored.profile, edit, editContext(advisor, now.toISOString()));
      const decision = decisionOf(edit, stored.profile, now.toISOString());
      const decisions = decision ? [decision] : [];
      const revision = await saveProfile(store, owner, { profile, after: stored.revision, decisions, now });
      answers.forget(owner.personId);
      return profileView(services(), owner, { profile, revision }, changedBy(services(), situation, profile));
    },
    eraseProfile: async ({ person }) => {
      const { store, answers } = services();
      const owner = await person.require();
      const kept = await exportPerson(store, owner);
      await erasePerson(store, owner);
      answers.forget(owner.personId);
      person.forget();
      return {
        erased: Object.fromEntries(Object.entries(kept).map(([table, rows]) => [table, rows.length])),
      };
    },
    exportProfile: async ({ query, person, reply }) => {
      const owner = await person.require();
      const { format } = query;
      const { extension, type } = exportFiles[format];
      void reply.type(`${type}; charset=utf-8`);
      void reply.header('content-disposition', `attachment; filename="career-mirror${extension}"`);
      return exportAs(services(), owner, format, clock());
    },
    getDecisions: async ({ person }) => {
      const { store, advisor } = services();
      const { owner, stored } = await standingOf(services(), person, clock());
      const decisions = await listDecisions(store, owner);
      return { decisions: toldDecisions(decisions, stored.profile, advisor.reference) };
    },
  }) satisfies Pick<
    Handlers,
    'getProfile' | 'createProfile' | 'editProfile' | 'eraseProfile' | 'exportProfile' | 'getDecisions'
  >;
