import type { Reading } from '@career-mirror/contract';
import { z } from 'zod';

/** What a labelled CV says; the files beside the samples have this form. Years as numbers, null = not written. */
export const ExpectedReading = z.object({
  name: z.string().nullable(),
  email: z.string().nullable(),
  positions: z.array(
    z.object({
      title: z.string(),
      employer: z.string().nullable().describe('null for a spell without one'),
      startYear: z.number().int().nullable(),
      endYear: z.number().int().nullable().describe('null = until today'),
    }),
  ),
  education: z.array(z.object({ institution: z.string(), endYear: z.number().int().nullable() })),
});
export type ExpectedReading = z.infer<typeof ExpectedReading>;

/** Counts of one document; add them up over documents before dividing. */
export type ReadingScore = {
  nameRight: boolean | null;
  emailRight: boolean | null;
  /** Positions with title, employer and start year all right. */
  right: number;
  found: number;
  expected: number;
  educationRight: number;
  educationExpected: number;
};

const normalise = (text: string | null): string =>
  (text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Compares a reading with what the document is known to say. A position counts when title, employer and start year
 * are all right; volunteering and projects are no positions. Case, accents and punctuation do not count, words do.
 *
 * @returns counts; `nameRight` and `emailRight` are null when the document names none
 * @example scoreReading(reading, expected).right // 3
 */
export function scoreReading(reading: Reading, expected: ExpectedReading): ReadingScore {
  const found = reading.spells
    .filter((spell) => spell.kind !== 'volunteering' && spell.kind !== 'project')
    .map((spell) => ({
      title: normalise(spell.title?.value ?? null),
      employer: normalise(spell.employer?.value ?? null),
      startYear: spell.start?.value.year ?? null,
    }));
  const left = [...found];
  let right = 0;
  for (const position of expected.positions) {
    const at = left.findIndex(
      (each) =>
        each.title === normalise(position.title) &&
        each.employer === normalise(position.employer) &&
        each.startYear === position.startYear,
    );
    if (at < 0) continue;
    left.splice(at, 1);
    right += 1;
  }
  const schools = reading.education.map((each) => normalise(each.institution?.value ?? null));
  const emails = reading.contact.emails.map((email) => email.value.toLowerCase());
  return {
    nameRight:
      expected.name === null ? null : normalise(reading.name?.value ?? null) === normalise(expected.name),
    emailRight: expected.email === null ? null : emails.includes(expected.email.toLowerCase()),
    right,
    found: found.length,
    expected: expected.positions.length,
    educationRight: expected.education.filter((each) => schools.includes(normalise(each.institution))).length,
    educationExpected: expected.education.length,
  };
}

export type ReadingFigures = {
  documents: number;
  recall: number;
  precision: number;
  f1: number;
  nameShare: number;
  emailShare: number;
  educationRecall: number;
};

/** Shares over many documents, 0 to 1. */
export function sumScores(scores: ReadingScore[]): ReadingFigures {
  const sum = (of: (score: ReadingScore) => number): number =>
    scores.reduce((total, score) => total + of(score), 0);
  const share = (of: (score: ReadingScore) => boolean | null): number => {
    const known = scores.filter((score) => of(score) !== null);
    return known.filter((score) => of(score) === true).length / Math.max(1, known.length);
  };
  const right = sum((score) => score.right);
  const recall =
    right /
    Math.max(
      1,
      sum((score) => score.expected),
    );
  const precision =
    right /
    Math.max(
      1,
      sum((score) => score.found),
    );
  return {
    documents: scores.length,
    recall,
    precision,
    f1: recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision),
    nameShare: share((score) => score.nameRight),
    emailShare: share((score) => score.emailRight),
    educationRecall:
      sum((score) => score.educationRight) /
      Math.max(
        1,
        sum((score) => score.educationExpected),
      ),
  };
}
