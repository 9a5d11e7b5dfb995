import { AppError, type CareerRecord } from '@career-mirror/contract';
import { emptyRecord } from './empty-record.ts';
import type { Notes } from './linkedin-cells.ts';
import * as columns from './linkedin-columns.ts';
import { type IgnoredWhy, isClutter, ownName, roleOf, type TableKind } from './linkedin-files.ts';
import {
  MAX_ARCHIVE_BYTES,
  MAX_ENTRIES,
  MAX_LIST,
  MAX_POSITIONS,
  MAX_ROWS,
  MAX_SKILLS,
  MAX_TABLE_BYTES,
} from './linkedin-limits.ts';
import * as sections from './linkedin-sections.ts';
import { type ColumnNames, decodeTable, readTable, type TableRow } from './linkedin-table.ts';
import { listZip, looksZipped, unzipEntry } from './linkedin-zip.ts';

/** A file that was handed in, or an entry of the archive; its bytes are fetched only when it is read. */
type ArchiveFile = { readonly name: string; readonly size: number; readonly bytes: () => Uint8Array };

/** A career as the member's own archive tells it, and what became of each of its files. */
export type LinkedinReading = {
  readonly record: CareerRecord;
  /** Files that were read, with the rows they held. */
  readonly read: readonly { readonly name: string; readonly kind: TableKind; readonly rows: number }[];
  /** Files that were not opened, or not understood, and why. */
  readonly ignored: readonly { readonly name: string; readonly why: IgnoredWhy }[];
};

/** Private columns of the profile, which are never read, by how their folded names read in the five languages. */
const privateColumns: readonly (readonly [RegExp, string])[] = [
  [/birth|geburtsdatum|geburtstag|naissance|nacimiento|geboorte/, 'date of birth'],
  [/maiden|geburtsname|madchenname|jeune fille|soltera|meisjesnaam/, 'maiden name'],
  [/^(?:address|adresse|direccion|adres)$/, 'street address'],
  [/zip|postal|postleitzahl|plz|postcode/, 'postal code'],
  [/messenger|twitter|phone|telefon|telefoon/, 'messenger names'],
];

/** Opens the tables of each kind; what cannot be understood joins the ignored. */
function openTables(files: readonly ArchiveFile[], notes: Notes) {
  const read: LinkedinReading['read'][number][] = [];
  const ignored: LinkedinReading['ignored'][number][] = [];
  const byKind = new Map<TableKind, ArchiveFile[]>();
  for (const file of files) {
    if (isClutter(file.name)) continue;
    const { kind, why } = roleOf(file.name);
    if (kind === null) ignored.push({ name: ownName(file.name), why });
    else byKind.set(kind, [...(byKind.get(kind) ?? []), file]);
  }
  const rowsOf = <Columns extends ColumnNames>(
    kind: TableKind,
    names: Columns,
    enough: number,
  ): TableRow<Columns>[] | null => {
    let all: TableRow<Columns>[] | null = null;
    for (const file of byKind.get(kind) ?? []) {
      const name = ownName(file.name);
      if (file.size > MAX_TABLE_BYTES) {
        throw new AppError('archive.inflates_too_much', { entry: name, bytes: file.size });
      }
      const table = readTable(decodeTable(file.bytes()), names, enough);
      if (table === null) {
        ignored.push({ name, why: 'unknown-columns' });
        continue;
      }
      if (table.longer) notes.warnings.add(`Of ${name} the first ${MAX_ROWS} rows were read.`);
      read.push({ name, kind, rows: table.rows.length });
      for (const [pattern, words] of kind === 'profile' ? privateColumns : []) {
        if (table.others.some((column) => pattern.test(column))) notes.leftOut.add(words);
      }
      all = [...(all ?? []), ...table.rows];
    }
    return all;
  };
  return { rowsOf, read, ignored };
}

/** Each thing once: archives repeat rows, and a skill may be listed twice in other letters. */
function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string = JSON.stringify): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function atMost<Item>(items: readonly Item[], most: number, what: string, notes: Notes): Item[] {
  if (items.length > most) {
    notes.warnings.add(`Of ${items.length} ${what} the first ${most} were taken.`);
  }
  return items.slice(0, most);
}

