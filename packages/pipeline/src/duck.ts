import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { z } from 'zod';

/** An in-memory DuckDB: the bench on which publishers' files are read and joined. */
export type Duck = {
  /** Runs statements that answer nothing. */
  run(sql: string): Promise<void>;
  /** Answers a query, each row parsed by `schema`. Throws a ZodError when a row does not fit. */
  rows<T>(sql: string, schema: z.ZodType<T>): Promise<T[]>;
  close(): void;
};

/**
 * Opens an empty database. One thread, because the order in which floating-point values are added up must be the same in
 * every run: the pack is compared byte for byte.
 */
export async function openDuck(): Promise<Duck> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection: DuckDBConnection = await instance.connect();
  return {
    async run(sql) {
      await connection.run(sql);
    },
    async rows(sql, schema) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJS().map((row) => schema.parse(row));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A text as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as an SQL identifier. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
