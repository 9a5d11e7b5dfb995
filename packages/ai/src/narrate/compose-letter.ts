import {
  AppError,
  type ErrorCode,
  type Letter,
  LetterDraft,
  type LetterRequest,
  type VerifierFinding,
} from '@career-mirror/contract';
import type { LanguageModel } from '../ports.ts';

/** Longest wait for one answer of a model, milliseconds. */
const ANSWER_TIMEOUT_MS = 20_000;

/** A draft is tried, refused with reasons, and tried once more. */
const ATTEMPTS = 2;

/** Longest draft taken from a model: paragraphs, and characters in each. */
const MAX_PARAGRAPHS = 8;
const MAX_CHARACTERS = 1500;

/** Why the letter is the built-in writer's. */
export type ComposeReason = Extract<
  ErrorCode,
  'model.not_configured' | 'model.failed' | 'narrate.unverified'
>;

export type ComposeInput = {
  /** null = no model is configured. */
  readonly model: LanguageModel | null;
  readonly request: LetterRequest;
  /** What is not grounded in a draft; the engine's `verifyText`. */
  readonly verify: (draft: LetterDraft) => readonly VerifierFinding[];
  /** A verified draft as a letter; the engine's `renderLetter`, which verifies again and throws. */
  readonly render: (draft: LetterDraft, writer: Letter['writer']) => Letter;
  /** The built-in writer's letter. */
  readonly template: () => Letter;
  /** Ends everything, for example because the reader left. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** Told reason codes only, never text. */
  readonly log?: (reason: { readonly code: ComposeReason; readonly findings: readonly string[] }) => void;
};

export type ComposedLetter = { readonly letter: Letter; readonly reason: ComposeReason | null };

const tooLong = (draft: LetterDraft): boolean =>
  draft.paragraphs.length === 0 ||
  draft.paragraphs.length > MAX_PARAGRAPHS ||
  draft.paragraphs.some((paragraph) => paragraph.text.length > MAX_CHARACTERS);

/** One answer of the model, parsed; an answer of the wrong shape or size is a failure of the model. */
const askOnce = async (
  model: LanguageModel,
  input: ComposeInput,
  findings: readonly VerifierFinding[],
): Promise<LetterDraft> => {
  const limit = AbortSignal.timeout(input.timeoutMs ?? ANSWER_TIMEOUT_MS);
  const signal = input.signal ? AbortSignal.any([input.signal, limit]) : limit;
  const answer = LetterDraft.safeParse(await model.writeLetter(input.request, { signal, findings }));
  if (!answer.success || tooLong(answer.data)) throw new AppError('model.failed', { kind: 'shape' });
  return answer.data;
};

/**
 * A letter worded by a model when there is one and its words hold, else by the built-in writer.
 *
 * A refused draft gets one retry with the list of findings. Whatever fails (no model, no answer, a wrong shape, two refused
 * drafts) ends in the built-in letter and a reason code; text that was not verified is never returned.
 *
 * @throws the reason of `signal` when the caller gives up
 */
export const composeLetter = async (input: ComposeInput): Promise<ComposedLetter> => {
  const fallBack = (code: ComposeReason, findings: readonly string[] = []): ComposedLetter => {
    input.log?.({ code, findings });
    return { letter: input.template(), reason: code };
  };
  const { model } = input;
  if (!model) return fallBack('model.not_configured');
  let findings: readonly VerifierFinding[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    let draft: LetterDraft;
    try {
      draft = await askOnce(model, input, findings);
    } catch (cause) {
      input.signal?.throwIfAborted();
      if (cause instanceof AppError || (cause instanceof DOMException && cause.name === 'TimeoutError')) {
        return fallBack('model.failed');
      }
      throw cause;
    }
    findings = input.verify(draft);
    if (findings.length > 0) continue;
    try {
      return { letter: input.render(draft, { kind: 'model', label: model.label }), reason: null };
    } catch (cause) {
      // Rendering verifies the text as it would be shown, and has the last word.
      if (cause instanceof AppError && cause.code === 'narrate.unverified') break;
      throw cause;
    }
  }
  return fallBack('narrate.unverified', [...new Set(findings.map((one) => one.code))]);
};
