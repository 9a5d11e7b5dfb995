import { setTimeout as wait } from 'node:timers/promises';

/** One line of the benchmark: ours beside a limit or a peer measured in the same run. */
export type BenchRow = {
  readonly name: string;
  /** Ours, in milliseconds or requests a second. */
  readonly ours: number;
  readonly unit: 'ms' | 'requests/s';
  readonly against: string;
  readonly other: number;
  /** How many times better than the other: above 1 is better, whatever the unit. */
  readonly ratio: number;
  readonly note: string;
};

/** Runs a piece of work a few times unmeasured, then `runs` times; the median is what a person usually waits. `pauseMs` between runs is not measured. */
export const medianMs = async (
  work: () => unknown,
  {
    runs,
    warmUp,
    pauseMs = 0,
  }: { readonly runs: number; readonly warmUp: number; readonly pauseMs?: number },
): Promise<number> => {
  for (let i = 0; i < warmUp; i += 1) await work();
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    if (pauseMs > 0) await wait(pauseMs);
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
};

/** Ours against a limit or a peer in milliseconds: less is better. */
export const timeRow = (row: Omit<BenchRow, 'unit' | 'ratio'>): BenchRow => ({
  ...row,
  unit: 'ms',
  ratio: row.other / row.ours,
});

/** Ours against a peer in requests a second: more is better. */
export const rateRow = (row: Omit<BenchRow, 'unit' | 'ratio'>): BenchRow => ({
  ...row,
  unit: 'requests/s',
  ratio: row.ours / row.other,
});
