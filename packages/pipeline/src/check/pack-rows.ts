import { type PackTable, packTables } from '@career-mirror/contract';
import { z } from 'zod';
import type { Problem } from '../input/refused-input.ts';
import { tableFileName } from '../pack-files.ts';

/** A row of one pack table. */
export type Row<T extends PackTable> = z.infer<(typeof packTables)[T]>;

/** All tables of a pack as rows. */
export type PackRows = { readonly [T in PackTable]: readonly Row<T>[] };

/** JSON texts of every table, one a row. */
export type PackLines = ReadonlyMap<PackTable, readonly string[]>;

/** Parses every row by its schema. Rows that do not fit are left out and told in `problems`, by file and line. */
export function parsePack(lines: PackLines, problems: Problem[]): PackRows {
  const table = <T extends PackTable>(name: T): Row<T>[] => parseTable(name, lines.get(name) ?? [], problems);
  return {
    occupations: table('occupations'),
    titles: table('titles'),
    elements: table('elements'),
    ratings: table('ratings'),
    technologies: table('technologies'),
    education: table('education'),
    related: table('related'),
    wages: table('wages'),
    areas: table('areas'),
    areaWages: table('areaWages'),
    priceLevels: table('priceLevels'),
    projections: table('projections'),
    telework: table('telework'),
    escoOccupations: table('escoOccupations'),
    escoSkills: table('escoSkills'),
    escoOnet: table('escoOnet'),
    escoOccupationSkills: table('escoOccupationSkills'),
    careers: table('careers'),
    censusOccupations: table('censusOccupations'),
  };
}

/** The row schemas, each bound to its own table, which the plain object type does not say. */
const schemas: { readonly [T in PackTable]: z.ZodType<Row<T>> } = packTables;

function parseTable<T extends PackTable>(name: T, lines: readonly string[], problems: Problem[]): Row<T>[] {
  const schema = schemas[name];
  const rows: Row<T>[] = [];
  for (const [index, line] of lines.entries()) {
    const parsed = schema.safeParse(parseJson(line));
    if (parsed.success) rows.push(parsed.data);
    else problems.push({ file: tableFileName(name), line: index + 1, reason: z.prettifyError(parsed.error) });
  }
  return rows;
}

/** The value of a JSON text; a text that is none stays a text, which no row schema accepts. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (failure) {
    if (failure instanceof SyntaxError) return `not JSON: ${failure.message}`;
    throw failure;
  }
}
