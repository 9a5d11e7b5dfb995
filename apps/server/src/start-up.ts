import { existsSync } from 'node:fs';
import { AppError } from '@career-mirror/contract';
import { loadPack, openStore, readReference, type Store, type StoreProgress } from '@career-mirror/store';
import { createAnswerCache } from './answer-cache.ts';
import type { Config } from './config.ts';
import { createReadings } from './documents/readings.ts';
import { languageModelOf, letterWriterOf } from './letter-writer.ts';
import { createAdvisor } from './mirror/advisor.ts';
import { readModelFiles } from './mirror/model-files.ts';
import { readSkillsFile } from './mirror/skills-file.ts';
import { loadRecogniser } from './parser/recognise.ts';
import type { Services } from './services.ts';

export type StartUpInput = {
  readonly config: Config;
  readonly clock: () => Date;
  /** Told what is being done; `share` 0–1 of the step, null when it cannot be said. */
  readonly report: (doing: string, share: number | null) => void;
  readonly onFailure: (error: unknown, documentId: string) => void;
};

/** Lets requests in between two long steps: until the server is ready they are told how far it is. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const wordsOf = ({ step, item }: StoreProgress): string => {
  if (step === 'open') return 'opening the database';
  return step === 'migrate' ? 'preparing the database' : `loading the pack (${item})`;
};

const openConfigured = (config: Config, onProgress: (progress: StoreProgress) => void): Promise<Store> =>
  config.databaseUrl === null
    ? openStore({ dataDir: config.dataDir, onProgress })
    : openStore({ databaseUrl: config.databaseUrl, onProgress });

/**
 * From settings to services: opens and migrates the store, reads and loads the pack, builds the indexes.
 *
 * @throws AppError('store.locked') | AppError('store.*') | AppError('pack.missing') | AppError('pack.damaged') |
 *         AppError('skills_file.invalid')
 */
export const startServices = async ({
  config,
  clock,
  report,
  onFailure,
}: StartUpInput): Promise<Services> => {
  const onProgress = (progress: StoreProgress): void =>
    report(wordsOf(progress), progress.total === 0 ? null : progress.done / progress.total);
  report('opening the database', null);
  const store = await openConfigured(config, onProgress);
  try {
    report('reading the pack', null);
    await breathe();
    const reference = readReference(config.referenceDir);
    await loadPack(store, reference, onProgress);
    const models = readModelFiles(config.referenceDir);
    const onStep = async (step: string, share: number): Promise<void> => {
      report(`building the indexes (${step})`, share);
      await breathe();
    };
    const skillTerms = readSkillsFile(config.skillsFile, reference);
    const advisor = await createAdvisor({ reference, models, skillTerms, onStep });
    const model = languageModelOf(config);
    const recognise = config.ocr && (await loadRecogniser(config.ocr));
    return {
      store,
      advisor,
      readings: createReadings({ store, advisor, clock, onFailure, recognise }),
      answers: createAnswerCache(),
      letterWriter: letterWriterOf(config, model),
      model,
      pingStore: () => store.ping(),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
};

/** The refusal of whoever has the embedded store open; null when nobody has, or there is none yet. */
export const storeOwner = async (dataDir: string): Promise<AppError | null> => {
  if (!existsSync(dataDir)) return null;
  try {
    const store = await openStore({ dataDir });
    await store.close();
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'store.locked') return error;
    throw error;
  }
};

/** Why a start failed, in words for the person at the terminal. */
export const startFailure = (error: unknown): string => {
  if (!(error instanceof AppError))
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { details } = error;
  const about = Object.entries(details)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(', ');
  const words: Partial<Record<AppError['code'], string>> = {
    'store.locked': `Another Career Mirror server (pid ${String(details.pid ?? 'unknown')}) has this data folder open. Stop that one first, or set DATA_DIR to another folder.`,
    'store.newer_schema': 'The data were written by a newer version of Career Mirror. Start that version.',
    'store.foreign_schema':
      'The database of DATABASE_URL holds something else. Give Career Mirror one of its own.',
    'store.commits_missing':
      'The database lacks changes it had confirmed, as after a power cut. Restore a backup, or see the README on how to go on without them.',
    'store.not_ready': 'The database cannot be reached or opened.',
    'pack.missing':
      'The reference data are not there. Run `npm run data -- build`, or restore data/reference.',
    'pack.damaged': 'The reference data are damaged. Restore data/reference.',
    'skills_file.invalid': 'The file that SKILLS_FILE names cannot be used; nothing of it was taken.',
  };
  return `${words[error.code] ?? error.code}${about === '' ? '' : ` (${about})`}`;
};
