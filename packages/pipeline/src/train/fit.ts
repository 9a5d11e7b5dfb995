import { join } from 'node:path';
import { buildTitleIndex, matchTitle, parseTitleModel } from '@career-mirror/engine/occupation';
import type { Fits } from './assemble.ts';
import { crossAnswers, fitCalibration, fitRanking } from './fit-ranking.ts';
import { judgeTitles, withoutHeldOut } from './judged-titles.ts';
import { readTrainingPack } from './pack-rows.ts';
import { readTabs } from './tables.ts';
import type { TrainingTexts } from './texts.ts';

/** Figures of the fit, for `title-model.json`. */
export type FitReport = {
  readonly judgedTitles: number;
  /** Share of first answers that are right on titles the weights did not see. */
  readonly crossTop1: number;
  readonly heldOutTitles: number;
  /** Share right at rank 1 and within 5 on O*NET titles kept out of training and index. */
  readonly heldOutTop1: number;
  readonly heldOutTop5: number;
};

/**
 * Fit ranking and calibration with a table that has been taught.
 *
 * @param table bytes of a model without fits
 * @param from  folder of the publishers' files
 * @param pack  folder of the reference pack
 */
export function fitModel(
  table: Uint8Array,
  texts: Pick<TrainingTexts, 'heldOut'>,
  { from, pack, seed }: { readonly from: string; readonly pack: string; readonly seed: number },
): { readonly fits: Fits; readonly report: FitReport } {
  const reference = readTrainingPack(pack);
  const known = withoutHeldOut(reference);
  const model = parseTitleModel(table);
  const judged = judgeTitles(
    buildTitleIndex(known, model),
    readMessyTitles(),
    texts.heldOut,
    readTasks(from),
    seed,
  );
  const ranking = fitRanking(judged);
  const answers = crossAnswers(judged);
  const calibration = fitCalibration(answers);
  const total = answers.reduce((sum, { weight }) => sum + weight, 0);

  const index = buildTitleIndex(known, { ...model, ranking, calibration });
  const codesOf = Map.groupBy(texts.heldOut, ({ title }) => title);
  let top1 = 0;
  let top5 = 0;
  for (const [title, rows] of codesOf) {
    const codes = new Set<string>(rows.map(({ onetSoc }) => onetSoc));
    const matches = matchTitle(index, title, { limit: 5 });
    const rank = matches.findIndex(({ onetSoc }) => codes.has(onetSoc));
    if (rank === 0) top1++;
    if (rank >= 0) top5++;
  }

  return {
    fits: { ranking, calibration },
    report: {
      judgedTitles: judged.length,
      crossTop1: answers.reduce((sum, { right, weight }) => sum + (right ? weight : 0), 0) / total,
      heldOutTitles: codesOf.size,
      heldOutTop1: top1 / codesOf.size,
      heldOutTop5: top5 / codesOf.size,
    },
  };
}

/** Messy titles with their gold, fixed by hand; a second such list serves the report card only. */
function readMessyTitles(): { title: string; codes: string[] }[] {
  return readTabs(join(import.meta.dirname, 'messy-titles.tune.tsv')).map((row) => ({
    title: row.title ?? '',
    codes: [row.onetSoc ?? '', row.second ?? '', row.third ?? ''].filter((code) => code !== ''),
  }));
}

function readTasks(from: string): Map<string, string[]> {
  const tasks = new Map<string, string[]>();
  for (const row of readTabs(join(from, 'onet/db_30_1/Task Statements.txt'))) {
    const code = row['O*NET-SOC Code'] ?? '';
    const own = tasks.get(code);
    if (own === undefined) tasks.set(code, [row.Task ?? '']);
    else own.push(row.Task ?? '');
  }
  return tasks;
}
