import { type Letter, noLimits, type OnetSocCode, type Segment } from '@career-mirror/contract';
import { letterNames, verifyText } from '@career-mirror/engine/narrate';
import { lettersTo, templateWriter } from '../mirror/letters.ts';
import { beginWork, defaultWeights, targetsOf, type Work } from '../mirror/situation.ts';
import { profileOfTitle } from '../mirror/understand.ts';
import type { EvalContext, EvalResult } from './context.ts';
import { wilson95 } from './interval.ts';

/*
 * Does the verifier catch a changed number? Letters of many occupations are written, then every figure in them is changed, one
 * at a time, and the letter is checked again. Unchanged letters are checked as well: a refused good one is a false alarm.
 */

/** Occupations whose letters are changed, spread evenly over the pack. */
const occupationsTried = 120;

/** Targets of TRUST, bar D2. */
const caughtTarget = 0.999;
const falseAlarmTarget = 0.02;

type Written = { readonly letter: Letter; readonly work: Work };

const lettersFrom = async ({ advisor, now, seed }: EvalContext, onetSoc: OnetSocCode): Promise<Written[]> => {
  const title = advisor.occupations.get(onetSoc)?.title ?? onetSoc;
  const profile = profileOfTitle(advisor, title, now, onetSoc);
  const work = beginWork(advisor, {
    profile,
    targets: [],
    weights: defaultWeights,
    limits: noLimits,
    now,
    seed,
  });
  const target = targetsOf(work)[0];
  if (!target || advisor.occupations.get(target.onetSoc)?.wageCode == null) return [];
  const { letters } = await lettersTo(work, templateWriter('measured without a model'), target.onetSoc);
  return letters.map((letter) => ({ letter, work }));
};

const isRefused = ({ letter, work }: Written, paragraphs: Segment[][]): boolean => {
  const names = letterNames(work.advisor.reference, work.situation.profile);
  return verifyText({ ...letter, paragraphs }, work.book.list(), names).length > 0;
};

/** Every way to change one digit of one figure by one: the smallest lie a letter can tell. */
const changedParagraphs = (paragraphs: readonly Segment[][]): Segment[][][] =>
  paragraphs.flatMap((paragraph, p) =>
    paragraph.flatMap((segment, s) =>
      [...segment.text.matchAll(/\d/g)].map((digit) => {
        const other = String((Number(digit[0]) + 1) % 10);
        const text = segment.text.slice(0, digit.index) + other + segment.text.slice(digit.index + 1);
        return paragraphs.map((one, i) =>
          i === p ? one.map((part, j) => (j === s ? { ...part, text } : part)) : one,
        );
      }),
    ),
  );

/** Share of changed figures the verifier catches, and of good letters it refuses. */
export const evalLetters = async (context: EvalContext): Promise<EvalResult> => {
  const { occupations } = context.advisor.reference;
  const rated = occupations.filter((row) => row.wageCode !== null && row.hasRatings);
  const every = Math.max(1, Math.floor(rated.length / occupationsTried));
  let [letters, falseAlarms, changes, caught] = [0, 0, 0, 0];
  for (const { onetSoc } of rated.filter((_, index) => index % every === 0)) {
    for (const written of await lettersFrom(context, onetSoc)) {
      letters += 1;
      if (isRefused(written, written.letter.paragraphs)) falseAlarms += 1;
      for (const paragraphs of changedParagraphs(written.letter.paragraphs)) {
        changes += 1;
        if (isRefused(written, paragraphs)) caught += 1;
      }
    }
  }
  const test = 'Letters: the check of every number';
  return {
    rows: [
      {
        test,
        method: 'verifier',
        ours: true,
        metric: 'changed digits caught',
        ...wilson95(caught, changes),
        n: changes,
        target: caughtTarget,
        targetDirection: 'at_least',
      },
      {
        test,
        method: 'verifier',
        ours: true,
        metric: 'good letters refused',
        ...wilson95(falseAlarms, letters),
        n: letters,
        target: falseAlarmTarget,
        targetDirection: 'at_most',
      },
    ],
    notes: [],
  };
};
