import {
  type ComposeReason,
  composeLetter,
  createOpenAICompatibleModel,
  type LanguageModel,
} from '@career-mirror/ai';
import {
  letterNames,
  letterRequest,
  renderLetter,
  verifyText,
  writeLetter,
} from '@career-mirror/engine/narrate';
import type { Config } from './config.ts';
import { type LetterWriter, templateWriter } from './mirror/letters.ts';

/** Failures in a row after which the model is left alone for a while. */
const failuresToRest = 3;
/** How long it is left alone, in milliseconds. */
const restMs = 60_000;

/** Counts failures, so that a model that is down costs its waiting time three times and not at every letter. */
const createBreaker = (clock: () => number) => {
  let failures = 0;
  let restUntil = 0;
  return {
    isResting: (): boolean => clock() < restUntil,
    note: (reason: ComposeReason | null): void => {
      failures = reason === 'model.failed' ? failures + 1 : 0;
      if (failures >= failuresToRest) restUntil = clock() + restMs;
    },
  };
};

/** Letters worded by a model and checked by the verifier; what fails is the built-in writer's, with the reason. */
const modelWriter = (model: LanguageModel, timeoutMs: number, clock: () => number): LetterWriter => {
  const breaker = createBreaker(clock);
  return {
    modelOff: null,
    write: async (input) => {
      if (breaker.isResting()) return { letter: writeLetter(input), reason: 'model.failed' };
      const names = letterNames(input.reference, input.profile);
      const composed = await composeLetter({
        model,
        request: letterRequest(input),
        verify: (draft) => verifyText(draft, input.book.list(), names),
        render: (draft, writer) => renderLetter(draft, input, writer),
        template: () => writeLetter(input),
        timeoutMs,
      });
      breaker.note(composed.reason);
      return composed;
    },
  };
};

/** The configured language model; null when there is none. */
export const languageModelOf = ({ model }: Config): LanguageModel | null => {
  if (model === null) return null;
  const { url, name, key, place } = model;
  return createOpenAICompatibleModel({ baseUrl: url, apiKey: key, model: name, place });
};

/** Who words the letters under these settings. */
export const letterWriterOf = (
  config: Config,
  model: LanguageModel | null,
  clock: () => number = Date.now,
): LetterWriter =>
  model === null || config.model === null
    ? templateWriter(config.modelOff ?? 'No language model is configured.')
    : modelWriter(model, config.model.timeoutMs, clock);
