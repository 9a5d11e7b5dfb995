import type { Profile, ProfileEducation, Reference } from '@career-mirror/contract';
import type { FactBook } from '../narrate/fact-book.ts';
import { lookup } from '../narrate/lookup.ts';
import { educationFact } from '../narrate/sourced.ts';
import {
  EDUCATION_OPTIONAL_RELEVANCE,
  EDUCATION_RELEVANCE,
  ENTRY_EDUCATION_CATEGORY,
  ESSENTIAL_EDUCATION_CATEGORY,
  SCHOOL_YEARS,
  SCHOOL_YEARS_BASE,
} from './constants.ts';
import type { Requirement } from './requirement.ts';

/** The schooling an occupation asks for and its category; null when none is asked or the publisher names none. */
export type EducationNeed = { readonly requirement: Requirement; readonly category: number };

/** Typical entry education of an occupation as a requirement. */
export const requiredEducation = (
  reference: Reference,
  onetSoc: string,
  book: FactBook,
): EducationNeed | null => {
  const words = lookup(reference).education.get(onetSoc)?.entryEducation ?? null;
  const category = words === null ? null : (ENTRY_EDUCATION_CATEGORY[words] ?? null);
  if (words === null || category === null) return null;
  const essential = category >= ESSENTIAL_EDUCATION_CATEGORY;
  return {
    category,
    requirement: {
      id: 'education',
      kind: 'education',
      name: words,
      elementId: null,
      essential,
      relevance: essential ? EDUCATION_RELEVANCE : EDUCATION_OPTIONAL_RELEVANCE,
      level0to7: null,
      importance1to5: null,
      factId: educationFact(book, reference, onetSoc),
      importanceFactId: null,
      source: 'BLS employment projections, typical education for entry',
    },
  };
};

/** Years of schooling that end in a category. */
export const schoolYears = (category: number): number => SCHOOL_YEARS[category - 1] ?? SCHOOL_YEARS_BASE;

/** The highest schooling of a profile whose category is known; null when the documents say nothing. */
export const highestEducation = (
  profile: Pick<Profile, 'education'>,
): (ProfileEducation & { readonly category: number }) | null =>
  profile.education.reduce<(ProfileEducation & { category: number }) | null>((best, row) => {
    if (row.category === null || (best && best.category >= row.category)) return best;
    return { ...row, category: row.category };
  }, null);

/** Share of the schooling asked that is there, 0–1. */
export const schoolingShare = (held: number, asked: number): number =>
  Math.min(1, (schoolYears(held) - SCHOOL_YEARS_BASE) / (schoolYears(asked) - SCHOOL_YEARS_BASE));
