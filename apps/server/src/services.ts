import type { LanguageModel } from '@career-mirror/ai';
import type { Store } from '@career-mirror/store';
import type { AnswerCache } from './answer-cache.ts';
import type { Config } from './config.ts';
import type { Readings } from './documents/readings.ts';
import type { Advisor } from './mirror/advisor.ts';
import type { LetterWriter } from './mirror/letters.ts';

/** Everything a route may use once the server is ready. */
export type Services = {
  readonly store: Store;
  readonly advisor: Advisor;
  readonly readings: Readings;
  readonly answers: AnswerCache;
  readonly letterWriter: LetterWriter;
  /** null = no language model is configured. */
  readonly model: LanguageModel | null;
  readonly pingStore: () => Promise<void>;
};

/** What every feature gets: settings and clock at once, services when they are there. */
export type Context = {
  readonly config: Config;
  readonly clock: () => Date;
  /** @throws AppError('store.not_ready') until the server is ready */
  readonly services: () => Services;
};
