import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answers, type LineTask } from './lines.ts';

const collect = async <I, O>(lines: readonly string[], task: LineTask<I, O>): Promise<unknown[]> => {
  const out: unknown[] = [];
  for await (const line of answers(Readable.from([lines.map((one) => `${one}\n`).join('')]), task)) {
    out.push(JSON.parse(line));
  }
  return out;
};

const Line = z.object({ n: z.number() });

describe('a batch', () => {
  it('answers every line in its order, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        async (waits, atOnce) => {
          const task = {
            input: Line,
            atOnce,
            run: async ({ n }: { n: number }) => {
              for (let i = 0; i < (waits[n] ?? 0); i += 1)
                await new Promise((resolve) => setImmediate(resolve));
              return { n };
            },
          };
          const lines = waits.map((_, n) => JSON.stringify({ n }));
          expect(await collect(lines, task)).toEqual(waits.map((_, n) => ({ n })));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('never works on more lines than it may', async () => {
    let running = 0;
    let most = 0;
    const task = {
      input: Line,
      atOnce: 2,
      run: async ({ n }: { n: number }) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        return { n };
      },
    };
    await collect(
      Array.from({ length: 9 }, (_, n) => JSON.stringify({ n })),
      task,
    );
    expect(most).toBe(2);
  });

  it('puts an error in the place of a bad line and goes on', async () => {
    const task = {
      input: Line,
      atOnce: 1,
      run: ({ n }: { n: number }) => {
        if (n === 3) throw new Error('three is not known');
        return { n };
      },
    };
    const out = await collect(['{"n":1}', '{', '{"m":2}', '', '{"n":3}', '{"n":4}'], task);
    expect(out).toHaveLength(6);
    expect(out[0]).toEqual({ n: 1 });
    expect(out[5]).toEqual({ n: 4 });
    for (const bad of out.slice(1, 5)) expect(bad).toEqual({ error: expect.any(String) });
    expect(out[4]).toEqual({ error: 'three is not known' });
  });
});
