import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import {
  AppError,
  LetterDraft,
  type LetterRequest,
  ReadingProposal,
  type VerifierFinding,
} from '@career-mirror/contract';
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

/** Longest answers, tokens: a letter of six paragraphs with its slots, or forty jobs and a hundred skills, are well below. */
const LETTER_TOKENS = 2000;
const READING_TOKENS = 6000;

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

/** The provider's message may repeat what was sent, so only the kind of failure goes on. */
const failed = (cause: unknown): AppError =>
  new AppError('model.failed', { kind: cause instanceof Error ? cause.name : 'unknown' });

/** @throws AppError('model.failed') for an answer of another shape */
const parsed = <T extends z.ZodType>(schema: T, answer: unknown): z.infer<T> => {
  const result = schema.safeParse(answer);
  if (!result.success) throw failed(result.error);
  return result.data;
};

/**
 * A model behind any server that speaks the OpenAI chat protocol (hosted or local). For a letter only facts and slots are sent; the answer
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
  /** One answer in the shape of `schema`. */
  const ask = async <T extends z.ZodType>(question: {
    readonly name: string;
    readonly instructions: string;
    readonly prompt: string;
    readonly schema: T;
    readonly maxOutputTokens: number;
    readonly signal: AbortSignal;
  }): Promise<unknown> => {
    const { name, instructions, prompt, schema, maxOutputTokens, signal } = question;
    try {
      const { output } = await generateText({
        model,
        instructions,
        prompt,
        output: Output.object({ schema, name }),
        maxOutputTokens,
        maxRetries: 0,
        abortSignal: signal,
      });
      return output;
    } catch (cause) {
      signal.throwIfAborted();
      throw failed(cause);
    }
  };
  return {
    label: `${settings.model}, ${settings.place}`,
    writeLetter: async (request, { signal, findings }) =>
      parsed(
        LetterDraft,
        await ask({
          name: 'letter',
          instructions: loadPrompt('letter.v1'),
          prompt: promptOf(request, findings),
          schema: Answer,
          maxOutputTokens: LETTER_TOKENS,
          signal,
        }),
      ),
    proposeReading: async (text, { signal }) =>
      parsed(
        ReadingProposal,
        await ask({
          name: 'reading',
          instructions: loadPrompt('reading.v1'),
          prompt: text,
          schema: ReadingProposal,
          maxOutputTokens: READING_TOKENS,
          signal,
        }),
      ),
  };
};
