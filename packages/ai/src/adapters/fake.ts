import {
  AppError,
  type LetterDraft,
  type LetterRequest,
  type ReadingProposal,
  type VerifierFinding,
} from '@career-mirror/contract';
import type { LanguageModel } from '../ports.ts';

/** One call a fake model received. */
export type FakeCall = { readonly request: LetterRequest; readonly findings: readonly VerifierFinding[] };

/** A recorded answer: a draft, a failure, or silence until the caller gives up. */
export type FakeAnswer = LetterDraft | 'fails' | 'hangs';

/**
 * A model for tests that plays recorded answers, the last one again and again.
 *
 * @example const { model, calls } = createFakeModel([draftThatLies, draftThatIsTrue]);
 */
export const createFakeModel = (
  answers: readonly [FakeAnswer, ...FakeAnswer[]],
  proposal: ReadingProposal = { spells: [], skills: [] },
): { readonly model: LanguageModel; readonly calls: readonly FakeCall[] } => {
  const calls: FakeCall[] = [];
  const model: LanguageModel = {
    label: 'Recorded answers, in a test',
    writeLetter: async (request, { signal, findings }) => {
      const answer = answers[Math.min(calls.length, answers.length - 1)] ?? answers[0];
      calls.push({ request, findings });
      if (answer === 'fails') throw new AppError('model.failed', { kind: 'recorded' });
      if (answer !== 'hangs') return answer;
      return new Promise<LetterDraft>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
    },
    proposeReading: async () => proposal,
  };
  return { model, calls };
};
