#!/usr/bin/env node
// Kills a writing process again and again and counts what is lost: node test/crash/kill-loop.mjs [kills] [seed]
// DATABASE_URL names a PostgreSQL to do it on; without it the embedded store, in a new folder of the temporary one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKillLoop } from './kill-loop.ts';

const [kills = '300', seed = '1'] = process.argv.slice(2);
const dataDir = mkdtempSync(join(tmpdir(), 'career-mirror-kill-'));
const { DATABASE_URL: databaseUrl } = process.env;
const report = await runKillLoop(databaseUrl ? { databaseUrl } : { dataDir }, {
  kills: Number(kills),
  seed: Number(seed),
});
rmSync(dataDir, { recursive: true });

const { readySeconds, refusalSeconds, ...counts } = report;
const at = (values, share) => values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? null;
const summary = {
  ...counts,
  readySecondsMedian: at(readySeconds, 0.5),
  readySecondsP95: at(readySeconds, 0.95),
  refusalSecondsP95: at(refusalSeconds, 0.95),
};
console.log(JSON.stringify(summary, null, 2));
process.exitCode = counts.lost + counts.halfTransactions + counts.secondOpenersLetIn === 0 ? 0 : 1;
