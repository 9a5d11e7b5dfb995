import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../input/refused-input.ts';
import { sha256 } from '../pack-files.ts';

/** What every trainer writes beside its model, among other things. */
const ModelSheet = z.looseObject({
  file: z.string(),
  sha256: z.string().length(64),
  bytes: z.number().int().positive(),
});

/** All models together may weigh this in the repository. */
const MOST_BYTES = 12_000_000;

/**
 * Checks the trained models of a pack: each `models/<name>.bin` against the sheet `models/<name>.json` beside it.
 * They are not in the pack's manifest, because they are made from the pack: its digest must not change with them.
 *
 * @param folder the pack
 * @returns      what is wrong; empty when all is well, or when there are no models yet
 */
export function checkModels(folder: string): Problem[] {
  const models = join(folder, 'models');
  if (!existsSync(models)) return [];
  const names = readdirSync(models)
    .filter((name) => name.endsWith('.bin'))
    .sort();
  const contents = new Map(names.map((name) => [name, readFileSync(join(models, name))]));
  const problems = names.flatMap((name) => checkModel(models, name, contents.get(name) ?? Buffer.alloc(0)));
  const bytes = [...contents.values()].reduce((sum, content) => sum + content.length, 0);
  if (bytes > MOST_BYTES) {
    problems.push({
      file: 'models',
      line: null,
      reason: `${bytes} bytes of models where ${MOST_BYTES} are allowed`,
    });
  }
  return problems;
}

function checkModel(models: string, name: string, content: Buffer): Problem[] {
  const file = join('models', name);
  const sheetName = name.replace(/\.bin$/, '.json');
  if (!existsSync(join(models, sheetName)))
    return [{ file, line: null, reason: `no sheet ${sheetName} beside it` }];
  const sheet = ModelSheet.safeParse(JSON.parse(readFileSync(join(models, sheetName), 'utf8')));
  if (!sheet.success)
    return [{ file: join('models', sheetName), line: null, reason: z.prettifyError(sheet.error) }];
  if (sheet.data.bytes !== content.length || sheet.data.sha256 !== sha256(content)) {
    return [{ file, line: null, reason: `it is not the model that ${sheetName} describes` }];
  }
  return [];
}
