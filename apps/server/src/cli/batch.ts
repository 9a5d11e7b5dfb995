import { createReadStream, existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { fromCaller } from '../config.ts';
import type { Advisor } from '../mirror/advisor.ts';
import { closeReaders } from '../parser/read-document.ts';
import { answers, type LineTask } from './batch/lines.ts';
import { nextTask, parseTask, similarTask, skillsTask, type Taxonomy, titlesTask } from './batch/tasks.ts';
import { exitStatus, print, runCommand, UnreadableError, UsageError } from './fail.ts';
import { loadAdvisor } from './load-advisor.ts';

const kinds = ['titles', 'skills', 'parse', 'next', 'similar'] as const;
type Kind = (typeof kinds)[number];

const usage = `Usage: npm run -s batch -- ${kinds.join('|')} [FILE] [--taxonomy onet|esco]

One JSON object a line in (FILE, or standard input), one a line out, in the same order; -s keeps npm's own lines out.
  titles    {"title": "Sr. backend eng", "context"?: "…"}   --taxonomy esco for ESCO occupations
  skills    {"text": "…"}
  parse     {"path": "cv.pdf"}
  next      {"spells": [{"onetSoc" | "census1980" | "title": "…", "startYear": 1984, "endYear": 1986}, …]}
  similar   {"onetSoc": "41-1011.00"}
A line that cannot be answered gets {"error": "…"}.`;

export type BatchArgs = { readonly kind: Kind; readonly file: string | null; readonly taxonomy: Taxonomy };

const optionsOf = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { taxonomy: { type: 'string' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

/** What the command line asks for; null = only for help. @throws UsageError */
export const parseBatchArgs = (argv: readonly string[]): BatchArgs | null => {
  const { values, positionals } = optionsOf(argv);
  if (values.help) return null;
  const [wanted, file, ...more] = positionals;
  const kind = kinds.find((one) => one === wanted);
  if (!kind) throw new UsageError(`What to do must be one of ${kinds.join(', ')}.`);
  if (more.length > 0) throw new UsageError('One file at a time.');
  const taxonomy = values.taxonomy ?? 'onet';
  if (taxonomy !== 'onet' && taxonomy !== 'esco') throw new UsageError('--taxonomy is onet or esco.');
  if (values.taxonomy !== undefined && kind !== 'titles')
    throw new UsageError('--taxonomy goes with titles only.');
  return { kind, file: file === undefined || file === '-' ? null : file, taxonomy };
};

const inputOf = (file: string | null): Readable => {
  if (file === null) return process.stdin;
  const path = fromCaller(file);
  if (!existsSync(path)) throw new UnreadableError(`There is no such file: ${file}`);
  return createReadStream(path);
};

const printAll = async <I, O>(input: Readable, task: LineTask<I, O>): Promise<void> => {
  for await (const line of answers(input, task)) await print(`${line}\n`);
};

const work = (
  advisor: Advisor,
  { kind, taxonomy }: BatchArgs,
  input: Readable,
  now: string,
): Promise<void> => {
  const run = {
    titles: () => printAll(input, titlesTask(advisor, taxonomy)),
    skills: () => printAll(input, skillsTask(advisor)),
    parse: () => printAll(input, parseTask(advisor, now)),
    next: () => printAll(input, nextTask(advisor)),
    similar: () => printAll(input, similarTask(advisor)),
  } satisfies Record<Kind, () => Promise<void>>;
  return run[kind]();
};

/** Answers one batch. @returns the exit status */
export const batch = async (argv: readonly string[], now: string): Promise<number> => {
  const args = parseBatchArgs(argv);
  if (args === null) {
    await print(`${usage}\n`);
    return exitStatus.ok;
  }
  const input = inputOf(args.file);
  await work(await loadAdvisor(), args, input, now);
  closeReaders();
  return exitStatus.ok;
};

if (import.meta.main) {
  await runCommand(usage, () => batch(process.argv.slice(2), new Date().toISOString()));
}
