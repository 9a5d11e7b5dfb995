import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  ExpectedReading,
  groundProposal,
  type ReadingScore,
  scoreReading,
  textForModel,
} from '@career-mirror/ai/intake';
import { AppError, type DocumentText, type Reading } from '@career-mirror/contract';
import type { ReportRow } from '@career-mirror/contract/api';
import { findSkills } from '@career-mirror/engine/skill';
import { z } from 'zod';
import { projectRoot } from '../config.ts';
import { readingOf } from '../mirror/understand.ts';
import { closeReaders, readDocument } from '../parser/read-document.ts';
import type { EvalContext, EvalResult } from './context.ts';
import { type Interval, wilson95 } from './interval.ts';
import { readByPatterns } from './pattern-reader.ts';
import { publicSamples } from './public-samples.ts';
import type { Sample } from './sample.ts';

/*
 * How well CVs are read: positions with title, employer and start year all right, names, e-mail addresses. On the project's
 * own samples, which were written for it, and on public ones, where these are installed.
 */

/** Targets of METHODS, section 3. */
const targets = { f1: 0.9, name: 0.95, email: 0.95 } as const;

/** What another parser was measured to do on the public family of samples: open-resume, 29 PDFs. */
const openResume = { name: 22, email: 19, recall: 0.39, precision: 0.21, files: 29 } as const;

const SampleIndex = z.array(z.object({ file: z.string(), language: z.string(), layout: z.string() }));

const ownSamples = (): Sample[] => {
  const folder = join(projectRoot, 'test/samples');
  const indexFile = join(folder, 'index.json');
  if (!existsSync(indexFile)) return [];
  return SampleIndex.parse(JSON.parse(readFileSync(indexFile, 'utf8'))).map(({ file, language, layout }) => {
    const expectedFile = join(folder, `${file.replace(/\.\w+$/, '')}.expected.json`);
    const expected = ExpectedReading.parse(JSON.parse(readFileSync(expectedFile, 'utf8')));
    return { file: join(folder, file), expected, language, layout };
  });
};

const languageNames: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  nl: 'Dutch',
};

type Scored = {
  readonly sample: Sample;
  readonly ours: ReadingScore;
  readonly baseline: ReadingScore;
  /** With every job accepted that the language model proposed and the document holds; null without a model. */
  readonly assisted: ReadingScore | null;
};

/** Milliseconds a model may take for one document. */
const modelTimeoutMs = 120_000;

/**
 * A reading with the model's proposals accepted, as by a person who says yes to all.
 *
 * @throws AppError('model.failed'), which ends the evaluation: a figure of a model that did not answer would say nothing
 */
const withProposals = async (
  { advisor, model, now }: EvalContext,
  document: DocumentText,
  reading: Reading,
): Promise<Reading | null> => {
  if (model === null) return null;
  const signal = AbortSignal.timeout(modelTimeoutMs);
  const proposal = await model.proposeReading(textForModel(document, reading), { signal });
  const mentions = (text: string) => findSkills(advisor.skills, text);
  const { suggestions } = groundProposal({ document, documentId: null, reading, proposal, mentions, now });
  const spells = suggestions.flatMap(({ subject }) => (subject.kind === 'spell' ? [subject.spell] : []));
  return { ...reading, spells: [...reading.spells, ...spells] };
};

const nothingRead: Reading = {
  name: null,
  headline: null,
  summary: [],
  contact: { emails: [], phones: [], links: [], place: null },
  spells: [],
  education: [],
  skillLines: [],
  languages: [],
  other: [],
  warnings: [],
};

