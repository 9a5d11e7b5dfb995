export { createOpenAICompatibleModel, type OpenAICompatibleSettings } from './adapters/openai-compatible.ts';
export {
  type ComposedLetter,
  type ComposeInput,
  type ComposeReason,
  composeLetter,
} from './narrate/compose-letter.ts';
export type { LanguageModel } from './ports.ts';
