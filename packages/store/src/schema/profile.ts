import type {
  AreaId,
  CareerRecord,
  Decision,
  DocumentStatus,
  DocumentText,
  Limits,
  OnetSocCode,
  Profile,
  Weights,
} from '@career-mirror/contract';
import { type SQL, sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { actingPerson, appRole, presentedToken } from './role.ts';

/*
 * What belongs to a person. Each table hangs on `people` with ON DELETE CASCADE, has row-level security forced and a
 * policy that shows a person their own rows only; `protection.test.ts` fails the build for a table that does not.
 */

const personId = () =>
  uuid('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' });

const ownRows = (table: string, column: SQL) =>
  pgPolicy(`${table}_own`, {
    for: 'all',
    to: appRole,
    using: sql`${column} = ${actingPerson}`,
    withCheck: sql`${column} = ${actingPerson}`,
  });

/** A person without an account, known by the hash of a random token in their browser. */
export const people = pgTable(
  'people',
  {
    id: uuid().primaryKey(),
    tokenHash: text('token_hash').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    lastSeen: timestamp('last_seen', { withTimezone: true }).notNull(),
  },
  (table) => [
    unique('people_token_hash').on(table.tokenHash),
    ownRows('people', sql`id`),
    pgPolicy('people_by_token', {
      for: 'select',
      to: appRole,
      using: sql`token_hash = ${presentedToken}`,
    }),
  ],
);

/** What was read from an uploaded document: its text and, of a structured one, its record. The original bytes are not kept. */
export const documents = pgTable(
  'documents',
  {
    id: uuid().primaryKey(),
    personId: personId(),
    name: text().notNull(),
    bytes: integer().notNull(),
    format: text().$type<DocumentText['format']>().notNull(),
    status: jsonb().$type<DocumentStatus>().notNull(),
    text: jsonb().$type<DocumentText>(),
    record: jsonb().$type<CareerRecord>(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('documents_person').on(table.personId, table.createdAt),
    check(
      'documents_format',
      sql`${table.format} in ('pdf', 'docx', 'text', 'odt', 'rtf', 'html', 'markdown', 'json-resume', 'europass', 'linkedin')`,
    ),
    ownRows('documents', sql`person_id`),
  ],
);

/** The person's profile as it stands; `revision` grows by one with every change. */
export const profiles = pgTable(
  'profiles',
  {
    personId: personId().primaryKey(),
    profile: jsonb().$type<Profile>().notNull(),
    revision: integer().notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  () => [ownRows('profiles', sql`person_id`)],
);

/**
 * Sliders, targets and area. Targets and area are checked against the reference tables when written, and are no
 * foreign keys: a new release of the reference data must never delete or block on what a person chose.
 */
export const preferences = pgTable(
  'preferences',
  {
    personId: personId().primaryKey(),
    weights: jsonb().$type<Weights>(),
    targets: text().array().$type<OnetSocCode[]>().notNull(),
    areaId: text('area_id').$type<AreaId>(),
    limits: jsonb().$type<Limits>(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    check('preferences_four_targets', sql`cardinality(${table.targets}) <= 4`),
    ownRows('preferences', sql`person_id`),
  ],
);

/** What the person said about each inference; append-only, the application role may not change or delete a row. */
export const decisions = pgTable(
  'decisions',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    personId: personId(),
    verdict: text().$type<Decision['verdict']>().notNull(),
    subjectKind: text('subject_kind').$type<Decision['subject']['kind']>().notNull(),
    subjectId: text('subject_id').notNull(),
    chosen: text(),
    note: text(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    index('decisions_person').on(table.personId, table.id),
    check('decisions_verdict', sql`${table.verdict} in ('accept', 'reject', 'dispute')`),
    ownRows('decisions', sql`person_id`),
  ],
);
