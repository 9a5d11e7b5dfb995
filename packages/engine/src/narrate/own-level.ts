import type { FactId, LevelEstimate, Reference } from '@career-mirror/contract';
import type { FactBook } from './fact-book.ts';
import { originOf, sourceOf } from './origin.ts';

/** A level we estimated of a person in one thing. */
type OwnLevel = {
  /** Id of the skill or element, part of the fact's id. */
  readonly key: string;
  /** Name of the skill or element. */
  readonly name: string;
  readonly level: LevelEstimate;
  /** Places of the person's own words that show it. */
  readonly places: number;
};

/**
 * The person's own level, 0–7, with its likely range: our estimate from the publisher's ratings of the occupations they held
 * and from their own words.
 */
export const ownLevelFact = (book: FactBook, reference: Reference, own: OwnLevel): FactId => {
  const { key, name, level, places } = own;
  return book.add({
    ...originOf(sourceOf(reference, 'ratings'), [], { area: 'You, on this device' }),
    id: `own-level:${key}:${level.level0to7}:${level.low}-${level.high}:${places}`,
    label: `Your level, ${name}`,
    value: level.level0to7,
    low: level.low,
    high: level.high,
    unit: 'scale_0_7',
    n: null,
    method: `Our estimate: from the levels O*NET rates for the occupations you held, and ${places === 1 ? 'one place' : `${places} places`} where your words show it. On a scale of 0 to 7; the range is meant to hold four times out of five.`,
    estimate: true,
  });
};
