import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ExpectedReading, type ReadingScore, scoreReading } from '@career-mirror/ai/intake';
import { AppError } from '@career-mirror/contract';
import type { ReportRow } from '@career-mirror/contract/api';
import { projectRoot } from '../config.ts';
import { readingOf } from '../mirror/understand.ts';
import { closeReaders, readDocument } from '../parser/read-document.ts';
import type { EvalContext, EvalResult } from './context.ts';
import { type Interval, wilson95 } from './interval.ts';
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

const ownSamples = (): Sample[] => {
  const folder = join(projectRoot, 'test/samples');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(pdf|docx|txt)$/.test(name))
    .flatMap((name) => {
      const expectedFile = join(folder, `${name.replace(/\.\w+$/, '')}.expected.json`);
      if (!existsSync(expectedFile)) return [];
      const expected = ExpectedReading.parse(JSON.parse(readFileSync(expectedFile, 'utf8')));
      return [{ file: join(folder, name), expected }];
    });
};

/** Score of one sample; a file that is refused has found nothing. */
const scoreOf = async ({ advisor, now }: EvalContext, sample: Sample): Promise<ReadingScore> => {
  const bytes = readFileSync(sample.file);
  try {
    const document = await readDocument({ bytes, fileName: basename(sample.file) });
    return scoreReading(readingOf(advisor, document, now), sample.expected);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { name, email, positions, education } = sample.expected;
    return {
      nameRight: name === null ? null : false,
      emailRight: email === null ? null : false,
      right: 0,
      found: 0,
      expected: positions.length,
      educationRight: 0,
      educationExpected: education.length,
    };
  }
};

const f1Of = (recall: number, precision: number): number =>
  recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);

/** A share of documents of which it is known; documents that name no such thing do not count. */
const knownShare = (answers: readonly (boolean | null)[]) => {
  const known = answers.filter((answer) => answer !== null);
  return { n: known.length, ...wilson95(known.filter((answer) => answer).length, known.length) };
};

/**
 * Wilson's interval everywhere, because a bootstrap of samples that are all right has no width. The ends of F1 are those of
 * recall and precision taken together, which is wider than they need be.
 */
const rowsOf = (test: string, scores: readonly ReadingScore[]): ReportRow[] => {
  const sum = (of: (score: ReadingScore) => number): number =>
    scores.reduce((total, score) => total + of(score), 0);
  const right = sum((score) => score.right);
  const [expected, found] = [sum((score) => score.expected), sum((score) => score.found)];
  const recall = wilson95(right, expected);
  const precision = wilson95(right, Math.max(1, found));
  const schools = sum((score) => score.educationExpected);
  const row = (
    metric: string,
    figures: Interval & { readonly n: number },
    target: number | null,
  ): ReportRow => ({
    test,
    method: 'ours',
    ours: true,
    metric,
    ...figures,
    target,
    targetDirection: 'at_least',
  });
  const f1 = {
    value: f1Of(recall.value, precision.value),
    low: f1Of(recall.low, precision.low),
    high: f1Of(recall.high, precision.high),
    n: expected,
  };
  return [
    row('positions F1', f1, targets.f1),
    row('positions recall', { ...recall, n: expected }, null),
    row('positions precision', { ...precision, n: found }, null),
    row('name right', knownShare(scores.map((score) => score.nameRight)), targets.name),
    row('e-mail right', knownShare(scores.map((score) => score.emailRight)), targets.email),
    row(
      'education recall',
      {
        ...wilson95(
          sum((score) => score.educationRight),
          schools,
        ),
        n: schools,
      },
      null,
    ),
  ];
};

const peerNote = `Peer on the public family of samples: open-resume reads the name in ${openResume.name} and the e-mail in ${openResume.email} of ${openResume.files} PDFs, positions with recall ${openResume.recall} and precision ${openResume.precision} (measured once, not in this run).`;

const measure = async (
  context: EvalContext,
  test: string,
  samples: readonly Sample[],
): Promise<ReportRow[]> => {
  const scores: ReadingScore[] = [];
  for (const sample of samples) scores.push(await scoreOf(context, sample));
  return scores.length === 0 ? [] : rowsOf(test, scores);
};

/** Reads every labelled sample and scores it. */
export const evalParsing = async (context: EvalContext): Promise<EvalResult> => {
  const own = await measure(context, 'Reading CVs, samples written for the project', ownSamples());
  const open = context.datasets === null ? [] : publicSamples(context.datasets);
  const rows = [...own, ...(await measure(context, 'Reading CVs, public samples', open))];
  closeReaders();
  const left =
    context.datasets === null
      ? ['Public sample CVs are not installed, so only the project’s own were read.']
      : [];
  const developed =
    'Both sets of CVs were looked at while the reader was written; the figures are upper bounds.';
  return { rows, notes: [developed, ...left, ...(open.length > 0 ? [peerNote] : [])] };
};
