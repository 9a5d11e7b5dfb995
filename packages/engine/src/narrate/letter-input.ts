import type {
  AreaId,
  Cohort,
  Future,
  Gap,
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
  /** Occupation held now; null when none is known, then nothing is compared. */
  readonly nowOnetSoc: OnetSocCode | null;
  readonly future: Future;
  /** The future of staying, for comparison; null when unknown. */
  readonly stay: Future | null;
  readonly gap: Gap | null;
  readonly cohort: Cohort | null;
  readonly areaId: AreaId | null;
  /** ISO date-time the letter is asked for; it is written from ten years later. */
  readonly now: string;
  readonly book: FactBook;
};

/** Years between today and the letter. */
export const LETTER_YEARS = 10;

/** Year of today, and the year the letter is written from. */
export const yearsOfLetter = (now: string): { readonly today: number; readonly later: number } => {
  const today = Number(now.slice(0, 4));
  return { today, later: today + LETTER_YEARS };
};
