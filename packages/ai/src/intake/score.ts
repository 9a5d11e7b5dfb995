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
  /** Of the expected positions: those whose title, employer, and first and last year are found, each for itself. */
  titlesRight: number;
  employersRight: number;
  periodsRight: number;
  /** What went wrong, by kind: “title”, “employer” or “first year” alone, “not found”, “not in the document”. */
  failures: Record<string, number>;
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

type Position = { title: string; employer: string; startYear: number | null; endYear: number | null };

const samePosition = (one: Position, other: Position): boolean =>
  one.title === other.title && one.employer === other.employer && one.startYear === other.startYear;

/** How many of the wanted values are among those found, each found one used once. */
function hits(wanted: (string | number)[], found: (string | number)[]): number {
  const left = [...found];
  return wanted.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** What is wrong with the found position that comes nearest to a missed one, which it uses up. */
function failureOf(missed: Position, left: Position[]): string {
  const alike = (other: Position): number =>
    Number(other.title === missed.title) +
    Number(other.employer === missed.employer) +
    Number(other.startYear === missed.startYear);
  const nearest = left.toSorted((one, other) => alike(other) - alike(one))[0];
  if (!nearest || alike(nearest) === 0) return 'position not found';
  left.splice(left.indexOf(nearest), 1);
  if (alike(nearest) === 1) return 'several parts wrong';
  if (nearest.title !== missed.title) return 'title wrong';
  return nearest.employer === missed.employer ? 'first year wrong' : 'employer wrong';
}

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
    .map(
      (spell): Position => ({
        title: normalise(spell.title?.value ?? null),
        employer: normalise(spell.employer?.value ?? null),
        startYear: spell.start?.value.year ?? null,
        endYear: spell.end === null || spell.end.value === 'present' ? null : spell.end.value.year,
      }),
    );
  const wanted = expected.positions.map(
    (position): Position => ({
      ...position,
      title: normalise(position.title),
      employer: normalise(position.employer),
    }),
  );
  const left = [...found];
  const missed = wanted.filter((position) => {
    const at = left.findIndex((each) => samePosition(each, position));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const failures: Record<string, number> = {};
  const fail = (kind: string): void => {
    failures[kind] = (failures[kind] ?? 0) + 1;
  };
  const extra = [...left];
  for (const position of missed) fail(failureOf(position, extra));
  for (const _ of extra) fail('position that is none');
  const schools = reading.education.map((each) => normalise(each.institution?.value ?? null));
  const emails = reading.contact.emails.map((email) => email.value.toLowerCase());
  const nameRight =
    expected.name === null ? null : normalise(reading.name?.value ?? null) === normalise(expected.name);
  const emailRight = expected.email === null ? null : emails.includes(expected.email.toLowerCase());
  if (nameRight === false) fail('name wrong');
  if (emailRight === false) fail('e-mail wrong');
  const periods = (positions: Position[]): string[] =>
    positions.map(({ startYear, endYear }) => `${startYear}–${endYear}`);
  return {
    nameRight,
    emailRight,
    right: wanted.length - missed.length,
    found: found.length,
    expected: wanted.length,
    titlesRight: hits(
      wanted.map(({ title }) => title),
      found.map(({ title }) => title),
    ),
    employersRight: hits(
      wanted.map(({ employer }) => employer),
      found.map(({ employer }) => employer),
    ),
    periodsRight: hits(periods(wanted), periods(found)),
    failures,
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
