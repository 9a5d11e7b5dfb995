import { AppError, type Cohort, type Doppelganger } from '@career-mirror/contract';
import type { DoppelgangersView, MapView, PathsView } from '@career-mirror/contract/api';
import {
  buildCohort,
  buildMap,
  findDoppelgangers,
  type GapLite,
  searchPaths,
  similarOccupations,
  surveyNote,
} from '@career-mirror/engine/match';
import { createFactBook } from '@career-mirror/engine/narrate';
import { matchTitle } from '@career-mirror/engine/occupation';
import type { Advisor } from './advisor.ts';
import { careersHeadline, mapHeadline } from './headline.ts';
import { allowedUnder, breathe, gapIfKnown, monthOf, requireNow, targetsOf, type Work } from './situation.ts';

/** Similar careers shown. */
const doppelgangerLimit = 10;
/** Gaps computed before waiting requests get their turn: some milliseconds each. */
const gapsAtOnce = 8;
/** Occupations drawn on the map. */
const mapLimit = 20;

export const doppelgangersOf = (work: Work): Doppelganger[] =>
  findDoppelgangers(work.advisor.careers, work.situation.profile, {
    limit: doppelgangerLimit,
    now: monthOf(work.situation.now),
    book: work.book,
  });

/** Where people of the person's occupation went; null when nobody of the survey held it. */
export const cohortOf = (work: Work): Cohort | null => {
  const cohort = buildCohort(work.advisor.careers, { onetSoc: requireNow(work) }, work.book);
  return cohort.held > 0 ? cohort : null;
};

/** What must be printed beside careers of the survey. */
const surveyLimits = [
  'These are real, anonymous participants of a survey of the United States (NLSY79), born 1957 to 1964, interviewed from 1982 to 2000.',
  'They were asked once a year until 1994 and every second year after it, so times are to the year.',
  'Their jobs were coded anew at every interview; short changes may be differences in coding, and are smoothed.',
  'The survey extract holds no pay. Pay beside a job is what it pays today.',
  'Counts are unweighted: they say what these participants did, not what share of all people did.',
];

export const doppelgangersView = (work: Work): DoppelgangersView => {
  const doppelgangers = doppelgangersOf(work);
  const cohort = cohortOf(work);
  return {
    headline: careersHeadline(doppelgangers, cohort),
    spells: work.situation.profile.spells,
    doppelgangers,
    cohort,
    survey: surveyNote(work.advisor.careers, work.book),
    limits: surveyLimits,
    facts: work.book.list(),
  };
};

/** The gap that matters most, for every occupation the map may draw. */
const gapsForMap = async (work: Work): Promise<GapLite> => {
  const now = requireNow(work);
  const near = similarOccupations(work.advisor.likeness, now, mapLimit).map((row) => row.onetSoc);
  const allowed = allowedUnder(work.advisor, work.situation);
  const wanted = new Set([...near.filter(allowed), ...targetsOf(work).map((target) => target.onetSoc)]);
  const gaps = new Map<(typeof near)[number], { fit: number; biggestGap: string | null }>();
  for (const onetSoc of wanted) {
    if (gaps.size % gapsAtOnce === 0) await breathe();
    const gap = gapIfKnown(work, onetSoc);
    if (gap === null) continue; // the map draws it without a gap and says so
    const biggest = gap.items.filter((item) => item.status !== 'have').sort((a, b) => b.gain - a.gain)[0];
    gaps.set(onetSoc, { fit: gap.fit, biggestGap: biggest?.name ?? null });
  }
  return gaps;
};

export const mapView = async (work: Work): Promise<MapView> => {
  const { advisor, situation, book } = work;
  const nodes = buildMap(advisor.careers, situation.profile, await gapsForMap(work), book, {
    limit: mapLimit,
    allowed: allowedUnder(advisor, situation),
  });
  return {
    headline: mapHeadline(nodes),
    spells: situation.profile.spells,
    nodes,
    doppelgangers: doppelgangersOf(work),
    facts: book.list(),
  };
};

/** "Was X, now Y" in the survey. @throws AppError('occupation.not_found') for a title nothing is near to */
export const pathsView = (advisor: Advisor, was: string, now: string | undefined): PathsView => {
  const occupationOf = (title: string) => {
    const [match] = matchTitle(advisor.titles, title, { limit: 1 });
    if (!match) throw new AppError('occupation.not_found', { title });
    return match.onetSoc;
  };
  const book = createFactBook(advisor.reference);
  const search = searchPaths(
    advisor.careers,
    { was: occupationOf(was), now: now === undefined || now === '' ? null : occupationOf(now) },
    book,
  );
  return { search, facts: book.list() };
};
