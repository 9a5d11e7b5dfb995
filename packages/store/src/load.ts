import type { Career, Reference } from '@career-mirror/contract';
import { isNull, sql } from 'drizzle-orm';
import { findLoadedPack } from './queries/source.ts';
import { careers, type ObservedSpell, packs } from './schema/reference.ts';
import type { OnProgress, Store, StoreDb } from './store.ts';
import { change } from './transaction.ts';

/** Rows sent to the database in one statement. */
const ROWS_PER_STATEMENT = 1_000;

/** Any number, the same in every process: one loader at a time when several servers start together. */
const LOAD_LOCK = 726_401;

/**
 * Fills the reference tables from the pack, in one transaction: readers see the old pack or the new one, whole.
 * People's rows are not touched.
 *
 * @returns rows by table, and whether anything was done: nothing is, when the pack with this digest is loaded already
 */
export async function loadPack(
  store: Store,
  reference: Reference,
  onProgress: OnProgress = () => {},
): Promise<{ loaded: boolean; rows: Record<string, number> }> {
  const present = await findLoadedPack(store);
  if (present?.digest === reference.digest) return { loaded: false, rows: present.rows };
  return change(store, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOAD_LOCK})`);
    const [already] = await tx.select().from(packs);
    if (already?.digest === reference.digest) return { loaded: false, rows: already.rows };

    const tables = referenceRows(reference);
    const rows: Record<string, number> = Object.fromEntries(
      tables.map((table) => [table.name, table.rows.length]),
    );
    const total = tables.reduce((sum, table) => sum + table.rows.length, 0);
    let done = 0;
    await tx.delete(packs);
    await tx.delete(careers).where(isNull(careers.personId));
    for (const table of tables) {
      if (table.name !== 'careers') await tx.execute(sql`delete from ${sql.identifier(table.name)}`);
      for (let first = 0; first < table.rows.length; first += ROWS_PER_STATEMENT) {
        const batch = table.rows.slice(first, first + ROWS_PER_STATEMENT);
        await insertRows(tx, table, batch);
        done += batch.length;
        onProgress({ step: 'load', item: table.name, done, total });
      }
    }
    await tx.insert(packs).values({ digest: reference.digest, rows });
    return { loaded: true, rows };
  });
}

type TableRows = {
  name: string;
  /** Column → PostgreSQL type. */
  columns: Record<string, string>;
  rows: readonly Record<string, unknown>[];
};

/** The reference rows as they go into the tables. */
function referenceRows(reference: Reference): TableRows[] {
  return [
    {
      name: 'sources',
      columns: { id: 'text', position: 'integer', source: 'jsonb' },
      rows: reference.sources.map((source, position) => ({ id: source.id, position, source })),
    },
    {
      name: 'occupations',
      columns: { onet_soc: 'text', title: 'text', soc_code: 'text', job_zone: 'integer' },
      rows: reference.occupations.map(({ onetSoc, title, socCode, jobZone }) => ({
        onet_soc: onetSoc,
        title,
        soc_code: socCode,
        job_zone: jobZone,
      })),
    },
    {
      name: 'areas',
      columns: { area_id: 'text', name: 'text', state: 'text', kind: 'text' },
      rows: reference.areas.map(({ areaId, name, state, kind }) => ({ area_id: areaId, name, state, kind })),
    },
    {
      name: 'careers',
      columns: { label: 'text', kind: 'text', spells: 'jsonb' },
      rows: reference.careers.map((career) => ({
        label: career.person,
        kind: 'participant',
        spells: observedSpells(career),
      })),
    },
  ];
}

/** One statement, one parameter: the batch as JSON, which both engines take apart alike. */
async function insertRows(
  tx: StoreDb,
  table: TableRows,
  batch: readonly Record<string, unknown>[],
): Promise<void> {
  const columns = sql.join(
    Object.keys(table.columns).map((name) => sql.identifier(name)),
    sql`, `,
  );
  const typed = sql.raw(
    Object.entries(table.columns)
      .map(([name, type]) => `"${name}" ${type}`)
      .join(', '),
  );
  await tx.execute(
    sql`insert into ${sql.identifier(table.name)} (${columns}) select ${columns} from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as given(${typed})`,
  );
}

/** Runs of interviews with one code. A run ends where the code changes, not where an interview is missing. */
function observedSpells({ years, codes }: Career): ObservedSpell[] {
  const spells: ObservedSpell[] = [];
  for (const [i, census1980] of codes.entries()) {
    const year = years[i];
    if (year === undefined) throw new RangeError('a career has more codes than years');
    const last = spells.at(-1);
    if (last?.census1980 === census1980) {
      last.endYear = year + 1;
      last.observations += 1;
    } else {
      spells.push({ census1980, startYear: year, endYear: year + 1, observations: 1 });
    }
  }
  return spells;
}