function readFiles(files: readonly ArchiveFile[]): LinkedinReading {
  const notes: Notes = { warnings: new Set(), leftOut: new Set() };
  const { rowsOf, read, ignored } = openTables(files, notes);
  const positionRows = rowsOf('positions', columns.positionColumns, 2);
  const profile = sections.profileOf(rowsOf('profile', columns.profileColumns, 2) ?? [], notes);
  const email = sections.emailOf(rowsOf('emails', columns.emailColumns, 1) ?? [], notes);
  const volunteeringRows = rowsOf('volunteering', columns.volunteeringColumns, 2) ?? [];
  const positions = [
    ...sections.positionsOf(positionRows ?? [], notes),
    ...sections.volunteeringOf(volunteeringRows, notes),
  ];
  const list = <Item>(items: readonly Item[], what: string, keyOf?: (item: Item) => string): Item[] =>
    atMost(distinct(items, keyOf), MAX_LIST, what, notes);
  const education = sections.educationOf(rowsOf('education', columns.educationColumns, 2) ?? [], notes);
  const skills = sections.skillsOf(rowsOf('skills', columns.skillColumns, 1) ?? [], notes);
  const languages = sections.languagesOf(rowsOf('languages', columns.languageColumns, 1) ?? [], notes);
  const certifications = sections.certificationsOf(
    rowsOf('certifications', columns.certificationColumns, 2) ?? [],
    notes,
  );
  const projects = sections.projectsOf(rowsOf('projects', columns.projectColumns, 2) ?? [], notes);
  const awards = sections.awardsOf(rowsOf('honours', columns.honourColumns, 2) ?? [], notes);
  const publications = sections.publicationsOf(
    rowsOf('publications', columns.publicationColumns, 2) ?? [],
    notes,
  );
  if (read.length === 0) throw new AppError('archive.foreign', { files: ignored.slice(0, 20) });
  if (positionRows === null)
    throw new AppError('archive.no_positions', { read, ignored: ignored.slice(0, 20) });
  const { links, address, ...head } = profile;
  const record: CareerRecord = {
    ...emptyRecord('linkedin'),
    ...head,
    contact: { emails: email === null ? [] : [email], phones: [], links: list(links, 'links'), address },
    positions: atMost(distinct(positions), MAX_POSITIONS, 'jobs', notes),
    education: list(education, 'schools'),
    skills: atMost(
      distinct(skills, (skill) => (skill.name ?? '').toLowerCase()),
      MAX_SKILLS,
      'skills',
      notes,
    ),
    languages: list(languages, 'languages', ({ language }) => (language ?? '').toLowerCase()),
    certifications: list(certifications, 'certificates'),
    projects: list(projects, 'projects'),
    awards: list(awards, 'awards'),
    publications: list(publications, 'publications'),
  };
  return {
    record: { ...record, leftOut: [...notes.leftOut], warnings: [...notes.warnings].slice(0, MAX_LIST) },
    read,
    ignored,
  };
}

/** True for a file whose bytes are looked at: the ZIP, and the tables that speak of the person's own work. */
export const isLookedAt = (name: string): boolean => /\.zip$/i.test(name) || roleOf(name).kind !== null;

/**
 * Reads a LinkedIn member archive, whole or as the loose tables from inside it. Pure and local: no model, no network. Only the
 * tables that speak of the person's own work are inflated.
 *
 * @param files  name to bytes: one ZIP alone, or CSV files; of one that is not looked at the bytes may be left empty
 * @throws AppError archive.not_zip, .foreign (a ZIP or tables of somebody else), .no_positions, .encrypted, .broken, .too_large,
 *                  .inflates_too_much
 */
export function readLinkedin(files: ReadonlyMap<string, Uint8Array>): LinkedinReading {
  const all = [...files];
  const bytes = all.reduce((sum, [, content]) => sum + content.byteLength, 0);
  if (bytes > MAX_ARCHIVE_BYTES) {
    throw new AppError('archive.too_large', { bytes, limitBytes: MAX_ARCHIVE_BYTES });
  }
  if (all.length > MAX_ENTRIES) throw new AppError('archive.inflates_too_much', { entries: all.length });
  const zips = all.filter(([, content]) => looksZipped(content));
  const loose = all.filter(([name, content]) => !looksZipped(content) && /\.csv$/i.test(name));
  if (zips.length === 0 && loose.length === 0) throw new AppError('archive.not_zip');
  return readFiles([
    ...zips.flatMap(([, content]) =>
      listZip(content).map((entry) => ({
        name: entry.name,
        size: entry.unpackedBytes,
        bytes: () => unzipEntry(content, entry),
      })),
    ),
    ...loose.map(([name, content]) => ({ name, size: content.byteLength, bytes: () => content })),
  ]);
}
