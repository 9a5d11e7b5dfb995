import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LanguageModel } from '@career-mirror/ai';
import type { ReportRow } from '@career-mirror/contract/api';
import { projectRoot } from '../config.ts';
import type { Advisor } from '../mirror/advisor.ts';

/** What every evaluation gets. */
export type EvalContext = {
  readonly advisor: Advisor;
  /** Folder of the pack, whose models have their own figures beside them. */
  readonly referenceDir: string;
  /** Folder of the public data sets (benchmarks, sample CVs); null when it is not installed beside the project. */
  readonly datasets: string | null;
  /** The configured language model, measured beside the built-in reader; null = none. */
  readonly model: LanguageModel | null;
  /** ISO date-time. */
  readonly now: string;
  readonly seed: number;
};

/** Figures of one evaluation, and what a reader must know or what was left out. */
export type EvalResult = { readonly rows: readonly ReportRow[]; readonly notes: readonly string[] };

export type Evaluation = (context: EvalContext) => EvalResult | Promise<EvalResult>;

/** The public data sets, where they are installed: `DATASETS_DIR`, else `../shared/datasets` beside the project. */
export const findDatasets = (environment: Record<string, string | undefined>): string | null => {
  const folder = resolve(environment.DATASETS_DIR ?? join(projectRoot, '../shared/datasets'));
  return existsSync(folder) ? folder : null;
};
