import type { Handlers } from '../../http/route.ts';
import { insightFromTitle } from '../../mirror/next-occupations.ts';
import { requireKnownArea } from '../../person-answers.ts';
import type { Context } from '../../services.ts';

export const insightRoutes = ({ services }: Context) =>
  ({
    getInsight: async ({ query: { title, onetSoc, areaId } }) => {
      if (areaId !== undefined) requireKnownArea(services(), areaId);
      return insightFromTitle(services().advisor, title, onetSoc);
    },
  }) satisfies Pick<Handlers, 'getInsight'>;
