import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { AppError, type PackTable, packTables, type Reference, Source } from '@career-mirror/contract';
import { z } from 'zod';

/** `manifest.json` of a reference pack: checksum, rows and bytes of every file. */
const Manifest = z.object({
  format: z.literal(1),
  files: z.record(
    z.string(),
    z.object({ sha256: z.string().length(64), rows: z.number().int(), bytes: z.number().int() }),
  ),
});
type Manifest = z.infer<typeof Manifest>;

/**
 * Reads the whole reference pack into memory.
 *
 * Every file must have the checksum that the manifest gives, so a torn or changed file never reaches a computation. Rows are
 * not checked field by field (`npm run data -- check` does that, and the build before it); the first row of each table is, so
 * that a pack of another version is refused.
 *
 * @param folder the pack, for example `data/reference`
 * @returns      all tables in the order of their keys, the sources, and the sha256 of the manifest as `digest`
 * @throws AppError('pack.missing') when the folder, its manifest or a file is not there: `{ file }`
 * @throws AppError('pack.damaged') when a file is not what the manifest says: `{ file, line, reason }`
 * @example readReference('data/reference').occupations.find(({ onetSoc }) => onetSoc === '15-1252.00')?.title
 */
export function readReference(folder: string): Reference {
  const manifestText = readPackFile(folder, 'manifest.json');
  const manifest = parseWhole(Manifest, 'manifest.json', manifestText);
  const sources = parseWhole(z.array(Source), 'sources.json', readVerified(folder, 'sources.json', manifest));
  const table = <T extends PackTable>(name: T): Reference[T] => readTable(folder, name, manifest);
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
    sources,
    digest: sha256(manifestText),
  };
}

function readTable<T extends PackTable>(folder: string, name: T, manifest: Manifest): Reference[T] {
  const file = `${name}.jsonl.gz`;
  const text = inflate(file, readVerified(folder, file, manifest));
  const rows = parseLines(file, text);
  const expected = manifest.files[file]?.rows;
  if (rows.length !== expected) {
    throw damaged(file, rows.length, `the manifest says ${expected} rows, the file has ${rows.length}`);
  }
  const first = packTables[name].safeParse(rows[0]);
  if (!first.success) throw damaged(file, 1, z.prettifyError(first.error));
  // The checksum says that these are the bytes the pipeline wrote, and it parsed every row by this schema before writing.
  return rows as unknown as Reference[T];
}

/** All lines at once, as one array: three times as fast as a line at a time. On failure, finds the line. */
function parseLines(file: string, text: string): unknown[] {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  try {
    // Inside a JSON text a line break can only stand between rows: within strings it is escaped.
    return z.array(z.unknown()).parse(JSON.parse(`[${body.replaceAll('\n', ',')}]`));
  } catch (failure) {
    for (const [index, line] of body.split('\n').entries()) {
      try {
        JSON.parse(line);
      } catch (lineFailure) {
        throw damaged(file, index + 1, String(lineFailure));
      }
    }
    throw failure;
  }
}

function readVerified(folder: string, file: string, manifest: Manifest): Buffer {
  const expected = manifest.files[file];
  if (expected === undefined) throw new AppError('pack.missing', { file });
  const content = readPackFile(folder, file);
  if (content.length !== expected.bytes) {
    throw damaged(
      file,
      null,
      `the manifest says ${expected.bytes} bytes, the file has ${content.length}: it is cut short or from another pack`,
    );
  }
  if (sha256(content) !== expected.sha256) {
    throw damaged(file, null, 'the checksum is not the one in the manifest: the file was changed');
  }
  return content;
}

function readPackFile(folder: string, file: string): Buffer {
  const path = join(folder, file);
  if (!existsSync(path)) throw new AppError('pack.missing', { file: path });
  return readFileSync(path);
}

function inflate(file: string, content: Buffer): string {
  try {
    return gunzipSync(content).toString('utf8');
  } catch (failure) {
    throw damaged(file, null, `not a readable gzip file: ${failure}`);
  }
}

function parseWhole<T>(schema: z.ZodType<T>, file: string, content: Buffer): T {
  let value: unknown;
  try {
    value = JSON.parse(content.toString('utf8'));
  } catch (failure) {
    throw damaged(file, null, String(failure));
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw damaged(file, null, z.prettifyError(parsed.error));
  return parsed.data;
}

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

const damaged = (file: string, line: number | null, reason: string): AppError =>
  new AppError('pack.damaged', { file, line, reason });
