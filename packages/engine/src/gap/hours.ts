import type { GapItem, Reference } from '@career-mirror/contract';
import type { FactBook, FactInput } from '../narrate/fact-book.ts';
import { lookup } from '../narrate/lookup.ts';
import { type Origin, originOf, sourceOf } from '../narrate/origin.ts';
import { titleOf } from '../narrate/sourced.ts';
import {
  HOURS_PER_YEAR,
  PREPARATION_YEARS,
  SCHOOL_YEAR_HOURS,
  TECHNOLOGY_COURSES,
  TECHNOLOGY_HOURS,
} from './constants.ts';
import type { Requirement } from './requirement.ts';

/*
 * How long it takes to close a gap. For skills and knowledge the source is the preparation time of the occupation's job zone:
 * those years make somebody ready in everything the occupation asks for, so an hour of them raises the sum of all levels
 * asked by a small amount, and a missing level step costs its share. Technologies and schooling have their own figures.
 */

type Range = readonly [low: number, high: number];

/** Hours per level step in this occupation; null when it has no job zone or no rated requirement. */
export const hoursPerStep = (
  reference: Reference,
  onetSoc: string,
  requirements: readonly Requirement[],
): Range | null => {
  const zone = lookup(reference).occupation.get(onetSoc)?.jobZone ?? null;
  const years = zone === null ? undefined : PREPARATION_YEARS[zone];
  const steps = requirements.reduce((sum, requirement) => sum + (requirement.level0to7 ?? 0), 0);
  if (!years || steps === 0) return null;
  return [(years[0] * HOURS_PER_YEAR) / steps, (years[1] * HOURS_PER_YEAR) / steps];
};

/** Two significant figures, at least one hour: the estimate is no finer. */
const rounded = (hours: number): number => Math.max(1, Math.round(Number.parseFloat(hours.toPrecision(2))));

type Kind = 'element' | 'technology' | 'education';

const METHOD: Record<Kind, string> = {
  element:
    'Our estimate: the preparation time of the occupation’s job zone, shared out over all levels it asks for, times the levels still open.',
  technology: `Our estimate: one introductory course, by the efforts stated for ${TECHNOLOGY_COURSES.n} introductory courses.`,
  education:
    'Our estimate: the school years still open, 30 credits each of 30 to 45 hours (US credit hour, 34 CFR 600.2).',
};

/** What the hours rest on: the job zone, the courses, or the schooling asked for. */
const originOfHours = (reference: Reference, kind: Kind): Origin & Pick<FactInput, 'n'> => {
  if (kind === 'element') return { ...originOf(sourceOf(reference, 'occupations')), n: null };
  if (kind === 'education') return { ...originOf(sourceOf(reference, 'education')), n: null };
  const { publisher, release, year, n } = TECHNOLOGY_COURSES;
  return { sources: [], publisher, release, year, area: 'Worldwide', retrieved: null, n };
};

/**
 * Time to close one item, with its fact.
 *
 * @param open how much is still open: level steps for elements, share 0–1 for technologies, school years for education
 */
export const hoursFor = (
  input: { readonly reference: Reference; readonly onetSoc: string; readonly book: FactBook },
  requirement: Requirement,
  open: number,
  perStep: Range | null,
): GapItem['hours'] => {
  const { reference, onetSoc, book } = input;
  const kind: Kind =
    requirement.kind === 'skill' || requirement.kind === 'knowledge' ? 'element' : requirement.kind;
  const unit = kind === 'element' ? perStep : kind === 'technology' ? TECHNOLOGY_HOURS : SCHOOL_YEAR_HOURS;
  if (!unit || open <= 0) return null;
  const low = rounded(unit[0] * open);
  const high = Math.max(low + 1, rounded(unit[1] * open));
  const factId = book.add({
    ...originOfHours(reference, kind),
    id: `hours:${requirement.id}:${onetSoc}:${low}-${high}`,
    label: `Time to close ${requirement.name}, ${titleOf(reference, onetSoc)}`,
    value: Math.round((low + high) / 2),
    low,
    high,
    unit: 'hours',
    method: METHOD[kind],
    estimate: true,
  });
  return { low, high, factId };
};
