import { sql } from 'drizzle-orm';
import { pgRole } from 'drizzle-orm/pg-core';

/**
 * The role every query on people's data runs as. It owns nothing, cannot log in and bypasses nothing; the first
 * migration creates it, every start checks it.
 */
export const APP_ROLE = 'career_mirror_app';
export const appRole = pgRole(APP_ROLE).existing();

/** Transaction settings the policies read. Unset reads as null, so nobody's rows match. */
export const PERSON_SETTING = 'app.person_id';
export const TOKEN_SETTING = 'app.token_hash';

/** The person the transaction acts for. The inner select lets PostgreSQL evaluate it once a query. */
export const actingPerson = sql.raw(`(select nullif(current_setting('${PERSON_SETTING}', true), '')::uuid)`);
export const presentedToken = sql.raw(`(select nullif(current_setting('${TOKEN_SETTING}', true), ''))`);
