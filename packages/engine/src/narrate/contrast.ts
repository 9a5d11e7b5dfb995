import type { FactId, OnetSocCode, Reference } from '@career-mirror/contract';
import type { FactBook } from './fact-book.ts';
import { titleOf } from './sourced.ts';
import { workContextFact } from './sourced-elements.ts';

/** How a working day differs between the occupation of the future and the one held now, in one element. */
export type Contrast = {
  readonly elementId: string;
  readonly factId: FactId;
  /** Future minus now, as a share of the element's scale, −1 to 1. */
  readonly share: number;
  readonly welcome: boolean;
};

/**
 * Work-context elements a letter may speak of, and whether less of each is welcome. Those that people judge differently
 * (sitting, e-mail, speaking to rooms) are left to the person and not used.
 */
const LESS_IS_WELCOME: Readonly<Record<string, boolean>> = {
  '4.C.2.d.1.b': true, // standing
  '4.C.1.d.2': true, // angry people
  '4.C.1.d.1': true, // conflict
  '4.C.3.d.1': true, // time pressure
  '4.C.3.d.8': true, // length of the week
  '4.C.2.a.1.f': true, // closed vehicle
  '4.C.2.b.1.a': true, // noise
  '4.C.2.d.1.h': true, // bending
  '4.C.3.b.7': true, // repeating the same tasks
  '4.C.3.a.1': true, // consequence of error
  '4.C.3.a.4': false, // freedom to decide
  '4.C.3.b.8': false, // setting one's own tasks
};

/** Differences smaller than this share of the scale are not spoken of. */
const NOTICEABLE_SHARE = 0.08;

/** The difference as a fact: its sign is the direction a letter may state. */
const contrastFact = (
  book: FactBook,
  reference: Reference,
  elementId: string,
  pair: { readonly future: OnetSocCode; readonly now: OnetSocCode },
): { readonly factId: FactId; readonly difference: number; readonly span: number } | null => {
  const then = book.require(workContextFact(book, reference, pair.future, elementId));
  const now = book.require(workContextFact(book, reference, pair.now, elementId));
  if (typeof then.value !== 'number' || typeof now.value !== 'number') return null;
  const difference = Math.round((then.value - now.value) * 100) / 100;
  const span = then.unit === 'scale_1_3' ? 2 : 4;
  const factId = book.add({
    id: `compare:${elementId}:${pair.future}:${pair.now}`,
    label: `${then.label.split(',')[0] ?? ''}: ${titleOf(reference, pair.future)} against ${titleOf(reference, pair.now)}`,
    value: difference,
    low: null,
    high: null,
    unit: then.unit,
    sources: then.sources,
    publisher: then.publisher,
    release: then.release,
    year: then.year,
    area: then.area,
    n: null,
    method: `Difference of two published means: ${then.value} against ${now.value}, on a scale of 1 to ${span + 1}.`,
    estimate: false,
    retrieved: then.retrieved,
  });
  return { factId, difference, span };
};

/** Noticeable differences of the working day, the largest first; empty without an occupation now or without ratings. */
export const contrastsOf = (
  reference: Reference,
  then: OnetSocCode,
  now: OnetSocCode | null,
  book: FactBook,
): Contrast[] => {
  if (now === null || now === then) return [];
  return Object.entries(LESS_IS_WELCOME)
    .flatMap(([elementId, lessIsWelcome]) => {
      const made = contrastFact(book, reference, elementId, { future: then, now });
      if (!made) return [];
      const share = made.difference / made.span;
      return Math.abs(share) < NOTICEABLE_SHARE
        ? []
        : [{ elementId, factId: made.factId, share, welcome: made.difference < 0 === lessIsWelcome }];
    })
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
};
