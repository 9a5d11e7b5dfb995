import { gapIfKnown, targetsOf, type Work } from './situation.ts';

/** Differences named after one edit; more would not be read. */
const namedLimit = 4;

type Outlook = {
  readonly targets: Map<string, { title: string; fit: number | null }>;
  readonly now: string | null;
};

/** What is advised at one moment, reduced to what a person notices: where to, and how well it fits; null without a job to start from. */
const outlookOf = (work: Work): Outlook | null => {
  if (work.nowOnetSoc === null) return null;
  const targets = targetsOf(work).map((target) => {
    const fit = gapIfKnown(work, target.onetSoc)?.fit ?? null;
    return [target.onetSoc, { title: target.title, fit }] as const;
  });
  return { targets: new Map(targets), now: work.nowOnetSoc };
};

/**
 * What one edit changed in the advice, in plain words; never empty.
 *
 * @example changesBetween(before, after) // ['Logistics Analysts now fits better.']
 */
export const changesBetween = (before: Work, after: Work): string[] => {
  const was = outlookOf(before);
  const is = outlookOf(after);
  if (is === null) return ['Without a job that has an occupation there is nothing to compare you with.'];
  if (was === null) return ['There is now a job to start from; everything is worked out anew.'];
  const lines: string[] = [];
  if (was.now !== is.now) lines.push('The occupation you are compared from is another one now.');
  for (const [onetSoc, { title }] of is.targets) {
    if (!was.targets.has(onetSoc)) lines.push(`${title} is now proposed.`);
  }
  for (const [onetSoc, { title, fit }] of was.targets) {
    const now = is.targets.get(onetSoc);
    if (!now) lines.push(`${title} is no longer proposed.`);
    else if (fit !== null && now.fit !== null && now.fit !== fit) {
      lines.push(`${title} now fits ${now.fit > fit ? 'better' : 'less well'}.`);
    }
  }
  if (lines.length === 0) return ['Nothing in the advice changes: none of it rests on this.'];
  return lines.slice(0, namedLimit);
};
