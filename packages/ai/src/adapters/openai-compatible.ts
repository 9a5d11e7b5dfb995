import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { AppError, LetterDraft, type LetterRequest, type VerifierFinding } from '@career-mirror/contract';
import { generateText, Output } from 'ai';
import { z } from 'zod';
import type { LanguageModel } from '../ports.ts';
import { loadPrompt } from '../prompts/load-prompt.ts';

/** Where a model is reached. Nothing of it is read from the environment here. */
export type OpenAICompatibleSettings = {
  /** For example `http://localhost:11434/v1`. */
  readonly baseUrl: string;
  /** null for servers that ask for none. */
  readonly apiKey: string | null;
  readonly model: string;
  /** Where the text is processed, for the label, for example "on this machine". */
  readonly place: string;
};

/** Longest answer, tokens: a letter of six paragraphs with its slots is well below. */
const MAX_TOKENS = 2000;

/** The draft without brands, because a JSON schema has none; `LetterDraft` checks the answer again. */
const Answer = z.object({
  paragraphs: z.array(z.object({ text: z.string(), uses: z.array(z.string()) })),
});

const promptOf = (request: LetterRequest, findings: readonly VerifierFinding[]): string => {
  const task = JSON.stringify(request, null, 1);
  if (findings.length === 0) return task;
  const list = findings.map((one) => `- paragraph ${one.paragraph}: ${one.code}: ${one.text}`).join('\n');
  return `${task}\n\nYour last draft was refused. Write it anew without these:\n${list}`;
};

/**
 * A model behind any server that speaks the OpenAI chat protocol (hosted or local). Only facts and slots are sent; the answer
 * is asked for as JSON by a schema and parsed again here.
 *
 * @example createOpenAICompatibleModel({ baseUrl: 'http://localhost:11434/v1', apiKey: null, model: 'qwen3', place: 'on this machine' })
 */
export const createOpenAICompatibleModel = (settings: OpenAICompatibleSettings): LanguageModel => {
  const provider = createOpenAICompatible({
    name: 'career-mirror',
    baseURL: settings.baseUrl,
    supportsStructuredOutputs: true,
    ...(settings.apiKey === null ? {} : { apiKey: settings.apiKey }),
  });
  const model = provider.chatModel(settings.model);
  const instructions = loadPrompt('letter.v1');
  return {
    label: `${settings.model}, ${settings.place}`,
    writeLetter: async (request, { signal, findings }) => {
      try {
        const { output } = await generateText({
          model,
          instructions,
          prompt: promptOf(request, findings),
          output: Output.object({ schema: Answer, name: 'letter' }),
          maxOutputTokens: MAX_TOKENS,
          maxRetries: 0,
          abortSignal: signal,
        });
        return LetterDraft.parse(output);
      } catch (cause) {
        signal.throwIfAborted();
        // The provider's message may repeat what was sent, so only the kind of failure goes on.
        throw new AppError('model.failed', { kind: cause instanceof Error ? cause.name : 'unknown' });
      }
    },
  };
};
