import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportCard, type ReportRow } from '@career-mirror/contract/api';
import { projectRoot } from '../config.ts';

export const reportFolder = join(projectRoot, 'docs/generated');

const shown = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(3));

/** Whether a figure reaches its target; null when it has none. */
export const reaches = ({ value, target, targetDirection }: ReportRow): boolean | null => {
  if (target === null) return null;
  return targetDirection === 'at_least' ? value >= target : value <= target;
};

const targetWords = (row: ReportRow): string => {
  const reached = reaches(row);
  if (row.target === null || reached === null) return '';
  return `${row.targetDirection === 'at_least' ? '≥' : '≤'} ${shown(row.target)}: ${reached ? 'reached' : 'not reached'}`;
};

const lineOf = (row: ReportRow): string =>
  `| ${row.ours ? '**' : ''}${row.method}${row.ours ? '**' : ''} | ${row.metric} | ${shown(row.value)} | ${shown(row.low)} to ${shown(row.high)} | ${row.n} | ${targetWords(row)} |`;

const section = (test: string, rows: readonly ReportRow[]): string =>
  [
    `## ${test}`,
    '',
    '| method | metric | value | 95 % interval | n | target |',
    '| --- | --- | ---: | --- | ---: | --- |',
    ...rows.map(lineOf),
    '',
  ].join('\n');

/** The report card as a page; ours in bold beside the simpler methods. */
export const reportPage = (card: ReportCard): string => {
  const tests = Map.groupBy(card.rows, (row) => row.test);
  return [
    '# How well the methods do',
    '',
    `Measured on ${card.measuredOn} with reference pack ${card.digest.slice(0, 12)} by \`npm run eval\`. Ours is bold; the others are the simpler methods it must beat. Public benchmarks are development sets: methods were chosen looking at some of them.`,
    '',
    ...[...tests].map(([test, rows]) => section(test, rows)),
    '## Notes',
    '',
    ...card.notes.map((note) => `- ${note}`),
    '',
  ].join('\n');
};

/** Writes `report-card.json` and `report-card.md`. */
export const writeReportCard = (card: ReportCard): void => {
  mkdirSync(reportFolder, { recursive: true });
  const checked = ReportCard.parse(card);
  writeFileSync(join(reportFolder, 'report-card.json'), `${JSON.stringify(checked, null, 1)}\n`);
  writeFileSync(join(reportFolder, 'report-card.md'), reportPage(checked));
};
