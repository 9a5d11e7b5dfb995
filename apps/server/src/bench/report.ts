import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../config.ts';
import type { BenchRow } from './measure.ts';

const file = join(projectRoot, 'docs/generated/bench.md');

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

const lineOf = (row: BenchRow): string =>
  `| ${row.name} | ${shown(row.ours)} ${row.unit} | ${row.against} | ${shown(row.other)} ${row.unit} | ${row.ratio.toPrecision(2)} | ${row.note} |`;

/** The benchmark as a page. Only the ratios carry over to another machine. */
export const benchPage = (
  rows: readonly BenchRow[],
  buildMs: Readonly<Record<string, number>>,
  measuredOn: string,
): string =>
  [
    '# How fast it is',
    '',
    `Measured on ${measuredOn} by \`npm run bench\`, Node.js ${process.versions.node}, ${cpus().length} cores. Each figure stands beside a limit or a peer of the same run; only the ratio (above 1 is better than it) carries over to another machine.`,
    '',
    '| what | ours | against | that | ratio | |',
    '| --- | ---: | --- | ---: | ---: | --- |',
    ...rows.map(lineOf),
    '',
    `Indexes built at the start: ${Object.entries(buildMs)
      .map(([name, ms]) => `${name} ${ms} ms`)
      .join(', ')}.`,
    '',
  ].join('\n');

export const writeBenchPage = (page: string): void => {
  mkdirSync(join(projectRoot, 'docs/generated'), { recursive: true });
  writeFileSync(file, page);
};
