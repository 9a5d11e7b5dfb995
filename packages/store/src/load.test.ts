import {
  AreaId,
  Census1980Code,
  noLimits,
  OnetSocCode,
  type Reference,
  SocCode,
  SourceId,
} from '@career-mirror/contract';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadPack } from './load.ts';
import { saveCareerVectors } from './queries/career.ts';
import { listAreas, requireArea, requireOccupation } from './queries/occupation.ts';
import { findPreferences, savePreferences } from './queries/preference.ts';
import { findLoadedPack, listSources } from './queries/source.ts';
import { queryRows } from './query-rows.ts';
import type { StoreProgress } from './store.ts';
import { describeStore, emptyReference, newTestPerson } from './testing.ts';

const now = new Date('2026-11-25T12:00:00Z');
const source = (id: string): Reference['sources'][number] => ({
  id: SourceId.parse(id),
  publisher: 'A publisher',
  dataset: 'A data set',
  release: 'May 2024',
  year: 2024,
  area: 'United States',
  url: 'https://example.org/',
  licence: 'CC-BY-4.0',
  attribution: 'By a publisher',
  changes: 'None.',
  retrieved: '2026-11-01',
  limits: [],
  stale: false,
  inputs: [],
  tables: {},
});
const occupation = (onetSoc: string, title: string): Reference['occupations'][number] => ({
  onetSoc: OnetSocCode.parse(onetSoc),
  title,
  socCode: SocCode.parse(onetSoc.slice(0, 7)),
  jobZone: 4,
  projectionCode: null,
  wageCode: null,
  hasRatings: true,
  iscoGroups: [],
});
const area = (areaId: string, name: string): Reference['areas'][number] => ({
  areaId: AreaId.parse(areaId),
  name,
  state: 'OH',
  states: ['OH'],
  kind: 'metropolitan',
  pricePlace: null,
});
const career = (person: string, years: number[], codes: string[]): Reference['careers'][number] => ({
  person,
  years,
  codes: codes.map((code) => Census1980Code.parse(code)),
});

const older: Reference = {
  ...emptyReference,
  digest: 'a'.repeat(64),
  sources: [source('onet'), source('bls-oews')],
  occupations: [occupation('15-1252.00', 'Software Developers'), occupation('13-1081.00', 'Logisticians')],
  areas: [area('17410', 'Cleveland, OH'), area('10420', 'Akron, OH')],
  careers: [
    career('p1', [1982, 1983, 1984, 1986, 1988], ['243', '243', '19', '19', '243']),
    ...Array.from({ length: 2_500 }, (_, i) => career(`many-${i}`, [1982], ['243'])),
  ],
};
const newer: Reference = {
  ...older,
  digest: 'b'.repeat(64),
  sources: [source('bls-oews')],
  occupations: [occupation('15-1252.00', 'Software developers, renamed')],
  areas: [],
  careers: [career('p2', [1990], ['305'])],
};

describeStore('Loading the reference pack', (store) => {
  it('reports none before the first load', async () => {
    expect(await findLoadedPack(store())).toBeNull();
  });

  it('fills the tables, tells how far it is, and does nothing the second time', async () => {
    const progress: StoreProgress[] = [];
    const first = await loadPack(store(), older, (step) => progress.push(step));
    expect(first).toEqual({
      loaded: true,
      rows: { sources: 2, occupations: 2, areas: 2, careers: 2_501 },
    });
    expect(progress.at(-1)).toEqual({ step: 'load', item: 'careers', done: 2_507, total: 2_507 });
    expect(progress.map((step) => step.done)).toEqual(
      progress.map((step) => step.done).toSorted((a, b) => a - b),
    );
    expect(await loadPack(store(), older)).toEqual({ loaded: false, rows: first.rows });
    expect(await findLoadedPack(store())).toMatchObject({ digest: older.digest, rows: first.rows });
  });

  it('keeps the sources in the pack’s order and word for word', async () => {
    await loadPack(store(), older);
    expect(await listSources(store())).toEqual(older.sources);
  });

  it('answers for occupations and areas by code, and lists areas by name', async () => {
    await loadPack(store(), older);
    const { db } = store();
    expect((await requireOccupation(db, OnetSocCode.parse('13-1081.00'))).title).toBe('Logisticians');
    expect((await listAreas(store())).map((one) => one.name)).toEqual(['Akron, OH', 'Cleveland, OH']);
    await expect(requireOccupation(db, OnetSocCode.parse('99-9999.00'))).rejects.toMatchObject({
      code: 'occupation.not_found',
    });
    await expect(requireArea(db, AreaId.parse('1'))).rejects.toMatchObject({ code: 'area.not_found' });
  });

  it('cuts a career into runs of one code as observed', async () => {
    await loadPack(store(), older);
    const [row] = await queryRows(
      store().db,
      z.object({ kind: z.string(), spells: z.unknown() }),
      sql`select kind, spells from careers where label = 'p1'`,
    );
    expect(row).toEqual({
      kind: 'participant',
      spells: [
        { census1980: '243', startYear: 1982, endYear: 1984, observations: 2 },
        { census1980: '19', startYear: 1984, endYear: 1987, observations: 2 },
        { census1980: '243', startYear: 1988, endYear: 1989, observations: 1 },
      ],
    });
  });

  describe('in place of an earlier pack', () => {
    it('replaces every reference row, with its vectors, and touches no person’s row', async () => {
      await loadPack(store(), older);
      await saveCareerVectors(store(), {
        model: 'm',
        vectors: new Map([['p1', new Float32Array(128).fill(1)]]),
      });
      const person = await newTestPerson(store());
      const chosen = {
        weights: null,
        targets: [OnetSocCode.parse('13-1081.00')],
        areaId: AreaId.parse('17410'),
        limits: noLimits,
      };
      await savePreferences(store(), person, { preferences: chosen, now });
      await loadPack(store(), newer);
      expect(await listSources(store())).toEqual(newer.sources);
      expect(await listAreas(store())).toEqual([]);
      expect(await store().db.execute(sql`select label, embedding from careers`)).toMatchObject({
        rows: [{ label: 'p2', embedding: null }],
      });
      expect(await findPreferences(store(), person)).toEqual(chosen);
    });

    it('leaves the earlier one whole when it fails half way', async () => {
      await loadPack(store(), newer);
      const broken = {
        ...older,
        digest: 'c'.repeat(64),
        careers: [career('twice', [1990], ['305']), career('twice', [1990], ['305'])],
      };
      await expect(loadPack(store(), broken)).rejects.toThrow();
      expect((await findLoadedPack(store()))?.digest).toBe(newer.digest);
      expect(await listSources(store())).toEqual(newer.sources);
    });

    it('is loaded once when many processes ask for it together', async () => {
      await loadPack(store(), newer);
      const results = await Promise.all(Array.from({ length: 4 }, () => loadPack(store(), older)));
      expect(results.filter((result) => result.loaded)).toHaveLength(1);
    });
  });
});
