import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Source } from '@career-mirror/contract';
import { z } from 'zod';
import { compilePack, type Report, readSheets, verifyInputs, writeFiles } from './build.ts';
import { checkModels } from './check/check-models.ts';
import { checkPack } from './check/check-pack.ts';
import { packSteps } from './compile/steps.ts';
import { fetchInputs, httpDownload } from './fetch.ts';
import { writeLineChecksums } from './input/line-checksums.ts';
import { formatProblem, type Problem, RefusedInput } from './input/refused-input.ts';
import { renderNotice } from './notice.ts';
import { Manifest, type PackFile, sha256 } from './pack-files.ts';
import { pinLines } from './pin.ts';
import { renderTablesPage } from './tables-page.ts';

/** Where the command reads and writes, and how it speaks. */
export type DataCommand = {
  /** The project's folder. */
  root: string;
  args: readonly string[];
  /** Progress and problems; standard error in a terminal. */
  report: Report;
  /** Results; standard output in a terminal. */
  print: Report;
  /** Whom a publisher may ask about our requests; needed by `fetch`. */
  contact: string | null;
};

const USAGE = `npm run data -- <command>

  build --from FOLDER   compile data/reference, NOTICE and docs/generated/tables.md from the publishers' files
  check [--from FOLDER] check data/reference; with --from also the publishers' files against their pins
  fetch --to FOLDER     download the publishers' files from their official addresses and verify them
  load                  say which pack the server will load
  train [NAME…] --from FOLDER   train the models of the pack: titles, spans, likeness, next; all by
                                default
  pin --from FOLDER     note block checksums of the publishers' files, after a new release went into source.yaml`;

/**
 * `npm run data`.
 *
 * @returns the exit status: 0 done, 1 refused or failed a check, 2 wrong use
 */
export async function runDataCommand(command: DataCommand): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...command.args],
    options: { from: { type: 'string' }, to: { type: 'string' } },
    allowPositionals: true,
  });
  const [name, ...names] = positionals;
  const from = values.from === undefined ? null : resolve(values.from);
  try {
    if (name === 'build' && from !== null) return await build(command, from);
    if (name === 'check') return check(command, from);
    if (name === 'fetch' && values.to !== undefined) return await fetchAll(command, resolve(values.to));
    if (name === 'load') return load(command);
    if (name === 'train' && from !== null) return await train(command, from, names);
    if (name === 'pin' && from !== null) return pin(command, from);
  } catch (failure) {
    if (failure instanceof RefusedInput) return tell(command, failure.problems, 'Nothing was written.');
    throw failure;
  }
  command.report(USAGE);
  return 2;
}

const packFolder = (root: string): string => join(root, 'data', 'reference');

async function build({ root, report, print }: DataCommand, from: string): Promise<number> {
  const files = await compilePack(from, report);
  const pages = renderPages(files);
  writeFiles(packFolder(root), files);
  writeFiles(root, pages);
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  print(`${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, digest ${digestOf(root)}`);
  return 0;
}

/** The texts that are made of the source registry and stand outside the pack. */
function renderPages(files: readonly PackFile[]): PackFile[] {
  const registry = files.find(({ name }) => name === 'sources.json');
  if (registry === undefined) throw new Error('the pack has no sources.json');
  const sources = z.array(Source).parse(JSON.parse(registry.content.toString('utf8')));
  const page = (name: string, text: string): PackFile => ({ name, content: Buffer.from(text), rows: 0 });
  return [
    page('NOTICE', renderNotice(readSheets())),
    page(join('docs', 'generated', 'tables.md'), renderTablesPage(packSteps, sources)),
  ];
}

function check(command: DataCommand, from: string | null): number {
  const problems = [
    ...(from === null ? [] : verifyInputs(readSheets(), from)),
    ...checkPack(packFolder(command.root)),
    ...checkModels(packFolder(command.root)),
  ];
  if (problems.length > 0) return tell(command, problems, `${problems.length} problems.`);
  command.print(`The pack is whole: digest ${digestOf(command.root)}`);
  return 0;
}

async function fetchAll(command: DataCommand, to: string): Promise<number> {
  if (command.contact === null) {
    command.report(
      'Set CAREER_MIRROR_CONTACT to an address at which a publisher can reach you; they ask for it.',
    );
    return 2;
  }
  const { fetched, byHand } = await fetchInputs(readSheets(), to, {
    download: httpDownload(command.contact),
    report: command.report,
  });
  for (const path of fetched) command.print(`fetched ${path}`);
  for (const { path, reason } of byHand) command.print(`place by hand ${path}: ${reason}`);
  return 0;
}

function load({ root, print }: DataCommand): number {
  print(`The server loads data/reference by itself when it starts. Digest ${digestOf(root)}`);
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(packFolder(root), 'manifest.json'), 'utf8')));
  for (const [file, { rows }] of Object.entries(manifest.files)) print(`${String(rows).padStart(7)} ${file}`);
  return 0;
}

/** What a trainer is given: the publishers' files, the pack it writes its models into, and whom to tell. */
type TrainOptions = { from: string; pack: string; report: Report };

/** Trainers by name, in the order in which they build on each other. Loaded only when asked for. */
const trainers: ReadonlyMap<string, () => Promise<{ train: (options: TrainOptions) => Promise<void> }>> =
  new Map([
    ['titles', () => import('./train/index.ts')],
    ['spans', () => import('./train-spans/index.ts')],
    ['likeness', () => import('./train-likeness/index.ts')],
    ['next', () => import('./train-next/index.ts')],
  ]);

/** Trains all models, or those named. */
async function train({ root, report }: DataCommand, from: string, names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !trainers.has(name));
  if (unknown.length > 0) {
    report(`No trainer ${unknown.join(', ')}. There are: ${[...trainers.keys()].join(', ')}`);
    return 2;
  }
  for (const [name, load] of trainers) {
    if (names.length > 0 && !names.includes(name)) continue;
    report(`training ${name}`);
    const trainer = await load();
    await trainer.train({ from, pack: packFolder(root), report });
  }
  return 0;
}

function pin(command: DataCommand, from: string): number {
  const sheets = readSheets();
  const checksums = pinLines(sheets, from);
  const problems = verifyInputs(sheets, from);
  if (problems.length > 0) return tell(command, problems, 'The sha256 in source.yaml must be right first.');
  writeLineChecksums(checksums);
  command.print(`pinned ${Object.keys(checksums).length} files`);
  return 0;
}

const digestOf = (root: string): string => sha256(readFileSync(join(packFolder(root), 'manifest.json')));

function tell({ report }: DataCommand, problems: readonly Problem[], ending: string): number {
  for (const problem of problems) report(formatProblem(problem));
  report(ending);
  return 1;
}
