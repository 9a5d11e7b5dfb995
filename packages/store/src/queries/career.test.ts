import { CAREER_VECTOR_DIMENSIONS, type CareerKind, Census1980Code } from '@career-mirror/contract';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { loadPack } from '../load.ts';
import type { Store } from '../store.ts';
import { describeStore, emptyReference, newTestPerson } from '../testing.ts';
import { changeForPerson } from '../transaction.ts';
import { countCareerVectors, createMemoryIndex, createPgvectorIndex, saveCareerVectors } from './career.ts';

const CAREERS = 600;
const model = 'a'.repeat(64);
const everyKind: CareerKind[] = ['participant', 'member', 'composite'];

/** Numbers in -1 … 1 that look random and are the same at each run (a linear congruential generator). */
function vectorOf(seed: number): Float32Array {
  let state = seed * 2_654_435_761 + 1;
  return Float32Array.from({ length: CAREER_VECTOR_DIMENSIONS }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

const labels = Array.from({ length: CAREERS }, (_, i) => `p${String(i).padStart(4, '0')}`);
const vectors = new Map(labels.map((label, i) => [label, vectorOf(i)]));
const rows = [...vectors].map(([label, vector]) => ({ label, kind: 'participant' as const, vector }));

async function loadCareers(store: Store): Promise<void> {
  await loadPack(store, {
    ...emptyReference,
    careers: labels.map((person) => ({ person, years: [1982], codes: [Census1980Code.parse('243')] })),
  });
  await saveCareerVectors(store, { model, vectors });
}

describeStore('Finding careers by vector', (store) => {
  beforeAll(() => loadCareers(store()));

  it('counts the vectors of one model', async () => {
    expect(await countCareerVectors(store(), model)).toBe(CAREERS);
    expect(await countCareerVectors(store(), 'another')).toBe(0);
  });

  it('finds in the database what a scan of all finds: recall at ten is at least .99', async () => {
    const person = await newTestPerson(store());
    const index = createPgvectorIndex(store(), { person, model });
    const exact = createMemoryIndex(rows);
    let hits = 0;
    const queries = Array.from({ length: 50 }, (_, i) => vectorOf(10_000 + i));
    for (const vector of queries) {
      const query = { vector, kinds: everyKind, limit: 10 };
      const [found, truth] = await Promise.all([index.nearest(query), exact.nearest(query)]);
      const wanted = new Set(truth.map((one) => one.label));
      hits += found.filter((one) => wanted.has(one.label)).length;
      for (const [i, one] of found.entries()) expect(one.distance).toBeCloseTo(truth[i]?.distance ?? -1, 5);
    }
    expect(hits / (10 * queries.length)).toBeGreaterThanOrEqual(0.99);
  });

  it('never compares vectors of different models', async () => {
    const person = await newTestPerson(store());
    const index = createPgvectorIndex(store(), { person, model: 'another' });
    expect(await index.nearest({ vector: vectorOf(1), kinds: everyKind, limit: 10 })).toEqual([]);
  });

  it('leaves out kinds that were not asked for, and still returns as many as were', async () => {
    const person = await newTestPerson(store());
    const index = createPgvectorIndex(store(), { person, model });
    const query = { vector: vectorOf(1), limit: 10 };
    expect(await index.nearest({ ...query, kinds: ['composite'] })).toEqual([]);
    expect(await index.nearest({ ...query, kinds: ['participant'] })).toHaveLength(10);
  });

  it('shows a member’s career to that member alone, and takes it away before ranking', async () => {
    const member = await newTestPerson(store());
    const other = await newTestPerson(store());
    const vector = vectorOf(77_777);
    const label = crypto.randomUUID();
    await changeForPerson(store(), member, (tx) =>
      tx.execute(
        sql`insert into careers (label, kind, person_id, spells, embedding, embedding_model)
            values (${label}, 'member', ${member.personId}, '[]', ${JSON.stringify([...vector])}::vector, ${model})`,
      ),
    );
    const query = { vector, kinds: everyKind, limit: 10 };
    const own = await createPgvectorIndex(store(), { person: member, model }).nearest(query);
    const others = await createPgvectorIndex(store(), { person: other, model }).nearest(query);
    expect(own[0]?.label).toBe(label);
    expect(others.map((one) => one.label)).not.toContain(label);
    expect(others).toHaveLength(10);
  });

  it('does not let the pack’s keeper overwrite a member’s vector', async () => {
    const member = await newTestPerson(store());
    const label = crypto.randomUUID();
    await changeForPerson(store(), member, (tx) =>
      tx.execute(
        sql`insert into careers (label, kind, person_id, spells) values (${label}, 'member', ${member.personId}, '[]')`,
      ),
    );
    expect(await saveCareerVectors(store(), { model, vectors: new Map([[label, vectorOf(1)]]) })).toBe(0);
  });

  it('refuses a vector of another length or without a direction, before anything is saved', async () => {
    const wrong = [
      new Float32Array(3),
      new Float32Array(CAREER_VECTOR_DIMENSIONS),
      vectorOf(1).fill(Number.NaN),
    ];
    for (const vector of wrong) {
      await expect(
        saveCareerVectors(store(), { model, vectors: new Map([['p0001', vector]]) }),
      ).rejects.toThrow(RangeError);
    }
  });
});

it('ranks in memory by angle alone: longer or shorter vectors change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 1_000 }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      async (seed, factor) => {
        const index = createMemoryIndex(rows.slice(0, 50));
        const vector = vectorOf(seed);
        const query = { kinds: everyKind, limit: 5 };
        const plain = await index.nearest({ ...query, vector });
        const scaled = await index.nearest({ ...query, vector: vector.map((value) => value * factor) });
        expect(scaled.map((one) => one.label)).toEqual(plain.map((one) => one.label));
        expect(plain.every((one, i) => i === 0 || one.distance >= (plain[i - 1]?.distance ?? 0))).toBe(true);
      },
    ),
    { numRuns: 30, seed: 1 },
  );
});
