import {
  careerFold,
  type IndexedCareer,
  nextByAlignment,
  nextByBag,
  nextCodes,
  nextModelOf,
  TEST_FOLD,
} from '@career-mirror/engine/match';
import type { EvalContext, EvalResult } from './context.ts';
import { bootstrap95, wilson95 } from './interval.ts';
import {
  type Foretold,
  hitAt,
  probabilityError,
  reciprocalRank,
  setCovers,
  usedBins,
} from './next-measures.ts';

const listLength = 10;
/** Answers are lists of this length at most, as in the batch format. */
const answerLength = 20;
/** Neighbours that vote in the comparison of alignment and bag. */
const neighbours = 50;
const targets = {
  all: { hit: 0.78, mrr: 0.62 },
  change: { hit: 0.6, mrr: 0.36 },
  calibrationError: 0.03,
  coverage: 0.77,
} as const;

/** One question put to every method: a past, and the code that came next. */
type Question = { readonly career: IndexedCareer; readonly at: number; readonly truth: number };

/** The last interview of everybody. */
const lastSteps = (people: readonly IndexedCareer[]): Question[] =>
  people.map((career) => ({
    career,
    at: career.codes.length - 1,
    truth: career.codes.at(-1) ?? -1,
  }));

/** Every interview after the first. */
const everyStep = (people: readonly IndexedCareer[]): Question[] =>
  people.flatMap((career) =>
    Array.from(career.codes.subarray(1), (truth, i): Question => ({ career, at: i + 1, truth })),
  );

/** The last change of code of everybody who changed: what lies after it is repetition. */
const lastChanges = (people: readonly IndexedCareer[]): Question[] =>
  people.flatMap((career) => {
    const at = career.codes.findLastIndex((code, i) => i > 0 && code !== career.codes[i - 1]);
    const truth = career.codes[at];
    return at < 1 || truth === undefined ? [] : [{ career, at, truth }];
  });

/**
 * What comes next, for survey participants whom neither the ranker's training nor the counts have seen.
 *
 * Baselines in the order METHODS asks for: repeat the last code, what most often followed (Markov), the person's own past
 * before that. Then alignment against a bag of jobs, on smoothed spells.
 */
export const evalNext = ({ advisor, seed }: EvalContext): EvalResult => {
  const index = advisor.careers;
  const test = index.careers.filter((career) => careerFold(career.person) === TEST_FOLD);
  const rest = index.careers.filter((career) => careerFold(career.person) !== TEST_FOLD);
  const model = nextModelOf(index, rest);
  const { counts } = model;
  const byCount = (value: (code: number) => number): number[] =>
    Array.from(counts.seen.keys())
      .filter((code) => value(code) > 0)
      .sort((a, b) => value(b) - value(a) || a - b);
  const common = byCount((code) => counts.seen[code] ?? 0).slice(0, answerLength * 2);
  const pastOf = ({ career, at }: Question): number[] => Array.from(career.codes.subarray(0, at));
  const followers = (question: Question): number[] => {
    const last = pastOf(question).at(-1) ?? -1;
    return byCount((code) => counts.follows[last * counts.n + code] ?? 0);
  };
  const list = (...parts: readonly (readonly number[])[]): number[] =>
    [...new Set(parts.flat())].slice(0, answerLength);
  const ours = ({ career, at }: Question) =>
    nextCodes(model, {
      codes: career.codes.subarray(0, at),
      years: Int32Array.from(career.years.slice(0, at)),
    });
  const methods: Readonly<Record<string, (question: Question) => number[]>> = {
    'repeat the last code': (question) => list(pastOf(question).slice(-1), common),
    'Markov: what most often followed': (question) => list(followers(question), common),
    'own past, then Markov': (question) => list(pastOf(question).toReversed(), followers(question), common),
    ours: (question) => ours(question).map((row) => row.code),
  };
  const rows: EvalResult['rows'][number][] = [];
  const ask = (
    name: string,
    questions: readonly Question[],
    goal: { hit: number; mrr: number } | null,
    withoutLast: boolean,
  ): void => {
    for (const [method, answer] of Object.entries(methods)) {
      const answers = questions.map((question): Foretold => {
        const last = question.career.codes[question.at - 1];
        const codes = answer(question);
        return {
          codes: (withoutLast ? codes.filter((code) => code !== last) : codes).slice(0, answerLength),
          truth: question.truth,
        };
      });
      const isOurs = method === 'ours';
      const hits = (k: number): number => answers.filter((row) => hitAt(row, k)).length;
      const base = {
        test: name,
        method,
        ours: isOurs,
        n: answers.length,
        targetDirection: 'at_least' as const,
      };
      rows.push(
        { ...base, metric: 'accuracy@1', ...wilson95(hits(1), answers.length), target: null },
        {
          ...base,
          metric: `hit@${listLength}`,
          ...wilson95(hits(listLength), answers.length),
          target: isOurs && goal ? goal.hit : null,
        },
        {
          ...base,
          metric: 'MRR',
          ...bootstrap95(answers.map(reciprocalRank), meanOf, seed),
          target: isOurs && goal ? goal.mrr : null,
        },
      );
    }
  };
  ask('Next occupation: last interview of held-out people', lastSteps(test), targets.all, false);
  ask('Next occupation: every interview of held-out people', everyStep(test), null, false);
  ask('Next occupation: last change of held-out people', lastChanges(test), targets.change, true);

  const shown = lastSteps(test).map((question) => ({ probabilities: ours(question), truth: question.truth }));
  const base = {
    test: 'Next occupation: probabilities as shown',
    method: 'ours',
    ours: true,
    n: shown.length,
  };
  rows.push(
    {
      ...base,
      metric: 'expected calibration error of the first',
      ...bootstrap95(shown, probabilityError, seed),
      target: targets.calibrationError,
      targetDirection: 'at_most' as const,
    },
    {
      ...base,
      metric: 'coverage of the 80 % set',
      ...wilson95(shown.filter(setCovers).length, shown.length),
      target: targets.coverage,
      targetDirection: 'at_least' as const,
    },
  );
  for (const [method, neighboursOf] of [
    ['nearest bags of jobs', nextByBag],
    ['nearest aligned careers', nextByAlignment],
  ] as const) {
    const answers = test.flatMap((career): Foretold[] => {
      const at = career.spells.findLastIndex(
        ({ code }, i) => i > 0 && index.codes.list[code]?.census1980 !== null,
      );
      const truth = career.spells[at]?.code;
      if (at < 1 || truth === undefined) return [];
      return [{ codes: neighboursOf(index, rest, career.spells.slice(0, at), neighbours), truth }];
    });
    const hits = answers.filter((row) => hitAt(row, listLength)).length;
    const common = {
      test: 'Does order count? Next smoothed spell of held-out people, from 50 neighbours',
      method,
      ours: method === 'nearest aligned careers',
      n: answers.length,
      target: null,
      targetDirection: 'at_least' as const,
    };
    rows.push(
      { ...common, metric: `hit@${listLength}`, ...wilson95(hits, answers.length) },
      { ...common, metric: 'MRR', ...bootstrap95(answers.map(reciprocalRank), meanOf, seed) },
    );
  }
  return {
    rows,
    notes: [
      `Held out: one participant in five, chosen by label; neither the ranker nor the counts have seen them. Reliability was judged in ${usedBins(shown)} tenths that hold forecasts.`,
      'Codes were chosen anew by coders at every interview, so many changes are no moves; the first three tests keep them, the last one smooths them.',
      'Steps of one person are not independent: the intervals over every interview are somewhat too narrow.',
    ],
  };
};

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
