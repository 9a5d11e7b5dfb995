import type { FactId, GapItem, Reference } from '@career-mirror/contract';
import type { FactBook } from '../narrate/fact-book.ts';
import { titleOf } from '../narrate/sourced.ts';
import type { Requirement } from './requirement.ts';

/** One part of a fit: what it can give, what it gives, in points. */
type Part = {
  readonly requirement: Requirement;
  readonly held: GapItem['held'];
  readonly weight: number;
  readonly points: number;
  readonly gain: number;
};

/** How the level asked and the person's stand to each other, for the receipt. */
const levelsInWords = ({ requirement, held }: Part): string => {
  if (requirement.level0to7 === null) return '';
  const asked = ` Level asked: ${requirement.level0to7.toFixed(2)} of 7.`;
  return held
    ? `${asked} Yours: about ${held.level0to7.toFixed(2)}, likely ${held.low.toFixed(2)} to ${held.high.toFixed(2)}.`
    : `${asked} Of yours nothing is known.`;
};

/**
 * What learning one thing adds to the fit, in points: the rest of its weight, exactly. The receipt lists the weight, the
 * points it gives now and the levels behind them.
 */
export const gainFact = (
  input: { readonly reference: Reference; readonly onetSoc: string; readonly book: FactBook },
  part: Part,
): FactId => {
  const { reference, onetSoc, book } = input;
  const { requirement, weight, points, gain } = part;
  const asked = book.require(requirement.factId);
  return book.add({
    sources: asked.sources,
    publisher: asked.publisher,
    release: asked.release,
    year: asked.year,
    area: asked.area,
    retrieved: asked.retrieved,
    id: `gain:${requirement.id}:${onetSoc}:${weight.toFixed(2)}-${points.toFixed(2)}:${part.held?.level0to7 ?? ''}`,
    label: `What learning ${requirement.name} adds to your fit, ${titleOf(reference, onetSoc)}`,
    value: gain,
    low: null,
    high: null,
    unit: 'points_0_100',
    n: null,
    method: `Our estimate: of ${weight.toFixed(2)} points that it can give it gives ${points.toFixed(2)} now; learning it adds the rest.${levelsInWords(part)}`,
    estimate: true,
  });
};
