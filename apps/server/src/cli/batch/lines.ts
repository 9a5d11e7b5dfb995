import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { AppError } from '@career-mirror/contract';
import { z } from 'zod';

/** What one line of a batch is made into. */
export type LineTask<I, O> = {
  readonly input: z.ZodType<I>;
  readonly run: (input: I) => O | Promise<O>;
  /** Lines worked on at the same time; results are printed in the order of the lines all the same. */
  readonly atOnce: number;
};

type Failed = { readonly error: string };

const reasonOf = (error: unknown): string => {
  if (error instanceof SyntaxError) return `not JSON: ${error.message}`;
  if (error instanceof z.ZodError) {
    const issues = error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`);
    return `not as expected: ${issues.join('; ')}`;
  }
  if (error instanceof AppError) return error.code;
  return error instanceof Error ? error.message : String(error);
};

/** One line done: its answer, or why there is none. A bad line never stops the others. */
const doLine = async <I, O>(task: LineTask<I, O>, line: string): Promise<O | Failed> => {
  try {
    return await task.run(task.input.parse(JSON.parse(line)));
  } catch (error) {
    return { error: reasonOf(error) };
  }
};

/**
 * Answers of a batch, one JSON text for each line of the input, in its order, while the input is still coming.
 *
 * @example for await (const line of answers(process.stdin, titles)) process.stdout.write(`${line}\n`)
 */
export async function* answers<I, O>(input: Readable, task: LineTask<I, O>): AsyncGenerator<string> {
  const waiting: Promise<O | Failed>[] = [];
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    waiting.push(doLine(task, line));
    if (waiting.length < task.atOnce) continue;
    yield JSON.stringify(await waiting.shift());
  }
  for (const last of waiting) yield JSON.stringify(await last);
}
