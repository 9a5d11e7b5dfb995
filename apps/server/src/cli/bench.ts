import {
  benchDoppelgangers,
  benchMirror,
  benchReading,
  benchSimulation,
  benchTitle,
} from '../bench/compute.ts';
import { benchHttp } from '../bench/http.ts';
import type { BenchRow } from '../bench/measure.ts';
import { benchPage, writeBenchPage } from '../bench/report.ts';
import type { Advisor } from '../mirror/advisor.ts';
import { closeReaders } from '../parser/read-document.ts';
import { exitStatus, print, runCommand, UsageError } from './fail.ts';
import { loadAdvisor } from './load-advisor.ts';

const benchmarks: Readonly<
  Record<string, (advisor: Advisor, now: string) => Promise<BenchRow | BenchRow[]>>
> = {
  mirror: benchMirror,
  title: benchTitle,
  doppelgangers: benchDoppelgangers,
  simulation: benchSimulation,
  reading: benchReading,
  http: benchHttp,
};
const names = Object.keys(benchmarks);

const usage = `Usage: npm run bench [-- NAME…]

Measures ${names.join(', ')}; all of them without a name. Each figure stands
beside a limit or a peer measured in the same run. Without names the page is written to
docs/generated/bench.md; with names it is only printed.`;

const bench = async (argv: readonly string[], now: string): Promise<number> => {
  if (argv.includes('--help')) {
    await print(`${usage}\n`);
    return exitStatus.ok;
  }
  const unknown = argv.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new UsageError(`There is no benchmark "${unknown}".`);
  const advisor = await loadAdvisor();
  const rows: BenchRow[] = [];
  for (const [name, measure] of Object.entries(benchmarks)) {
    if (argv.length > 0 && !argv.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    rows.push(...[await measure(advisor, now)].flat());
  }
  closeReaders();
  const page = benchPage(rows, advisor.buildMs, now.slice(0, 10));
  if (argv.length === 0) writeBenchPage(page);
  await print(page);
  return exitStatus.ok;
};

await runCommand(usage, () => bench(process.argv.slice(2), new Date().toISOString()));
