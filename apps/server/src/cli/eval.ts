import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportCard } from '@career-mirror/contract/api';
import { readConfig } from '../config.ts';
import { type EvalContext, type EvalResult, findDatasets } from '../eval/context.ts';
import { evaluations } from '../eval/index.ts';
import { reportFolder, reportPage, writeReportCard } from '../eval/report-card.ts';
import { languageModelOf } from '../letter-writer.ts';
import { defaultSeed } from '../mirror/situation.ts';
import { exitStatus, print, runCommand, UsageError } from './fail.ts';
import { loadAdvisor } from './load-advisor.ts';

const names = Object.keys(evaluations);

const usage = `Usage: npm run eval [-- NAME…]

Measures ${names.join(', ')}; all of them without a name. Each figure stands beside the
simpler methods, with its 95 % interval and n. Without names the report card is written to
docs/generated/report-card.{json,md}; with names it is only printed.
Public benchmarks are used when DATASETS_DIR, or ../shared/datasets, is there.`;

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const measure = async (wanted: readonly string[], context: EvalContext): Promise<EvalResult> => {
  const rows: EvalResult['rows'][number][] = [];
  const notes: string[] = [];
  for (const name of wanted) {
    const began = performance.now();
    const evaluation = evaluations[name];
    if (!evaluation) throw new UsageError(`There is no evaluation "${name}".`);
    const result = await evaluation(context);
    rows.push(...result.rows);
    notes.push(...result.notes);
    say(`${name}: ${result.rows.length} figures in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  return { rows, notes };
};

const evaluate = async (argv: readonly string[], now: string): Promise<number> => {
  if (argv.includes('--help')) {
    await print(`${usage}\n`);
    return exitStatus.ok;
  }
  const unknown = argv.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new UsageError(`There is no evaluation "${unknown}".`);
  const advisor = await loadAdvisor();
  const datasets = findDatasets(process.env);
  const config = readConfig(process.env);
  const { referenceDir } = config;
  const model = languageModelOf(config);
  const context = { advisor, referenceDir, datasets, model, now, seed: defaultSeed };
  const { rows, notes } = await measure(argv.length > 0 ? argv : names, context);
  const missing =
    datasets === null ? ['The public benchmarks are not installed; what needs them was left out.'] : [];
  const card: ReportCard = {
    measuredOn: now.slice(0, 10),
    digest: advisor.reference.digest,
    rows: [...rows],
    notes: [...missing, ...notes],
  };
  if (argv.length > 0) {
    await print(reportPage(ReportCard.parse(card)));
    return exitStatus.ok;
  }
  writeReportCard(card);
  await print(readFileSync(join(reportFolder, 'report-card.md'), 'utf8'));
  return exitStatus.ok;
};

await runCommand(usage, () => evaluate(process.argv.slice(2), new Date().toISOString()));
