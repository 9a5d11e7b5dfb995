import { groundProposal, textForModel } from '@career-mirror/ai/intake';
import { AppError, type Suggestion } from '@career-mirror/contract';
import type { ProfileView } from '@career-mirror/contract/api';
import { withSuggestions } from '@career-mirror/engine/profile';
import { findSkills } from '@career-mirror/engine/skill';
import { listDocuments, requireDocument, saveProfile } from '@career-mirror/store';
import type { Handlers } from '../../http/route.ts';
import { readingOf } from '../../mirror/understand.ts';
import { type Standing, standingOf } from '../../person-answers.ts';
import { profileView } from '../../profile-view.ts';
import type { Context, Services } from '../../services.ts';
import { suggestFromGithub } from './github.ts';

/** Milliseconds a model may take to read a document; it is a button that the person waits for. */
const readingTimeoutMs = 60_000;

/** The document the person handed in last and that was understood. @throws AppError('resource.not_found') */
const latestText = async ({ store }: Services, { owner }: Standing) => {
  const documents = await listDocuments(store, owner);
  const latest = documents.find(({ status }) => status.stage === 'understood');
  const text = latest ? (await requireDocument(store, owner, latest.id)).text : null;
  if (!latest || !text) throw new AppError('resource.not_found', { documentId: null });
  return { id: latest.id, text };
};

export const suggestionRoutes = ({ config, services, clock }: Context) => {
  /** Keeps new suggestions of one kind in place of the earlier ones of that kind. */
  const keep = async (
    { owner, stored }: Standing,
    from: Suggestion['from'],
    suggestions: readonly Suggestion[],
  ): Promise<ProfileView> => {
    const { store, advisor, answers } = services();
    const others = stored.profile.suggestions.filter((one) => one.from !== from && one.from !== 'occupation');
    const profile = withSuggestions(stored.profile, advisor.reference, [...others, ...suggestions]);
    const revision = await saveProfile(store, owner, { profile, after: stored.revision, now: clock() });
    answers.forget(owner.personId);
    return profileView(services(), owner, { profile, revision });
  };
  return {
    askModel: async ({ person }) => {
      const { advisor, model } = services();
      const standing = await standingOf(services(), person, clock());
      if (model === null) throw new AppError('model.not_configured');
      const document = await latestText(services(), standing);
      const now = clock().toISOString();
      const reading = readingOf(advisor, document.text, now);
      const signal = AbortSignal.timeout(readingTimeoutMs);
      const proposal = await model
        .proposeReading(textForModel(document.text, reading), { signal })
        .catch((cause: unknown) => {
          throw cause instanceof AppError ? cause : new AppError('model.failed', { kind: 'timeout' });
        });
      const mentions = (text: string) => findSkills(advisor.skills, text);
      const { text, id: documentId } = document;
      const grounded = groundProposal({ document: text, documentId, reading, proposal, mentions, now });
      return keep(standing, 'model', grounded.suggestions);
    },
    askGithub: async ({ body, person }) => {
      const { advisor } = services();
      const standing = await standingOf(services(), person, clock());
      if (config.githubUrl === null) throw new AppError('github.off');
      const suggestions = await suggestFromGithub({
        baseUrl: config.githubUrl,
        name: body.name,
        mentions: (text) => findSkills(advisor.skills, text),
      });
      return keep(standing, 'github', suggestions);
    },
  } satisfies Pick<Handlers, 'askModel' | 'askGithub'>;
};
