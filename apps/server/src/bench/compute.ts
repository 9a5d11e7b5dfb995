import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { noLimits } from '@career-mirror/contract';
import { findDoppelgangers } from '@career-mirror/engine/match';
import { createFactBook } from '@career-mirror/engine/narrate';
import { matchTitle } from '@career-mirror/engine/occupation';
import { simulateFuture } from '@career-mirror/engine/simulate';
import type { Advisor } from '../mirror/advisor.ts';
import { simulatedPaths } from '../mirror/futures.ts';
import { templateWriter } from '../mirror/letters.ts';
import { mirrorReport } from '../mirror/report.ts';
import { beginWork, defaultSeed, defaultWeights, monthOf, targetsOf } from '../mirror/situation.ts';
import { profileFromReading, readingOf } from '../mirror/understand.ts';
import { readDocument, warmReaders } from '../parser/read-document.ts';
import { type BenchRow, medianMs, timeRow } from './measure.ts';
import { samplePdf, twoPagePdf } from './sample-cv.ts';
import { buildTitleScan } from './title-scan.ts';

/** Limits of METHODS and of the task, in milliseconds. */
const mirrorLimitMs = 1_000;
const simulationLimitMs = 50;
const doppelgangerLimitMs = 100;

/** Between two files of one person; in it the server starts the next reader ahead. */
const thinkingMs = 1_500;

const titles = ['Store manager', 'Sr. backend eng', 'RN', 'Acountant', 'EA to CEO', 'warehouse team lead'];

/** From a CV's bytes to the whole mirror, as the terminal prints it, with a warm parser. */
export const benchMirror = async (advisor: Advisor, now: string): Promise<BenchRow> => {
  const file = samplePdf();
  const bytes = readFileSync(file);
  const work = async (): Promise<void> => {
    const document = await readDocument({ bytes, fileName: basename(file) });
    const profile = profileFromReading(advisor, readingOf(advisor, document, now), now);
    const writer = templateWriter('the benchmark measures without a model');
    await mirrorReport({
      advisor,
      profile,
      targets: [],
      areaId: null,
      weights: defaultWeights,
      now,
      seed: defaultSeed,
      writer,
    });
  };
  const ours = await medianMs(work, { runs: 9, warmUp: 3, pauseMs: thinkingMs });
  const against = 'the limit of one second';
  return timeRow({
    name: 'CV (PDF) to mirror, warm',
    ours,
    against,
    other: mirrorLimitMs,
    note: basename(file),
  });
};

/** One title among all known ones, against scoring every one of them. */
export const benchTitle = async (advisor: Advisor): Promise<BenchRow> => {
  const scan = buildTitleScan(advisor.reference);
  let [a, b] = [0, 0];
  const next = (turn: number): string => titles[turn % titles.length] ?? '';
  const ours = await medianMs(() => matchTitle(advisor.titles, next(a++), { limit: 10 }), {
    runs: 120,
    warmUp: 12,
  });
  const other = await medianMs(() => scan(next(b++), 10), { runs: 30, warmUp: 6 });
  const note = `${advisor.reference.titles.length} titles`;
  return timeRow({ name: 'Title look-up', ours, against: 'BM25, every title scored', other, note });
};

const profileForBench = async (advisor: Advisor, now: string) => {
  const file = samplePdf();
  const document = await readDocument({ bytes: readFileSync(file), fileName: basename(file) });
  return profileFromReading(advisor, readingOf(advisor, document, now), now);
};

/** The ten most similar careers: every career of the survey is aligned exactly, so nothing is missed. */
export const benchDoppelgangers = async (advisor: Advisor, now: string): Promise<BenchRow> => {
  const profile = await profileForBench(advisor, now);
  const query = () =>
    findDoppelgangers(advisor.careers, profile, {
      limit: 10,
      now: monthOf(now),
      book: createFactBook(advisor.reference),
    });
  const ours = await medianMs(query, { runs: 25, warmUp: 5 });
  const note = `exact, over ${advisor.careers.careers.length} careers`;
  const against = 'the limit of 100 ms';
  return timeRow({ name: 'Doppelgänger query', ours, against, other: doppelgangerLimitMs, note });
};

/** Ten thousand ten-year paths on one core. */
export const benchSimulation = async (advisor: Advisor, now: string): Promise<BenchRow> => {
  const profile = await profileForBench(advisor, now);
  const work = beginWork(advisor, {
    profile,
    targets: [],
    weights: defaultWeights,
    limits: noLimits,
    now,
    seed: defaultSeed,
  });
  const [target] = targetsOf(work);
  if (!target) throw new Error('the sample CV has no next occupation to simulate');
  const simulate = () =>
    simulateFuture({
      reference: advisor.reference,
      scenario: 'target',
      from: work.nowOnetSoc,
      to: target.onetSoc,
      areaId: null,
      profile,
      fit: 50,
      horizonYears: 10,
      paths: simulatedPaths,
      seed: defaultSeed,
      now,
      book: createFactBook(advisor.reference),
    });
  const ours = await medianMs(simulate, { runs: 15, warmUp: 3 });
  const against = 'the limit of 50 ms';
  return timeRow({
    name: 'Simulation, 10,000 paths',
    ours,
    against,
    other: simulationLimitMs,
    note: target.title,
  });
};

/** Limit of the task for a two-page PDF read in the sandbox, in milliseconds. */
const readingLimitMs = 150;
/** Until the reader's code is compiled and its children wait, in milliseconds. */
const readersReadyMs = 4_000;

/** Reading a two-page PDF in its disposable child, against the limit and pdf.js's bare text extraction in this process. */
export const benchReading = async (): Promise<BenchRow[]> => {
  const file = twoPagePdf();
  const bytes = readFileSync(file);
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const bare = async (): Promise<void> => {
    const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const document = await task.promise;
    for (let page = 1; page <= document.numPages; page += 1) {
      await (await document.getPage(page)).getTextContent();
    }
    await task.destroy();
  };
  const read = () => readDocument({ bytes, fileName: basename(file) });
  warmReaders();
  await wait(readersReadyMs);
  const apart = await medianMs(read, { runs: 9, warmUp: 3, pauseMs: thinkingMs });
  const inARow = await medianMs(read, { runs: 15, warmUp: 3 });
  const other = await medianMs(bare, { runs: 9, warmUp: 3 });
  const against = 'pdf.js, text only, no sandbox';
  const ahead = 'in a child used once and started ahead';
  return [
    timeRow({
      name: 'Reading a two-page PDF, warm',
      ours: apart,
      against: 'the limit of 150 ms',
      other: readingLimitMs,
      note: ahead,
    }),
    timeRow({ name: 'Reading a two-page PDF', ours: apart, against, other, note: ahead }),
    timeRow({
      name: 'Reading PDFs in a row',
      ours: inARow,
      against,
      other,
      note: 'each waits for a fresh child',
    }),
  ];
};
