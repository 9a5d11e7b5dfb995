import type { FactId, Rating, Reference } from '@career-mirror/contract';
import type { FactBook } from '../narrate/fact-book.ts';
import { levelLine } from '../narrate/level-line.ts';
import { lookup } from '../narrate/lookup.ts';
import { originOf, sourceOf } from '../narrate/origin.ts';
import { titleOf } from '../narrate/sourced.ts';
import { ratingFact } from '../narrate/sourced-elements.ts';
import { DISTINCT_SHARE, ESSENTIAL_IMPORTANCE, LISTED_IMPORTANCE } from './constants.ts';
import { distinctness } from './distinctness.ts';
import type { Requirement } from './requirement.ts';

const IMPORTANCE_MIN = 1;
const IMPORTANCE_SPAN = 4;
const LEVEL_MAX = 7;

type Need = { readonly level: number; readonly factId: FactId };

/** Level asked, as published, or estimated from the importance where the publisher gives none. */
const needOf = (
  input: { readonly reference: Reference; readonly book: FactBook; readonly onetSoc: string },
  rating: Rating,
  place: {
    readonly elementId: string;
    readonly name: string;
    readonly index: number;
    readonly importance: number;
  },
): Need => {
  const { reference, book, onetSoc } = input;
  const level = rating.level?.[place.index] ?? null;
  if (level !== null) {
    return { level, factId: ratingFact(book, reference, onetSoc, place.elementId, 'level') };
  }
  const line = levelLine(reference, rating.domain);
  const rounded = line.levelAt(place.importance);
  const source = sourceOf(reference, 'ratings', { release: rating.release });
  const factId = book.add({
    ...originOf(source),
    id: `level-estimate:${place.elementId}:${onetSoc}:${rating.release}:US`,
    label: `${place.name}, ${titleOf(reference, onetSoc)}`,
    value: rounded,
    low: null,
    high: null,
    unit: 'scale_0_7',
    n: line.n,
    method: `Our estimate: the publisher gives an importance of ${place.importance} and no level; the level follows the straight line through all ${line.n} published pairs.`,
    estimate: true,
  });
  return { level: rounded, factId };
};

/** Skills or knowledge an occupation asks for, in the publisher's order; empty when it is not rated. */
export const requiredElements = (
  reference: Reference,
  onetSoc: string,
  domain: 'skill' | 'knowledge',
  book: FactBook,
): Requirement[] => {
  const table = lookup(reference);
  const rating = table.rating(onetSoc, domain);
  if (!rating) return [];
  const elements = table.elementsOf.get(domain) ?? [];
  return elements.flatMap((element, index) => {
    const importance = rating.importance[index] ?? null;
    if (importance === null || importance < LISTED_IMPORTANCE) return [];
    const { elementId, name } = element;
    const need = needOf({ reference, book, onetSoc }, rating, { elementId, name, index, importance });
    // A level of zero asks for nothing, whatever its importance.
    if (need.level <= 0) return [];
    const apart = distinctness(reference, domain, index, need.level);
    return [
      {
        id: elementId,
        kind: domain,
        name,
        elementId,
        essential: importance >= ESSENTIAL_IMPORTANCE,
        relevance:
          ((importance - IMPORTANCE_MIN) / IMPORTANCE_SPAN) ** 2 *
          (need.level / LEVEL_MAX) *
          (1 - DISTINCT_SHARE + DISTINCT_SHARE * apart ** 2),
        level0to7: need.level,
        importance1to5: importance,
        factId: need.factId,
        importanceFactId: ratingFact(book, reference, onetSoc, elementId, 'importance'),
        source: `O*NET ${rating.release}, importance ${importance.toFixed(2)} of 5`,
      },
    ];
  });
};
