import {
  type Area,
  type AreaId,
  CAREER_VECTOR_DIMENSIONS,
  type CareerKind,
  type Census1980Code,
  type OnetSocCode,
  type SocCode,
  type Source,
  type SourceId,
} from '@career-mirror/contract';
import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  text,
  timestamp,
  uuid,
  vector,
} from 'drizzle-orm/pg-core';
import { people } from './profile.ts';
import { actingPerson, appRole } from './role.ts';

/** The reference pack these tables were filled from: one row. */
export const packs = pgTable('packs', {
  digest: text().primaryKey(),
  rows: jsonb().$type<Record<string, number>>().notNull(),
  loadedAt: timestamp('loaded_at', { withTimezone: true }).notNull().defaultNow(),
});

export const sources = pgTable('sources', {
  id: text().$type<SourceId>().primaryKey(),
  position: integer().notNull(),
  source: jsonb().$type<Source>().notNull(),
});

export const occupations = pgTable('occupations', {
  onetSoc: text('onet_soc').$type<OnetSocCode>().primaryKey(),
  title: text().notNull(),
  socCode: text('soc_code').$type<SocCode>().notNull(),
  jobZone: integer('job_zone'),
});

export const areas = pgTable('areas', {
  areaId: text('area_id').$type<AreaId>().primaryKey(),
  name: text().notNull(),
  state: text().notNull(),
  kind: text().$type<Area['kind']>().notNull(),
});

/** A run of interviews with one and the same code, as observed; smoothing is the engine's. */
export type ObservedSpell = {
  census1980: Census1980Code;
  /** Year of the first interview of the run. */
  startYear: number;
  /** Year after its last interview. */
  endYear: number;
  /** Interviews in the run. */
  observations: number;
};

/**
 * Careers of others, with the vector they are found by. A participant or a composite is reference data; a member's
 * career belongs to that member, so the table is protected as a person's table: others' members stay unseen until
 * a policy on consent lets them be seen, and the policy filters before anything is ranked.
 */
export const careers = pgTable(
  'careers',
  {
    label: text().primaryKey(),
    kind: text().$type<CareerKind>().notNull(),
    personId: uuid('person_id').references(() => people.id, { onDelete: 'cascade' }),
    spells: jsonb().$type<ObservedSpell[]>().notNull(),
    embedding: vector({ dimensions: CAREER_VECTOR_DIMENSIONS }),
    embeddingModel: text('embedding_model'),
  },
  (table) => [
    index('careers_person').on(table.personId),
    index('careers_kind_model').on(table.kind, table.embeddingModel),
    check('careers_kind', sql`${table.kind} in ('participant', 'member', 'composite')`),
    check('careers_member_is_somebody', sql`(${table.kind} = 'member') = (${table.personId} is not null)`),
    check(
      'careers_vector_names_model',
      sql`(${table.embedding} is null) = (${table.embeddingModel} is null)`,
    ),
    pgPolicy('careers_own', {
      for: 'all',
      to: appRole,
      using: sql`person_id = ${actingPerson}`,
      withCheck: sql`person_id = ${actingPerson}`,
    }),
    pgPolicy('careers_of_the_pack', { for: 'select', to: appRole, using: sql`person_id is null` }),
    pgPolicy('careers_upkeep', {
      for: 'all',
      to: 'current_user',
      using: sql`person_id is null`,
      withCheck: sql`person_id is null`,
    }),
  ],
);
