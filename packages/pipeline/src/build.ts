import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CompiledTable, compileTable } from './compile/pack-step.ts';
import { packSteps } from './compile/steps.ts';
import { linkCensusToOnet } from './crosswalk/census-to-onet.ts';
import { linkOccupationCodes } from './crosswalk/occupation-codes.ts';
import { buildSocBridge } from './crosswalk/soc-bridge.ts';
import { type Duck, openDuck } from './duck.ts';
import { loadInputs } from './inputs.ts';
import { manifestFile, type PackFile, sourcesFile, tableFile } from './pack-files.ts';
import { readSourceSheet, type SourceSheet } from './source-sheet.ts';
import { sources } from './sources/index.ts';

/** Compiles the whole pack in memory from the publishers' files below `from`; nothing is written. */
export async function compilePack(from: string): Promise<PackFile[]> {
  const steps = sources.map((source) => ({ ...source, sheet: readSourceSheet(source.folder) }));
  const duck = await openDuck();
  try {
    for (const { sheet, normalise } of steps) {
      await loadInputs(duck, sheet, (input) => join(from, input.path));
      await normalise(duck, sheet);
    }
    const tables = await compileTables(duck);
    return packFiles(
      steps.map(({ sheet }) => sheet),
      tables,
    );
  } finally {
    duck.close();
  }
}

async function compileTables(duck: Duck): Promise<CompiledTable[]> {
  await buildSocBridge(duck);
  await linkOccupationCodes(duck);
  await linkCensusToOnet(duck);
  const tables: CompiledTable[] = [];
  for (const step of packSteps) tables.push(await compileTable(duck, step));
  return tables;
}

function packFiles(sheets: readonly SourceSheet[], tables: readonly CompiledTable[]): PackFile[] {
  const files = [...tables.map(tableFile), sourcesFile(sheets, tables)];
  return [...files, manifestFile(files)];
}

/** Writes files, each under a passing name first, so that a reader never meets half a file. */
export function writeFiles(folder: string, files: readonly PackFile[]): void {
  for (const { name, content } of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, content);
    renameSync(`${path}.new`, path);
  }
}
