import type { Handlers } from '../../http/route.ts';
import { withCitedFacts } from '../../mirror/cited-facts.ts';
import { mirrorView } from '../../mirror/hub.ts';
import { doppelgangersView, mapView, pathsView } from '../../mirror/people.ts';
import { answerFor } from '../../person-answers.ts';
import type { Context } from '../../services.ts';

export const mirrorRoutes = (context: Context) =>
  ({
    getMirror: ({ person }) =>
      answerFor(context, person, 'mirror', async (work) => withCitedFacts(await mirrorView(work))),
    getDoppelgangers: ({ person }) =>
      answerFor(context, person, 'doppelgangers', (work) => withCitedFacts(doppelgangersView(work))),
    getMap: ({ person }) =>
      answerFor(context, person, 'map', async (work) => withCitedFacts(await mapView(work))),
    getPaths: async ({ query: { was, now } }) => pathsView(context.services().advisor, was, now),
  }) satisfies Pick<Handlers, 'getMirror' | 'getDoppelgangers' | 'getMap' | 'getPaths'>;
