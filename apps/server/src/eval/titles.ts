import { join } from 'node:path';
import type { ReportRow } from '@career-mirror/contract/api';
import {
  buildTitleIndex,
  isHeldOutTitle,
  matchEscoTitle,
  matchTitle,
  needsQuestion,
  rankByTable,
  type TitleIndex,
} from '@career-mirror/engine/occupation';
import { projectRoot } from '../config.ts';
import type { EvalContext, EvalResult } from './context.ts';
import { bootstrap95, wilson95 } from './interval.ts';
import { type LabelledTitle, readLabelledTitles, readMelo } from './labelled-titles.ts';
import { bm25, charTfIdf, rankGroups } from './retrieval-baselines.ts';

/*
 * How often a job title is put to the right occupation: messy titles with a gold fixed by hand before any run, O*NET
 * titles kept out of training and of the index, and MELO's US titles put to ESCO without the official crosswalk.
 */

/** Targets of METHODS, section 1. */
const targets = { top1: 0.8, top5: 0.95, mrr: 0.7, within10: 0.9 } as const;

/** Lists of messy titles, in the order they were written; the last two after every alias was. */
const messyFiles = [
  { file: 'packages/engine/src/occupation/messy-titles.dev.tsv', list: 'first list' },
  { file: 'packages/engine/src/occupation/messy-titles.fresh.tsv', list: 'second list' },
  { file: 'packages/engine/src/occupation/messy-titles.third.tsv', list: 'third list' },
  { file: 'packages/engine/src/occupation/messy-titles.fourth.tsv', list: 'fourth list' },
] as const;
/** Answers looked at per title. */
const depth = 100;

type Method = {
  readonly name: string;
  readonly ours: boolean;
  /** Codes or URIs, best first. */
  readonly rank: (title: string) => readonly string[];
};

/** Rank of the first right answer, from 1; null when there is none within `depth`. */
const firstRight = (ranked: readonly string[], { right }: LabelledTitle): number | null => {
  const at = ranked.slice(0, depth).findIndex((answer) => right.has(answer));
  return at < 0 ? null : at + 1;
};

type Measure = { readonly metric: string; readonly within: number | 'reciprocal'; readonly target: number };

const rowsOf = (
  test: string,
  titles: readonly LabelledTitle[],
  methods: readonly Method[],
  measures: readonly Measure[],
  seed: number,
): ReportRow[] =>
  methods.flatMap(({ name, ours, rank }) => {
    const ranks = titles.map((title) => firstRight(rank(title.title), title));
    return measures.map(({ metric, within, target }): ReportRow => {
      const mean = (sample: readonly number[]): number =>
        sample.reduce((sum, value) => sum + value, 0) / sample.length;
      const interval =
        within === 'reciprocal'
          ? bootstrap95(
              ranks.map((at) => (at === null ? 0 : 1 / at)),
              mean,
              seed,
            )
          : wilson95(ranks.filter((at) => at !== null && at <= within).length, ranks.length);
      return {
        test,
        method: name,
        ours,
        metric,
        ...interval,
        n: ranks.length,
        target: ours ? target : null,
        targetDirection: 'at_least',
      };
    });
  });

const ours = (index: TitleIndex): Method => ({
  name: 'look-up, aliases, near titles and trained table',
  ours: true,
  rank: (title) => matchTitle(index, title, { limit: depth }).map(({ onetSoc }) => onetSoc),
});

const tableAlone = (index: TitleIndex): Method => ({
  name: 'trained table alone',
  ours: false,
  rank: (title) => rankByTable(index, title, depth),
});

const overKnownTitles = (index: TitleIndex, name: string, method: typeof bm25): Method => {
  const { titles } = index.reference;
  const rank = method(titles.map(({ title }) => title));
  const codes = titles.map(({ onetSoc }): string => onetSoc);
  return { name, ours: false, rank: (title) => rankGroups(rank(title), codes) };
};

const onetMeasures: readonly Measure[] = [
  { metric: 'right at rank 1', within: 1, target: targets.top1 },
  { metric: 'right within 5', within: 5, target: targets.top5 },
];
const escoMeasures: readonly Measure[] = [
  { metric: 'mean reciprocal rank', within: 'reciprocal', target: targets.mrr },
  { metric: 'right at rank 1', within: 1, target: 0 },
  { metric: 'right within 10', within: 10, target: targets.within10 },
];

const methodsOf = (index: TitleIndex): Method[] => [
  ours(index),
  tableAlone(index),
  overKnownTitles(index, 'BM25 over the known titles', bm25),
  overKnownTitles(index, 'character TF-IDF over the known titles', charTfIdf),
];

