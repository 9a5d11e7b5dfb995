import {
  CAREER_VECTOR_DIMENSIONS,
  type CareerKind,
  type Owned,
  type PersonRef,
} from '@career-mirror/contract';
import { and, cosineDistance, eq, inArray, sql } from 'drizzle-orm';
import { careers } from '../schema/reference.ts';
import type { Store } from '../store.ts';
import { change, readForPerson } from '../transaction.ts';

/** A career near the one asked for. */
export type CareerNeighbour = {
  label: string;
  kind: CareerKind;
  /** Cosine distance, 0 (same direction) … 2 (opposite). */
  distance: number;
};

export type CareerQuery = {
  vector: Float32Array;
  /** Kinds to look among; the filter comes before the ranking. */
  kinds: readonly CareerKind[];
  /** How many to return at most. */
  limit: number;
};

/** Finds the careers nearest to a vector, nearest first, ties by label. Both adapters are exact. */
export type VectorIndex = { nearest(query: CareerQuery): Promise<CareerNeighbour[]> };

/**
 * The index in the database. It asks as the person, so row-level security has removed whatever they may not see
 * before anything is ranked. Exact ordering on purpose: with a filter, an approximate index loses matches.
 *
 * @param model sha256 of the model that made the vectors; those of another model are never compared
 */
export function createPgvectorIndex(
  store: Store,
  { person, model }: { person: Owned<PersonRef>; model: string },
): VectorIndex {
  return {
    nearest: async ({ vector, kinds, limit }) => {
      const distance = cosineDistance(careers.embedding, requireVector('query', vector));
      const rows = await readForPerson(store, person, (tx) =>
        tx
          .select({
            label: careers.label,
            kind: careers.kind,
            distance: sql<number>`${distance}`.mapWith(Number),
          })
          .from(careers)
          .where(and(inArray(careers.kind, [...kinds]), eq(careers.embeddingModel, model)))
          .orderBy(distance, careers.label)
          .limit(limit),
      );
      return rows;
    },
  };
}

/** The index in memory: an exact scan over the careers handed in, which are all the reader may see. */
export function createMemoryIndex(
  careersToSearch: readonly { label: string; kind: CareerKind; vector: Float32Array }[],
): VectorIndex {
  const rows = careersToSearch.map((row) => ({
    ...row,
    length: vectorLength(requireSound(row.label, row.vector)),
  }));
  return {
    nearest: async ({ vector, kinds, limit }) => {
      const queryLength = vectorLength(requireSound('query', vector));
      return rows
        .filter((row) => kinds.includes(row.kind))
        .map((row) => ({
          label: row.label,
          kind: row.kind,
          distance: 1 - dot(vector, row.vector) / (queryLength * row.length),
        }))
        .sort((a, b) => a.distance - b.distance || (a.label < b.label ? -1 : 1))
        .slice(0, limit);
    },
  };
}

/** Careers sent to the database in one statement. */
const VECTORS_PER_STATEMENT = 1_000;

/**
 * Keeps the vectors of the pack's careers beside them, with the model that made them, in place of earlier ones.
 *
 * @param model   sha256 of the model
 * @param vectors by the career's label
 * @returns       careers that now have a vector; a label the database does not have is passed over
 */
export async function saveCareerVectors(
  store: Store,
  { model, vectors }: { model: string; vectors: ReadonlyMap<string, Float32Array> },
): Promise<number> {
  const entries = [...vectors].map(([label, vector]) => [
    label,
    JSON.stringify(requireVector(label, vector)),
  ]);
  return change(store, async (tx) => {
    let saved = 0;
    for (let first = 0; first < entries.length; first += VECTORS_PER_STATEMENT) {
      const batch = JSON.stringify(entries.slice(first, first + VECTORS_PER_STATEMENT));
      const rows = await tx
        .update(careers)
        .set({ embedding: sql`given.vector::vector`, embeddingModel: model })
        .from(
          sql`(select item->>0 as label, item->>1 as vector from jsonb_array_elements(${batch}::jsonb) as item) as given`,
        )
        .where(sql`${careers.label} = given.label and ${careers.personId} is null`)
        .returning({ label: careers.label });
      saved += rows.length;
    }
    return saved;
  });
}

/** Careers of the pack that have a vector of this model; the caller computes the others'. */
export async function countCareerVectors(store: Store, model: string): Promise<number> {
  return store.db.$count(careers, eq(careers.embeddingModel, model));
}

/** Nine significant digits tell any two 32-bit numbers apart, at half the length of a 64-bit one. */
function requireVector(label: string, vector: Float32Array): number[] {
  return Array.from(requireSound(label, vector), (value) => Number(value.toPrecision(9)));
}

function requireSound(label: string, vector: Float32Array): Float32Array {
  if (vector.length !== CAREER_VECTOR_DIMENSIONS) {
    throw new RangeError(`vector "${label}" has ${vector.length} numbers, not ${CAREER_VECTOR_DIMENSIONS}`);
  }
  const length = vectorLength(vector);
  if (!(length > 0 && Number.isFinite(length))) throw new RangeError(`vector "${label}" has no direction`);
  return vector;
}

function vectorLength(vector: Float32Array): number {
  return Math.sqrt(dot(vector, vector));
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
