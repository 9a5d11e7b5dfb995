import { basename, join } from 'node:path';
import { type Duck, openDuck } from '../duck.ts';
import { readSourceSheet } from '../source-sheet.ts';
import { type SourceStep, sources } from '../sources/index.ts';
import { loadInputs } from './load-inputs.ts';

/**
 * For tests: a database in which the named sources are normalised from their `fixture/` folders, in the order of the source
 * list. A fixture has the publisher's format and about twenty rows; it is never gzipped, so that a diff can be read.
 */
export async function openFixtures(ids: readonly string[]): Promise<Duck> {
  const duck = await openDuck();
  for (const source of sources.filter(({ folder }) => ids.includes(basename(folder))))
    await loadFixture(duck, source);
  return duck;
}

async function loadFixture(duck: Duck, { folder, normalise }: SourceStep): Promise<void> {
  const sheet = readSourceSheet(folder);
  await loadInputs(duck, sheet, ({ path }) => join(folder, 'fixture', basename(path).replace(/\.gz$/, '')));
  await normalise(duck, sheet);
}

/** For tests: every source. */
export const allSourceIds: readonly string[] = sources.map(({ folder }) => basename(folder));