/** How far the shown confidence is from the share that was right, and what the question threshold does. */
const confidenceRows = (index: TitleIndex, test: string, titles: readonly LabelledTitle[], seed: number) => {
  const answers = titles.map(({ title, right }) => {
    const matches = matchTitle(index, title);
    const [first] = matches;
    return {
      confidence: first?.confidence ?? 0,
      right: first !== undefined && right.has(first.onetSoc),
      asked: needsQuestion(matches),
    };
  });
  const row = (
    metric: string,
    value: { value: number; low: number; high: number },
    n: number,
  ): ReportRow => ({
    test,
    method: 'confidence of the first answer',
    ours: true,
    metric,
    ...value,
    n,
    target: null,
    targetDirection: 'at_least',
  });
  const asked = answers.filter((answer) => answer.asked);
  const unasked = answers.filter((answer) => !answer.asked);
  const right = (list: typeof answers): number => list.filter((answer) => answer.right).length;
  return [
    row('expected calibration error', bootstrap95(answers, calibrationError, seed), answers.length),
    row('share asked about', wilson95(asked.length, answers.length), answers.length),
    ...(asked.length > 0
      ? [row('right where asked', wilson95(right(asked), asked.length), asked.length)]
      : []),
    ...(unasked.length > 0
      ? [row('right where not asked', wilson95(right(unasked), unasked.length), unasked.length)]
      : []),
  ];
};

/** Mean gap between confidence and share right over ten bands of confidence, weighted by their answers. */
const calibrationError = (answers: readonly { confidence: number; right: boolean }[]): number => {
  const bands = Map.groupBy(answers, ({ confidence }) => Math.min(9, Math.floor(confidence * 10)));
  let error = 0;
  for (const band of bands.values()) {
    const shown = band.reduce((sum, { confidence }) => sum + confidence, 0);
    const right = band.filter((answer) => answer.right).length;
    error += Math.abs(shown - right) / answers.length;
  }
  return error;
};

/** Titles → O*NET and ESCO, ours beside the baselines. */
export const evalTitles = ({ advisor, datasets, seed }: EvalContext): EvalResult => {
  const { reference, titles: index, titleModel } = advisor;
  const known = {
    ...reference,
    titles: reference.titles.filter(({ title, kind }) => kind === 'official' || !isHeldOutTitle(title)),
  };
  const heldOutIndex = buildTitleIndex(known, titleModel);
  const heldOut = [
    ...Map.groupBy(
      reference.titles.filter(({ title, kind }) => kind === 'alternate' && isHeldOutTitle(title)),
      ({ title }) => title,
    ),
  ].map(([title, rows]) => ({ title, right: new Set<string>(rows.map(({ onetSoc }) => onetSoc)) }));
  const heldOutTest = 'Job title to occupation, O*NET titles kept out of training and index';
  const rows = [
    ...messyFiles.flatMap(({ file, list }) => {
      const test = `Job title to occupation, messy titles written for the project, ${list}`;
      const messy = readLabelledTitles(join(projectRoot, file));
      return [
        ...rowsOf(test, messy, methodsOf(index), onetMeasures, seed),
        ...confidenceRows(index, test, messy, seed),
      ];
    }),
    ...rowsOf(heldOutTest, heldOut, methodsOf(heldOutIndex), onetMeasures, seed).map((row) => ({
      ...row,
      target: null,
    })),
    ...confidenceRows(heldOutIndex, heldOutTest, heldOut, seed),
  ];
  const notes = [
    'Messy titles: all lists and the aliases have one author. The first list was written together with the aliases, the second between two rounds of them, the third and fourth after the last: only those two say what a stranger’s title may expect. The ranking was fitted on a list of its own.',
    'Titles kept out of training are rare ones that O*NET lists once; they say how the methods do on words they never saw together.',
  ];
  if (datasets === null) return { rows, notes };
  return {
    rows: [...rows, ...meloRows(index, datasets, seed)],
    notes: [
      ...notes,
      'MELO: ranks are of ESCO concepts, a concept standing where its best name stands, for all methods alike. The authors rank names, so their published figures are not comparable line by line. The weights of the ESCO ranking were chosen on this half.',
    ],
  };
};

const meloRows = (index: TitleIndex, datasets: string, seed: number): ReportRow[] => {
  const { names, queries } = readMelo(datasets);
  const concepts = names.map(({ concept }) => concept);
  const baseline = (name: string, method: typeof bm25): Method => {
    const rank = method(names.map((element) => element.name));
    return { name, ours: false, rank: (title) => rankGroups(rank(title), concepts) };
  };
  const methods: Method[] = [
    {
      name: 'names, near names and trained table, without the crosswalk',
      ours: true,
      rank: (title) => matchEscoTitle(index, title, depth).map(({ escoUri }) => escoUri),
    },
    baseline('BM25 over the names', bm25),
    baseline('character TF-IDF over the names', charTfIdf),
  ];
  return rowsOf(
    'Job title to ESCO occupation, MELO USA development half',
    queries,
    methods,
    escoMeasures,
    seed,
  ).map((row) => (row.target === 0 ? { ...row, target: null } : row));
};
