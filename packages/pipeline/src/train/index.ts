import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RANKING_FEATURES } from '@career-mirror/engine/occupation';
import { assembleModel, noFits } from './assemble.ts';
import { fitModel } from './fit.ts';
import { learn } from './learn.ts';
import { readTrainingTexts } from './texts.ts';
import { chooseFeatures } from './vocabulary.ts';

/** Everything the result depends on beside the publishers' files and the pack. */
const SETTINGS = { seed: 1, dims: 128, epochs: 4, batch: 64, rate: 0.01, rows: 100_000 } as const;

/**
 * Train `models/title-model.bin` and describe it in `models/title-model.json`. One thread and one seed: the same inputs
 * give the same bytes on one kind of machine. Takes about ten minutes on one free core.
 *
 * @param options.from folder of the publishers' files
 * @param options.pack folder of the reference pack
 */
export async function train(options: {
  readonly from: string;
  readonly pack: string;
  readonly report: (line: string) => void;
}): Promise<void> {
  const { from, pack, report } = options;
  const texts = readTrainingTexts(from);
  const features = chooseFeatures(texts.examples, SETTINGS.rows);
  report(`${texts.examples.length} texts, ${features.length} features`);
  const network = learn(texts, features, SETTINGS, report);
  const learnt = {
    dims: SETTINGS.dims,
    table: network.table.values,
    classes: network.classes.map(({ values }) => values),
  };
  report('fitting ranking and calibration');
  const fit = fitModel(assembleModel(texts, features, learnt, noFits), texts, {
    from,
    pack,
    seed: SETTINGS.seed,
  });
  const bytes = assembleModel(texts, features, learnt, fit.fits);
  const examples = Object.fromEntries(
    ['O*NET occupations', 'ESCO occupations and ISCO groups', 'ESCO skills'].map((name, task) => [
      name,
      {
        classes: texts.classes[task]?.length ?? 0,
        texts: texts.examples.filter((example) => example.task === task).length,
      },
    ]),
  );
  const sheet = {
    file: 'title-model.bin',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    settings: SETTINGS,
    features: features.length,
    trainedOn: examples,
    textSources:
      'O*NET 30.1 (titles, descriptions, tasks, detailed work activities, technologies), ESCO 1.2.0 (labels, descriptions), ISCO-08 group definitions, Occupational Outlook Handbook 2025, SkillSpan train; the ESCO–O*NET crosswalk takes no part',
    rankingWeights: Object.fromEntries(RANKING_FEATURES.map((name, f) => [name, fit.fits.ranking[f]])),
    calibration: Array.from({ length: fit.fits.calibration.length / 2 }, (_, knot) => ({
      probability: fit.fits.calibration[2 * knot],
      shareRight: fit.fits.calibration[2 * knot + 1],
    })),
    ...fit.report,
  };
  const folder = join(pack, 'models');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'title-model.bin'), bytes);
  writeFileSync(join(folder, 'title-model.json'), `${JSON.stringify(sheet, null, 2)}\n`);
  report(`wrote title-model.bin, ${bytes.length} bytes, sha256 ${sheet.sha256.slice(0, 12)}`);
}
