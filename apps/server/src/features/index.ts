import type { Handlers } from '../http/route.ts';
import type { Context } from '../services.ts';
import { documentRoutes } from './document/route.ts';
import { gapRoutes } from './gap/route.ts';
import { insightRoutes } from './insight/route.ts';
import { lifeRoutes } from './life/route.ts';
import { mirrorRoutes } from './mirror/route.ts';
import { occupationRoutes } from './occupation/route.ts';
import { preferenceRoutes } from './preference/route.ts';
import { profileRoutes } from './profile/route.ts';
import { sourceRoutes } from './source/route.ts';
import { suggestionRoutes } from './suggestion/route.ts';

/** The handler of every route of the contract. */
export const handlersOf = (context: Context): Handlers => ({
  ...documentRoutes(context),
  ...gapRoutes(context),
  ...insightRoutes(context),
  ...lifeRoutes(context),
  ...mirrorRoutes(context),
  ...occupationRoutes(context),
  ...preferenceRoutes(context),
  ...profileRoutes(context),
  ...sourceRoutes(context),
  ...suggestionRoutes(context),
});
