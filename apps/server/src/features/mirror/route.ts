import type { Handlers } from '../../http/route.ts';
import { mirrorView } from '../../mirror/hub.ts';
import { doppelgangersView, mapView, pathsView } from '../../mirror/people.ts';
import { answerFor } from '../../person-answers.ts';
import type { Context } from '../../services.ts';

export const mirrorRoutes = (context: Context) =>
  ({
    getMirror: ({ person }) => answerFor(context, person, 'mirror', mirrorView),
    getDoppelgangers: ({ person }) => answerFor(context, person, 'doppelgangers', doppelgangersView),
    getMap: ({ person }) => answerFor(context, person, 'map', mapView),
    getPaths: async ({ query: { was, now } }) => pathsView(context.services().advisor, was, now),
  }) satisfies Pick<Handlers, 'getMirror' | 'getDoppelgangers' | 'getMap' | 'getPaths'>;
