import { type Area, OnetSocCode } from '@career-mirror/contract';
import { matchTitle, needsQuestion } from '@career-mirror/engine/occupation';
import type { Advisor } from '../mirror/advisor.ts';
import { UsageError } from './fail.ts';
import { tell } from './load-advisor.ts';

/** Candidates named when a title could mean several occupations. */
const namedCandidates = 3;

/**
 * The occupation a command line names, by code or by title. A title that could mean several is taken at its best match, and
 * standard error says which.
 *
 * @throws UsageError for an unknown code or a title nothing is near to
 */
export const occupationOf = (advisor: Advisor, wanted: string): OnetSocCode => {
  const code = OnetSocCode.safeParse(wanted.trim());
  if (code.success) {
    if (advisor.occupations.has(code.data)) return code.data;
    throw new UsageError(`No occupation has the code ${wanted}.`);
  }
  const matches = matchTitle(advisor.titles, wanted, { limit: namedCandidates });
  const [best] = matches;
  if (!best) throw new UsageError(`No occupation is near to "${wanted}".`);
  if (needsQuestion(matches)) {
    const others = matches.map((match) => `${match.title} (${match.onetSoc})`).join(', ');
    tell(`"${wanted}" could mean ${others}; the first is taken. Give a code to choose.`);
  }
  return best.onetSoc;
};

/**
 * The wage area a command line names, by number or by the beginning of its name.
 *
 * @throws UsageError when none or several fit
 */
export const areaOf = (advisor: Advisor, wanted: string): Area => {
  const { areas } = advisor.reference;
  const byId = areas.find((area) => area.areaId === wanted.trim());
  if (byId) return byId;
  const words = wanted.trim().toLowerCase();
  const exact = areas.filter((area) => area.name.toLowerCase() === words);
  const fitting =
    exact.length > 0 ? exact : areas.filter((area) => area.name.toLowerCase().startsWith(words));
  const [area, another] = fitting;
  if (!area) throw new UsageError(`No wage area begins with "${wanted}".`);
  if (another) {
    const names = fitting.map((one) => `${one.name} (${one.areaId})`).join('; ');
    throw new UsageError(`Several wage areas begin with "${wanted}": ${names}. Give the number.`);
  }
  return area;
};
