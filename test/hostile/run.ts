/*
 * `node test/hostile/run.ts [word]`: hands every hostile file (or those whose name holds the word) to the reader and prints what
 * became of each: the answer, the time, the memory. Ends with 1 when a file got a wrong answer, took longer than ten seconds,
 * held more than 512 MB, or reached something outside.
 */
import { closeReaders, warmReaders } from '../../apps/server/src/parser/read-document.ts';
import { allFiles, isRight, layLures, type Outcome, tryFile } from './try-files.ts';

const longestMs = 10_000;
const mostBytes = 512 * 1024 * 1024;

const filter = process.argv[2] ?? '';
const lures = await layLures();
const files = (await allFiles(lures)).filter((file) => file.name.includes(filter));
warmReaders();
const outcomes: Outcome[] = [];
const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);

/** Two at once, as the reader takes them. */
const queue = [...files];
const work = async (): Promise<void> => {
  for (let file = queue.shift(); file; file = queue.shift()) {
    const outcome = await tryFile(file);
    outcomes.push(outcome);
    const { answer, milliseconds, peakBytes } = outcome;
    const mark = isRight(outcome) ? ' ' : '!';
    console.log(
      `${mark} ${file.name.padEnd(58).slice(0, 58)} ${answer.padEnd(28)} ${milliseconds.toFixed(0).padStart(6)} ms ${megabytes(peakBytes).padStart(5)} MB`,
    );
  }
};
await Promise.all([work(), work()]);
closeReaders();
await lures.takeAway();

const wrong = outcomes.filter((outcome) => !isRight(outcome));
const slow = outcomes.filter((outcome) => outcome.milliseconds > longestMs);
const large = outcomes.filter((outcome) => outcome.peakBytes > mostBytes);
const leaked = outcomes.filter((outcome) => outcome.leaked);
const answers = new Map<string, number>();
for (const { answer } of outcomes) answers.set(answer, (answers.get(answer) ?? 0) + 1);
console.log(`\n${outcomes.length} files`);
for (const [answer, count] of [...answers].toSorted((one, other) => other[1] - one[1])) {
  console.log(`  ${String(count).padStart(4)} ${answer}`);
}
const times = outcomes.map((outcome) => outcome.milliseconds).toSorted((one, other) => one - other);
console.log(`longest ${times.at(-1)?.toFixed(0)} ms, median ${times[times.length >> 1]?.toFixed(0)} ms`);
console.log(`largest reader ${megabytes(Math.max(...outcomes.map((outcome) => outcome.peakBytes)))} MB`);
console.log(`wrong answers ${wrong.length}, above 10 s ${slow.length}, above 512 MB ${large.length}`);
console.log(`words from outside ${leaked.length}, calls at the sink ${lures.calls().length}`);
process.exit(wrong.length + slow.length + large.length + leaked.length + lures.calls().length > 0 ? 1 : 0);