/** The text of a sample; null for a file that is refused. */
const readSample = async ({ file }: Sample): Promise<DocumentText | null> => {
  try {
    return await readDocument({ bytes: readFileSync(file), fileName: basename(file) });
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

/** Scores of one sample by our reader and by the baseline; a file that is refused has found nothing. */
const scoreOf = async (context: EvalContext, sample: Sample): Promise<Scored> => {
  const score = (reading: Reading) => scoreReading(reading, sample.expected);
  const document = await readSample(sample);
  if (document === null) {
    const nothing = score(nothingRead);
    return { sample, ours: nothing, baseline: nothing, assisted: context.model && nothing };
  }
  const reading = readingOf(context.advisor, document, context.now);
  const assisted = await withProposals(context, document, reading);
  return {
    sample,
    ours: score(reading),
    baseline: score(readByPatterns(document)),
    assisted: assisted && score(assisted),
  };
};

const f1Of = (recall: number, precision: number): number =>
  recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);

/** A share of documents of which it is known; documents that name no such thing do not count. */
const knownShare = (answers: readonly (boolean | null)[]) => {
  const known = answers.filter((answer) => answer !== null);
  return { n: known.length, ...wilson95(known.filter((answer) => answer).length, known.length) };
};

type Figures = Interval & { readonly n: number };
type Method = { readonly name: string; readonly ours: boolean };

const ourMethod: Method = { name: 'ours', ours: true };
const patternMethod: Method = { name: 'regular expressions', ours: false };
const assistedMethod: Method = { name: 'ours, with what a language model proposes', ours: false };

const rowOf = (
  test: string,
  method: Method,
  metric: string,
  figures: Figures,
  target: number | null,
): ReportRow => ({
  test,
  method: method.name,
  ours: method.ours,
  metric,
  ...figures,
  target: method.ours ? target : null,
  targetDirection: 'at_least',
});

const sumOf = (scores: readonly ReadingScore[], of: (score: ReadingScore) => number): number =>
  scores.reduce((total, score) => total + of(score), 0);

/**
 * Wilson's interval everywhere, because a bootstrap of samples that are all right has no width. The ends of F1 are those of
 * recall and precision taken together, which is wider than they need be.
 */
const f1FiguresOf = (
  scores: readonly ReadingScore[],
): { f1: Figures; recall: Figures; precision: Figures } => {
  const right = sumOf(scores, (score) => score.right);
  const [expected, found] = [sumOf(scores, (score) => score.expected), sumOf(scores, (score) => score.found)];
  const recall = wilson95(right, Math.max(1, expected));
  const precision = wilson95(right, Math.max(1, found));
  const f1 = {
    value: f1Of(recall.value, precision.value),
    low: f1Of(recall.low, precision.low),
    high: f1Of(recall.high, precision.high),
    n: expected,
  };
  return { f1, recall: { ...recall, n: expected }, precision: { ...precision, n: found } };
};

const rowsOf = (test: string, method: Method, scores: readonly ReadingScore[]): ReportRow[] => {
  const row = (metric: string, figures: Figures, target: number | null): ReportRow =>
    rowOf(test, method, metric, figures, target);
  const { f1, recall, precision } = f1FiguresOf(scores);
  const share = (right: number, of: number): Figures => ({ ...wilson95(right, Math.max(1, of)), n: of });
  const ofPositions = (of: (score: ReadingScore) => number): Figures => share(sumOf(scores, of), f1.n);
  const schools = share(
    sumOf(scores, (score) => score.educationRight),
    sumOf(scores, (score) => score.educationExpected),
  );
  return [
    row('positions F1', f1, targets.f1),
    row('positions recall', recall, null),
    row('positions precision', precision, null),
    row(
      'titles found',
      ofPositions((score) => score.titlesRight),
      null,
    ),
    row(
      'employers found',
      ofPositions((score) => score.employersRight),
      null,
    ),
    row(
      'first and last year found',
      ofPositions((score) => score.periodsRight),
      null,
    ),
    row('name right', knownShare(scores.map((score) => score.nameRight)), targets.name),
    row('e-mail right', knownShare(scores.map((score) => score.emailRight)), targets.email),
    // The baseline does not look for schools.
    ...(method.ours ? [row('education recall', schools, null)] : []),
  ];
};

/** Positions F1 of the samples that share a language, or a layout. */
const rowsBy = (
  test: string,
  scored: readonly Scored[],
  keyOf: (sample: Sample) => string | null,
): ReportRow[] => {
  const keys = [...new Set(scored.map(({ sample }) => keyOf(sample)))].filter((key) => key !== null);
  return keys.flatMap((key) => {
    const alike = scored.filter(({ sample }) => keyOf(sample) === key);
    const metric = `positions F1, ${key}`;
    return [
      rowOf(test, ourMethod, metric, f1FiguresOf(alike.map(({ ours }) => ours)).f1, targets.f1),
      rowOf(test, patternMethod, metric, f1FiguresOf(alike.map(({ baseline }) => baseline)).f1, null),
    ];
  });
};

/** “Failures …: title wrong 2, name wrong 1”; says so when there were none. */
const failureNote = (test: string, scored: readonly Scored[]): string => {
  const counts = new Map<string, number>();
  for (const { ours } of scored) {
    for (const [kind, count] of Object.entries(ours.failures)) {
      counts.set(kind, (counts.get(kind) ?? 0) + count);
    }
  }
  const list = [...counts].toSorted((one, other) => other[1] - one[1]).map(([kind, n]) => `${kind} ${n}`);
  return `Failures, ${test}: ${list.length === 0 ? 'none' : list.join(', ')}.`;
};

const peerNote = `Peer on the public family of samples: open-resume reads the name in ${openResume.name} and the e-mail in ${openResume.email} of ${openResume.files} PDFs, positions with recall ${openResume.recall} and precision ${openResume.precision} (measured once, not in this run).`;

const measure = async (
  context: EvalContext,
  test: string,
  samples: readonly Sample[],
): Promise<EvalResult> => {
  const scored: Scored[] = [];
  for (const sample of samples) scored.push(await scoreOf(context, sample));
  if (scored.length === 0) return { rows: [], notes: [] };
  const rows = [
    ...rowsOf(
      test,
      ourMethod,
      scored.map(({ ours }) => ours),
    ),
    ...rowsOf(
      test,
      patternMethod,
      scored.map(({ baseline }) => baseline),
    ),
    ...(context.model === null
      ? []
      : rowsOf(
          test,
          assistedMethod,
          scored.flatMap(({ assisted }) => assisted ?? []),
        )),
    ...rowsBy(test, scored, ({ language }) =>
      language === null ? null : (languageNames[language] ?? language),
    ),
    ...rowsBy(test, scored, ({ layout }) => layout),
  ];
  return { rows, notes: [failureNote(test, scored)] };
};

/** Reads every labelled sample and scores it. */
export const evalParsing = async (context: EvalContext): Promise<EvalResult> => {
  const own = await measure(context, 'Reading CVs, samples written for the project', ownSamples());
  const samples = context.datasets === null ? [] : publicSamples(context.datasets);
  const open = await measure(context, 'Reading CVs, public samples', samples);
  closeReaders();
  const left =
    context.datasets === null
      ? ['Public sample CVs are not installed, so only the project’s own were read.']
      : [];
  const modelNote =
    context.model === null
      ? 'Reading with a language model was not measured: none is configured (MODEL_URL and MODEL_NAME).'
      : `Reading with a language model: ${context.model.label}.`;
  const developed =
    'Both sets of CVs were looked at while the reader was written; the figures are upper bounds.';
  return {
    rows: [...own.rows, ...open.rows],
    notes: [
      developed,
      modelNote,
      ...own.notes,
      ...open.notes,
      ...left,
      ...(samples.length > 0 ? [peerNote] : []),
    ],
  };
};
