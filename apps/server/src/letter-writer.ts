import type { Config } from './config.ts';
import type { Advisor } from './mirror/advisor.ts';
import { type LetterWriter, templateWriter } from './mirror/letters.ts';

/** Who words the letters under these settings. */
export const letterWriterOf = (config: Config, _advisor: Advisor): LetterWriter =>
  templateWriter(config.modelOff ?? 'The language model is not wired yet.');
