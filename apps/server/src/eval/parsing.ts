import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ExpectedReading, type ReadingScore, scoreReading, sumScores } from '@career-mirror/ai/intake';
import { AppError } from '@career-mirror/contract';
import type { ReportRow } from '@career-mirror/contract/api';
import { projectRoot } from '../config.ts';
import { readingOf } from '../mirror/understand.ts';
import { closeReaders, readDocument } from '../parser/read-document.ts';
import type { EvalContext, EvalResult } from './context.ts';
import { bootstrap95 } from './interval.ts';
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

const rowsOf = (test: string, scores: readonly ReadingScore[], seed: number): ReportRow[] => {
  const row = (metric: string, of: (sample: ReadingScore[]) => number, target: number | null): ReportRow => ({
    test,
    method: 'ours',
    ours: true,
    metric,
    ...bootstrap95(scores, (sample) => of([...sample]), seed),
    n: scores.length,
    target,
    targetDirection: 'at_least',
  });
  return [
    row('positions F1', (sample) => sumScores(sample).f1, targets.f1),
    row('positions recall', (sample) => sumScores(sample).recall, null),
    row('positions precision', (sample) => sumScores(sample).precision, null),
    row('name right', (sample) => sumScores(sample).nameShare, targets.name),
    row('e-mail right', (sample) => sumScores(sample).emailShare, targets.email),
    row('education recall', (sample) => sumScores(sample).educationRecall, null),
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
  return scores.length === 0 ? [] : rowsOf(test, scores, context.seed);
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
  return { rows, notes: [...left, ...(open.length > 0 ? [peerNote] : [])] };
};
