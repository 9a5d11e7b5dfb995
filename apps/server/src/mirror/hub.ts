import type { Gap, GapItem } from '@career-mirror/contract';
import type { MirrorView } from '@career-mirror/contract/api';
import { surveyNote } from '@career-mirror/engine/match';
import { titleInText, titleWithArticle } from '@career-mirror/engine/narrate';
import { lifeIndices } from '@career-mirror/engine/simulate';
import { requireOccupation } from './advisor.ts';
import { tradeHeadline } from './headline.ts';
import { stepFor } from './next-step.ts';
import { cohortOf, doppelgangersOf } from './people.ts';
import { gapIfKnown, requireNow, targetsOf, type Work } from './situation.ts';

/** The open item whose learning brings most, the one with the best gain per hour first. */
const mostImportant = (gap: Gap): GapItem | null => {
  const open = gap.items.filter((item) => item.status !== 'have');
  return open.find((item) => item.id === gap.nextBest) ?? open.sort((a, b) => b.gain - a.gain)[0] ?? null;
};

/** Why the gap matters, to stand under its name. */
const gapSentence = (target: string, item: GapItem): string => {
  const who = titleInText(target);
  if (item.kind === 'education') return `It is the usual way to become ${titleWithArticle(target)}.`;
  if (item.status === 'partly') return `Yours shows, and work as ${who} asks for more of it.`;
  if (item.essential) return `Essential for work as ${who}; your documents do not show it.`;
  return `Asked for in work as ${who}; your documents do not mention it.`;
};

const topGapOf = (work: Work): MirrorView['topGap'] => {
  for (const target of targetsOf(work)) {
    const gap = gapIfKnown(work, target.onetSoc);
    const item = gap ? mostImportant(gap) : null;
    if (item) return { target, item, sentence: gapSentence(target.title, item) };
  }
  return null;
};

const tradeOf = (work: Work): MirrorView['trade'] => {
  const now = requireNow(work);
  const to = targetsOf(work).find((target) => target.onetSoc !== now);
  if (!to) return null;
  const indices = lifeIndices(work.advisor.reference, to.onetSoc, now, work.book);
  const from = { onetSoc: now, title: requireOccupation(work.advisor, now).title };
  return { from, to, headline: tradeHeadline(indices), indices };
};

/** One screen's worth of findings. @throws AppError('profile.no_work') when no job has an occupation */
export const mirrorView = (work: Work): MirrorView => {
  const { profile } = work.situation;
  const topGap = topGapOf(work);
  return {
    name: profile.name,
    identity: profile.identity.text,
    spells: profile.spells,
    doppelgangers: doppelgangersOf(work),
    cohort: cohortOf(work),
    proposals: [...work.proposals()],
    topGap,
    trade: tradeOf(work),
    step: topGap ? stepFor(topGap.item, topGap.target.title) : null,
    survey: surveyNote(work.advisor.careers, work.book),
    facts: work.book.list(),
  };
};
