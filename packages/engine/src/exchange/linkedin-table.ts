import Papa from 'papaparse';
import { foldName, tidyCell } from './linkedin-fold.ts';
import { MAX_PREAMBLE_ROWS, MAX_ROWS } from './linkedin-limits.ts';

/** Names a column goes by, folded, by our name for it. */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

/** One row: our column name to the cell; a column the file does not have is an empty cell. */
export type TableRow<Columns extends ColumnNames> = { readonly [Column in keyof Columns]: string };

export type Table<Columns extends ColumnNames> = {
  readonly rows: readonly TableRow<Columns>[];
  /** Folded names of filled columns that were not asked for. */
  readonly others: readonly string[];
  /** True when the table went on after the rows that were read. */
  readonly longer: boolean;
};

/** What separates cells: a comma as sent; a semicolon or a tab after a spreadsheet program of another country saved it. */
const delimiters = [',', ';', '\t'] as const;

/**
 * Text of a table. UTF-8, or UTF-16 by its mark; what is neither is read as Windows-1252, in which spreadsheet programs save.
 */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: the only other way such a file comes is the code page of Western Windows, in which every byte means something.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const parse = (text: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    skipEmptyLines: 'greedy',
    preview: MAX_PREAMBLE_ROWS + MAX_ROWS + 1,
  }).data;

type Header = {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly folded: readonly string[];
};

/** The row of column names: the first among the topmost that holds one of ours, and the most of them. */
function findHeader(rows: readonly (readonly string[])[], names: ColumnNames): Header | null {
  let best: Header | null = null;
  for (const [row, cells] of rows.slice(0, MAX_PREAMBLE_ROWS).entries()) {
    const folded = cells.map(foldName);
    const columns = new Map<string, number>();
    for (const [column, synonyms] of Object.entries(names)) {
      const known = synonyms.find((synonym) => folded.includes(synonym));
      if (known !== undefined) columns.set(column, folded.indexOf(known));
    }
    if (columns.size > (best?.columns.size ?? 0)) best = { row, columns, folded };
  }
  return best;
}

/**
 * The rows of a table, its columns found by name in any order; notes before the names are skipped.
 *
 * @param enough  how many of the columns must be there for the row of names to count
 * @returns       null when no row of names was found
 */
export function readTable<Columns extends ColumnNames>(
  text: string,
  names: Columns,
  enough: number,
): Table<Columns> | null {
  const plain = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  const start = plain.split('\n', MAX_PREAMBLE_ROWS).join('\n');
  const ranked = delimiters
    .map((delimiter) => ({
      delimiter,
      found: findHeader(parse(start, delimiter), names)?.columns.size ?? 0,
    }))
    .toSorted((one, other) => other.found - one.found);
  const rows = parse(plain, ranked[0]?.delimiter ?? ',');
  const header = findHeader(rows, names);
  if (!header || header.columns.size < enough) return null;
  const below = rows.slice(header.row + 1);
  const body = below.slice(0, MAX_ROWS);
  const asked = new Set(header.columns.values());
  const others = header.folded.filter(
    (name, at) => name !== '' && !asked.has(at) && body.some((cells) => (cells[at] ?? '').trim() !== ''),
  );
  const columns = Object.keys(names);
  return {
    others,
    longer: below.length > body.length,
    rows: body.map((cells) => {
      const row = columns.map((column) => {
        const at = header.columns.get(column);
        return [column, at === undefined ? '' : tidyCell(cells[at] ?? '')] as const;
      });
      return Object.fromEntries(row) as TableRow<Columns>; // every column of `names` has just been filled
    }),
  };
}
