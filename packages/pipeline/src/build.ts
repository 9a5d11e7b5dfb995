import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkTables } from './check/check-tables.ts';
import { type CompiledTable, compileTable } from './compile/pack-step.ts';
import { packSteps } from './compile/steps.ts';
import { linkCensusToOnet } from './crosswalk/census-to-onet.ts';
import { linkOccupationCodes } from './crosswalk/occupation-codes.ts';
import { buildSocBridge } from './crosswalk/soc-bridge.ts';
import { type Duck, openDuck } from './duck.ts';
import { readLineChecksums } from './input/line-checksums.ts';
import { loadInputs } from './input/load-inputs.ts';
import { type Problem, RefusedInput } from './input/refused-input.ts';
import { verifyInput } from './input/verify-input.ts';
import { manifestFile, type PackFile, sourcesFile, tableFile } from './pack-files.ts';
import { readSourceSheet, type SourceSheet } from './source-sheet.ts';
import { sources } from './sources/index.ts';

/** Told what is being done, one line at a time. */
export type Report = (line: string) => void;

/** The sheets of all sources, in their order. */
export const readSheets = (): SourceSheet[] => sources.map(({ folder }) => readSourceSheet(folder));

/** What is wrong with the publishers' files below `from`, against their pins. Empty when all is well. */
export function verifyInputs(sheets: readonly SourceSheet[], from: string): Problem[] {
  const checksums = readLineChecksums();
  return sheets
    .flatMap(({ inputs }) => Object.values(inputs))
    .flatMap((input) => verifyInput(join(from, input.path), input, checksums[input.path]) ?? []);
}

/**
 * Compiles the whole pack in memory from the publishers' files below `from`. Nothing is written.
 *
 * @returns the files of the pack, `manifest.json` last
 * @throws RefusedInput when a file is not the pinned one, or a finished table breaks its rules
 */
export async function compilePack(from: string, report: Report): Promise<PackFile[]> {
  const sheets = readSheets();
  report(`verifying ${sheets.reduce((files, { inputs }) => files + Object.keys(inputs).length, 0)} files`);
  refuse(verifyInputs(sheets, from));

  const duck = await openDuck();
  try {
    for (const { folder, normalise } of sources) {
      const sheet = readSourceSheet(folder);
      report(`normalising ${sheet.id}`);
      refuse(missingRows(sheet, await loadInputs(duck, sheet, (input) => join(from, input.path))));
      await normalise(duck, sheet);
    }
    const tables = await compileTables(duck, report);
    report('checking');
    refuse(checkTables(new Map(tables.map(({ step, lines }) => [step.table, lines]))));
    const files = [...tables.map(tableFile), sourcesFile(sheets, tables)];
    return [...files, manifestFile(files)];
  } finally {
    duck.close();
  }
}

async function compileTables(duck: Duck, report: Report): Promise<CompiledTable[]> {
  report('linking classifications');
  await buildSocBridge(duck);
  await linkOccupationCodes(duck);
  await linkCensusToOnet(duck);
  const tables: CompiledTable[] = [];
  for (const step of packSteps) {
    report(`compiling ${step.table}`);
    tables.push(await compileTable(duck, step));
  }
  return tables;
}

/** A reader that drops a row without a word would go unseen, so what arrived is counted against the pin. */
function missingRows(sheet: SourceSheet, rows: ReadonlyMap<string, number>): Problem[] {
  return Object.entries(sheet.inputs)
    .filter(([name, input]) => rows.get(name) !== input.rows)
    .map(([name, input]) => ({
      file: input.path,
      line: null,
      reason: `${rows.get(name)} rows were read where ${input.rows} are pinned`,
    }));
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new RefusedInput(problems);
}

/** Writes files, each under a passing name first, so that a reader never meets half a file. The manifest comes last. */
export function writeFiles(folder: string, files: readonly PackFile[]): void {
  for (const { name, content } of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, content);
    renameSync(`${path}.new`, path);
  }
}
