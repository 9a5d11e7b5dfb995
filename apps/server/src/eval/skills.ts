import type { ReportRow } from '@career-mirror/contract/api';
import { findAskedSkills, findSkillSpans, findSkills, linkSkills } from '@career-mirror/engine/skill';
import type { Advisor } from '../mirror/advisor.ts';
import type { EvalContext, EvalResult } from './context.ts';
import { bootstrap95 } from './interval.ts';
import {
  type LinkedSentence,
  type MarkedSentence,
  readCrossedGreen,
  readGreen,
  readLinking,
  readSkillSpan,
} from './labelled-skills.ts';
import { charTfIdf } from './retrieval-baselines.ts';

/*
 * Skills in text: which ESCO skills a sentence asks for (R-precision at 5), and where in a sentence skills stand (F1 of
 * overlapping spans). Literal matching stands beside ours everywhere.
 */

/** Targets of METHODS, section 2. */
const targets = { house: 0.45, tech: 0.55, spans: 0.6 } as const;
/** R-precision looks at this many answers. */
const depth = 5;

type Linking = {
  readonly name: string;
  readonly ours: boolean;
  readonly rank: (sentence: string) => readonly string[];
};

const linkingRows = (
  part: 'house' | 'tech',
  sentences: readonly LinkedSentence[],
  methods: readonly Linking[],
  seed: number,
): ReportRow[] =>
  methods.map(({ name, ours, rank }) => {
    const values = sentences.map(({ sentence, labels }) => {
      const hits = rank(sentence)
        .slice(0, depth)
        .filter((label) => labels.has(label)).length;
      return hits / Math.min(depth, labels.size);
    });
    return {
      test: `Sentence to ESCO skills, ${part} validation`,
      method: name,
      ours,
      metric: 'R-precision at 5',
      ...bootstrap95(values, mean, seed),
      n: values.length,
      target: ours ? targets[part] : null,
      targetDirection: 'at_least',
    };
  });

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const linkings = ({ reference, skills, skillLinker }: Advisor): Linking[] => {
  const labels = reference.escoSkills.map(({ label }) => label);
  const labelOf = new Map<string, string>(reference.escoSkills.map(({ escoUri, label }) => [escoUri, label]));
  const byGrams = charTfIdf(labels);
  return [
    {
      name: 'spans, trained table and names',
      ours: true,
      rank: (sentence) => linkSkills(skillLinker, sentence, depth).map(({ label }) => label),
    },
    {
      name: 'literal matches',
      ours: false,
      rank: (sentence) =>
        findSkills(skills, sentence).flatMap(({ escoUri }) =>
          escoUri === null ? [] : (labelOf.get(escoUri) ?? []),
        ),
    },
    {
      name: 'character TF-IDF over the labels',
      ours: false,
      rank: (sentence) =>
        Array.from(byGrams(sentence), (score, at) => ({ score, label: labels[at] ?? '' }))
          .sort((a, b) => b.score - a.score)
          .slice(0, depth)
          .map(({ label }) => label),
    },
  ];
};

/** What `batch skills` answers. */
const askedMethod = 'trained tagger, names within it';
const taggerMethod = 'trained tagger alone';

type Span = { readonly start: number; readonly end: number };
type Overlap = {
  readonly gold: number;
  readonly found: number;
  readonly exact: number;
  readonly partial: number;
};

/** Each found span is paired with one marked span that it overlaps, in order. */
const overlapOf = (gold: readonly Span[], found: readonly Span[]): Overlap => {
  const used = new Set<Span>();
  let exact = 0;
  let partial = 0;
  for (const own of found) {
    const pair = gold.find((span) => !used.has(span) && span.start < own.end && own.start < span.end);
    if (pair === undefined) continue;
    used.add(pair);
    if (pair.start === own.start && pair.end === own.end) exact++;
    else partial++;
  }
  return { gold: gold.length, found: found.length, exact, partial };
};

/** F1 where an overlap that is not exact counts `share`. */
const f1 = (overlaps: readonly Overlap[], share: number): number => {
  const sum = (of: (overlap: Overlap) => number): number =>
    overlaps.reduce((total, one) => total + of(one), 0);
  const right = sum(({ exact, partial }) => exact + share * partial);
  const all = sum(({ gold, found }) => gold + found);
  return all === 0 ? 0 : (2 * right) / all;
};

const spanRows = (
  test: string,
  sentences: readonly MarkedSentence[],
  advisor: Advisor,
  seed: number,
): ReportRow[] => {
  const methods = [
    {
      name: askedMethod,
      ours: true,
      find: (text: string) => findAskedSkills(advisor.skillLinker, text),
    },
    {
      name: taggerMethod,
      ours: false,
      find: (text: string) => findSkillSpans(advisor.skillLinker, text),
    },
    { name: 'literal matches', ours: false, find: (text: string) => findSkills(advisor.skills, text) },
  ];
  return methods.flatMap(({ name, ours, find }) =>
    f1Rows(
      { test, method: name, ours },
      sentences.map(({ text, spans }) => overlapOf(spans, find(text))),
      seed,
    ),
  );
};

const f1Rows = (
  of: Pick<ReportRow, 'test' | 'method' | 'ours'>,
  overlaps: readonly Overlap[],
  seed: number,
): ReportRow[] => {
  const row = (metric: string, share: number, target: number | null): ReportRow => ({
    ...of,
    metric,
    ...bootstrap95(overlaps, (sample) => f1(sample, share), seed),
    n: overlaps.length,
    target,
    targetDirection: 'at_least',
  });
  return [
    row('F1, any overlap counts', 1, null),
    row('F1, a partial overlap counts half', 0.5, of.ours ? targets.spans : null),
    row('F1, exact spans', 0, null),
  ];
};

const greenTest = 'Where skills stand, Green development half, cross-validated';

/** The shipped tagger learnt from these sentences; each is read here by one that did not. */
const greenRows = (
  { skills }: Advisor,
  referenceDir: string,
  datasets: string,
  seed: number,
): ReportRow[] => {
  const crossed = readCrossedGreen(referenceDir);
  const byNames = readGreen(datasets).map(({ text, spans }) => overlapOf(spans, findSkills(skills, text)));
  return [
    ...f1Rows({ test: greenTest, method: askedMethod, ours: true }, crossed.asked, seed),
    ...f1Rows({ test: greenTest, method: taggerMethod, ours: false }, crossed.tagger, seed),
    ...f1Rows({ test: greenTest, method: 'literal matches', ours: false }, byNames, seed),
  ];
};

/** Skills in text, ours beside literal matching and character TF-IDF. */
export const evalSkills = ({ advisor, referenceDir, datasets, seed }: EvalContext): EvalResult => {
  if (datasets === null)
    return {
      rows: [],
      notes: ['The skill benchmarks are not installed, so skills in text were not measured.'],
    };
  const methods = linkings(advisor);
  return {
    rows: [
      ...linkingRows('house', readLinking(datasets, 'house'), methods, seed),
      ...linkingRows('tech', readLinking(datasets, 'tech'), methods, seed),
      ...spanRows('Where skills stand, SkillSpan development half', readSkillSpan(datasets), advisor, seed),
      ...greenRows(advisor, referenceDir, datasets, seed),
    ],
    notes: [
      'ESCO linking: the blend of the linker has a handful of weights that were chosen on these validation sentences; a label that ESCO 1.2 no longer has counts as missed.',
      'Spans: the tagger learnt from SkillSpan’s training half and Green’s development half. SkillSpan’s development half took no part. On Green’s sentences the figures are those of five taggers, each scored on the fifth that it did not learn from.',
    ],
  };
};
