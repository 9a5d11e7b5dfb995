import type { Fact, FactId, Reference } from '@career-mirror/contract';

/** A fact as its author hands it in; `topCoded` is false and `reason` null unless said. */
export type FactInput = Omit<Fact, 'id' | 'topCoded' | 'reason'> & {
  /**
   * Deterministic key, for example `pay-p50:13-1081:2024:US`: the same fact has the same key in every answer. Without one
   * the book makes a key from the fact's own content.
   */
  readonly id?: string;
  readonly topCoded?: boolean;
  readonly reason?: string | null;
};

/** The facts of one answer. */
export type FactBook = {
  /** Digest of the reference pack the facts come from. */
  readonly digest: string;
  /** Keeps the fact and gives its id; adding an equal fact again changes nothing. */
  readonly add: (fact: FactInput) => FactId;
  /** The fact of an id given out by `add`. Throws when there is none: an id was made up. */
  readonly require: (id: string) => Fact;
  /** All facts, in the order they were first added. */
  readonly list: () => Fact[];
};

// The book is the one place that brands an id, so an id that was never given out cannot be typed as a FactId.
const brand = (id: string): FactId => id as FactId;

/** Two rounds of FNV-1a (32 bits each) over the text, as hexadecimal: enough to tell the facts of one answer apart. */
const fingerprint = (text: string): string =>
  [0x811c9dc5, 0x9747b28c]
    .map((basis) => {
      let hash = basis;
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');

const keyOf = (fact: Omit<Fact, 'id'>): string =>
  `${fact.unit}:${fact.year}:${fingerprint(JSON.stringify(fact))}`;

const same = (a: Fact, b: Fact): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * An empty fact book for one answer.
 *
 * @throws Error from `add` when one id is used for two different facts, or when a missing value gives no reason
 * @example const book = createFactBook(reference); const id = payFact(book, reference, onetSoc, 'p50')
 */
export const createFactBook = (reference: Pick<Reference, 'digest'>): FactBook => {
  const facts = new Map<string, Fact>();
  const add = (input: FactInput): FactId => {
    const content: Omit<Fact, 'id'> = {
      label: input.label,
      value: input.value,
      low: input.low,
      high: input.high,
      unit: input.unit,
      sources: input.sources,
      publisher: input.publisher,
      release: input.release,
      year: input.year,
      area: input.area,
      n: input.n,
      method: input.method,
      estimate: input.estimate,
      topCoded: input.topCoded ?? false,
      reason: input.reason ?? null,
      retrieved: input.retrieved,
    };
    const fact: Fact = { id: brand(input.id ?? keyOf(content)), ...content };
    if (fact.value === null && fact.reason === null)
      throw new Error(`Fact ${fact.id} is missing its reason.`);
    const known = facts.get(fact.id);
    if (known && !same(known, fact)) throw new Error(`Two different facts share the id ${fact.id}.`);
    if (!known) facts.set(fact.id, fact);
    return fact.id;
  };
  const require = (id: string): Fact => {
    const fact = facts.get(id);
    if (!fact) throw new Error(`No fact has the id ${id}.`);
    return fact;
  };
  return { digest: reference.digest, add, require, list: () => [...facts.values()] };
};
