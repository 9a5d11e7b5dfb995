import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, type Reference } from '@career-mirror/contract';
import { ReportCard, type SourcesView } from '@career-mirror/contract/api';
import { type Config, projectRoot } from '../../config.ts';
import type { Handlers } from '../../http/route.ts';
import type { Context } from '../../services.ts';
import { version } from '../../version.ts';

/** Where `npm run eval` writes its figures. */
const reportCardFile = join(projectRoot, 'docs/generated/report-card.json');

const modelAdapter = (config: Config) => ({
  name: 'Language model',
  ...(config.model
    ? {
        state: 'on' as const,
        why: `${config.model.name}, ${config.model.place}; it words letters and, when you ask, reads your document; all of it is checked.`,
      }
    : { state: 'off' as const, why: `${config.modelOff} The letters come from the built-in writer.` }),
});

const githubAdapter = ({ githubUrl }: Config) => ({
  name: 'GitHub',
  ...(githubUrl === null
    ? { state: 'off' as const, why: 'GITHUB_URL is not set; public repositories are not read.' }
    : { state: 'on' as const, why: `${new URL(githubUrl).host}; languages and topics become suggestions.` }),
});

/** Adapters the product has a place for and that nothing in this release turns on. */
const notYet = [
  { name: 'E-mail and SMS reminders', state: 'off' as const, why: 'Not part of this release.' },
  { name: 'Course platforms', state: 'off' as const, why: 'Not part of this release.' },
  {
    name: 'Accounts and single sign-on',
    state: 'off' as const,
    why: 'Not part of this release; a cookie on this device is enough.',
  },
  { name: 'Product analytics', state: 'off' as const, why: 'Not part of this release; nothing is measured.' },
];

const embeddedNote =
  'The embedded database is the trial and single-household tier: it survives a stopped process, but a power cut may cost what was written last. Set DATABASE_URL to a PostgreSQL server for more.';

/** The sources as an answer: one object for one pack, so that it is checked once. */
const sourcesViews = new WeakMap<Reference, SourcesView>();

const sourcesView = (reference: Reference): SourcesView => {
  const known = sourcesViews.get(reference);
  if (known) return known;
  const view = { digest: reference.digest, sources: [...reference.sources] };
  sourcesViews.set(reference, view);
  return view;
};

export const sourceRoutes = ({ config, services }: Context) =>
  ({
    getSources: async () => sourcesView(services().advisor.reference),
    getReportCard: async () => {
      if (!existsSync(reportCardFile)) throw new AppError('resource.not_found', { hint: 'npm run eval' });
      return ReportCard.parse(JSON.parse(await readFile(reportCardFile, 'utf8')));
    },
    getStatus: async () => {
      const embedded = services().store.engine === 'pglite';
      return {
        version,
        store: embedded ? ('embedded' as const) : ('postgresql' as const),
        storeNote: embedded ? embeddedNote : null,
        adapters: [modelAdapter(config), githubAdapter(config), ...notYet],
      };
    },
  }) satisfies Pick<Handlers, 'getSources' | 'getReportCard' | 'getStatus'>;
