import type { Area } from '@career-mirror/contract';
import { matchTitle } from '@career-mirror/engine/occupation';
import type { Handlers } from '../../http/route.ts';
import type { Context } from '../../services.ts';

/** Candidates shown for a typed title or place. */
const listLimit = 10;

/** Order of a found area: its own id, name begins with the words, then contains them, then lies in the state named. */
const areaRank = (area: Area, wanted: string): number | null => {
  const name = area.name.toLowerCase();
  if (area.areaId === wanted) return 0;
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 1;
  return area.states.some((state) => state.toLowerCase() === wanted) ? 2 : null;
};

export const occupationRoutes = ({ services }: Context) =>
  ({
    searchOccupations: async ({ query: { query } }) => ({
      matches: matchTitle(services().advisor.titles, query, { limit: listLimit }),
    }),
    searchAreas: async ({ query: { query } }) => {
      const wanted = query.toLowerCase();
      const areas = services()
        .advisor.reference.areas.map((area) => ({ area, rank: areaRank(area, wanted) }))
        .filter((row) => row.rank !== null)
        .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.area.name < b.area.name ? -1 : 1))
        .slice(0, listLimit)
        .map(({ area: { areaId, name, kind } }) => ({ areaId, name, kind }));
      return { areas };
    },
  }) satisfies Pick<Handlers, 'searchOccupations' | 'searchAreas'>;
