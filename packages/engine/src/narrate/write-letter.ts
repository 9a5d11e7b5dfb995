import type {
  AreaId,
  Cohort,
  Future,
  Gap,
  Letter,
  LetterDraft,
  LetterTone,
  OnetSocCode,
  Profile,
  Reference,
} from '@career-mirror/contract';
import type { FactBook } from './fact-book.ts';

/** Everything a letter may speak of; the name only stands in the salutation and chooses nothing. */
export type LetterInput = {
  readonly tone: LetterTone;
  readonly reference: Reference;
  readonly profile: Profile;
  readonly nowOnetSoc: OnetSocCode | null;
  readonly future: Future;
  /** The future of staying, for comparison; null when unknown. */
  readonly stay: Future | null;
  readonly gap: Gap | null;
  readonly cohort: Cohort | null;
  readonly areaId: AreaId | null;
  readonly now: string;
  readonly book: FactBook;
};

/** The built-in writer's draft: words and slots, no figures of its own. */
export const draftLetter = (_input: LetterInput): LetterDraft => {
  throw new Error('draftLetter: not yet there');
};

/** The letter from the built-in writer. Throws AppError('simulate.no_wage') without pay bands. */
export const writeLetter = (_input: LetterInput): Letter => {
  throw new Error('writeLetter: not yet there');
};

/** A draft (the built-in writer's or a model's) as a letter, its slots filled by code. */
export const renderLetter = (_draft: LetterDraft, _input: LetterInput, _writer: Letter['writer']): Letter => {
  throw new Error('renderLetter: not yet there');
};
