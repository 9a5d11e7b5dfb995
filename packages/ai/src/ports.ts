import type { LetterDraft, LetterRequest, ReadingProposal, VerifierFinding } from '@career-mirror/contract';

/**
 * A language model that words letters and reads documents. Two adapters exist: `adapters/openai-compatible` and, for tests, `adapters/fake`.
 * (There is no port for embeddings: the engine's own tables make them, so there would be one adapter only.)
 */
export type LanguageModel = {
  /** Model's name and where it runs, as shown above a letter. */
  readonly label: string;
  /**
   * A draft with slots from the facts of the request.
   *
   * @param options.findings what the verifier refused in the draft before, for the one retry
   * @throws AppError('model.failed') when no usable answer comes; the reason of an abort passes through
   */
  readonly writeLetter: (
    request: LetterRequest,
    options: { readonly signal: AbortSignal; readonly findings: readonly VerifierFinding[] },
  ) => Promise<LetterDraft>;
  /**
   * What a document tells, by the model's reading; nothing of it is checked yet.
   *
   * @param text visible text of the document, without name and contact
   * @throws AppError('model.failed') when no usable answer comes; the reason of an abort passes through
   */
  readonly proposeReading: (
    text: string,
    options: { readonly signal: AbortSignal },
  ) => Promise<ReadingProposal>;
};
