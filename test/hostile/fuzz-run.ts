/*
 * `node test/hostile/fuzz-run.ts [cases] [seed]`: the long run of the fuzz tests. Half of the cases are damaged files, half are odd
 * texts. They run in a process of their own with the reader's heap, watched from here: one that dies or says nothing for a
 * minute is a failure, and the run goes on behind it. What fails is kept in `corpus/`.
 */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { testAdvisor } from '../../apps/server/src/testing.ts';
import { checkExtraction, checkNormalising, mutatedFile, oddText } from './fuzz.ts';

/** Batches after which a process is replaced: pdf.js keeps what it opened, and the reader itself opens one file. */
const batchesPerProcess = 100;
/** Cases made from one seed. */
const batch = 100;
const silenceMs = 60_000;
const startMs = 60_000;

type Message = { kind: 'case'; index: number } | { kind: 'problem'; name: string; problem: string };

async function runBatches(first: number, batches: number, seed: number): Promise<void> {
  const advisor = await testAdvisor();
  const say = (message: Message): void => void process.send?.(message);
  const keep = (bytes: Uint8Array, format: string, problem: string): void => {
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.${format}`;
    writeFileSync(join(import.meta.dirname, 'corpus', name), bytes);
    say({ kind: 'problem', name, problem });
  };
  for (let turn = first; turn < Math.min(batches, first + batchesPerProcess); turn += 1) {
    say({ kind: 'case', index: turn * batch });
    const choices = { numRuns: batch / 2, seed: seed + turn };
    for (const file of fc.sample(mutatedFile, choices)) {
      const problem = await checkExtraction(file);
      if (problem !== null) keep(file.bytes, file.format, problem);
    }
    say({ kind: 'case', index: turn * batch + batch / 2 });
    for (const text of fc.sample(oddText, choices)) {
      const problem = checkNormalising(advisor, text);
      if (problem !== null) keep(Buffer.from(text), 'txt', problem);
    }
  }
}

/** One process from a batch on; resolves with the batch to go on with, or null when all are done. */
function watch(
  first: number,
  batches: number,
  seed: number,
  onProblem: (text: string) => void,
): Promise<number | null> {
  return new Promise((resolve) => {
    const child = fork(import.meta.filename, ['work', String(first), String(batches), String(seed)], {
      execArgv: ['--max-old-space-size=1024', '--no-warnings'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let at = first * batch;
    let clock = setTimeout(() => child.kill('SIGKILL'), startMs);
    child.on('message', (message: Message) => {
      clearTimeout(clock);
      clock = setTimeout(() => child.kill('SIGKILL'), silenceMs);
      if (message.kind === 'case') at = message.index;
      else onProblem(`${message.name}: ${message.problem.slice(0, 400)}`);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(clock);
      if (code === 0) {
        resolve(first + batchesPerProcess < batches ? first + batchesPerProcess : null);
        return;
      }
      onProblem(
        `the process ended (${signal ?? code}) within the ${batch / 2} cases from ${at}, seed ${seed}`,
      );
      resolve(Math.floor(at / batch) + 1);
    });
  });
}

const [, , mode = '100000', ...rest] = process.argv;
if (mode === 'work') {
  const [first = 0, batches = 0, seed = 0] = rest.map(Number);
  await runBatches(first, batches, seed);
  process.exit(0);
} else {
  const cases = Number(mode);
  const seed = Number(rest[0] ?? 1);
  const began = performance.now();
  const problems: string[] = [];
  const batches = Math.ceil(cases / batch);
  let next: number | null = 0;
  while (next !== null && next < batches) {
    next = await watch(next, batches, seed, (text) => {
      problems.push(text);
      console.log(`! ${text}`);
    });
  }
  const minutes = (performance.now() - began) / 60_000;
  console.log(
    `${batches * batch} cases (seed ${seed}) in ${minutes.toFixed(1)} minutes: ${problems.length} problems`,
  );
  process.exit(problems.length > 0 ? 1 : 0);
}
