import type { Fact, Letter, LetterDraft, VerifierFinding } from '@career-mirror/contract';

/** Names a text may use besides those in its facts, and names it must recognise as claims. */
export type VerifierNames = {
  readonly allowed: readonly string[];
  /** Titles of occupations, skills, technologies and places, lower case. */
  readonly known: ReadonlySet<string>;
};

/** What is not grounded in a draft (with slots) or in a letter as rendered; an empty list means it may be shown. */
export const verifyText = (
  _text: LetterDraft | Pick<Letter, 'paragraphs'>,
  _facts: readonly Fact[],
  _names: VerifierNames,
): VerifierFinding[] => {
  throw new Error('verifyText: not yet there');
};
