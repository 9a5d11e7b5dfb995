import type { Fact, PackTable, Reference, Source } from '@career-mirror/contract';
import type { FactInput } from './fact-book.ts';

/** The fields of a fact that say where it comes from. */
export type Origin = Pick<FactInput, 'sources' | 'publisher' | 'release' | 'year' | 'area' | 'retrieved'>;

/**
 * The source behind a table of the pack.
 *
 * A table may hold rows of several releases (ratings: O*NET 30.1, 29.3 and 18.1; wages: May 2021 and May 2024), so the
 * row's own release or year picks among them; without such a mark the source with most rows stands.
 *
 * @throws Error when no source of the pack names the table: the pack is damaged and no figure of it may be shown
 */
export const sourceOf = (
  reference: Pick<Reference, 'sources'>,
  table: PackTable,
  mark: { readonly release?: string; readonly year?: number } = {},
): Source => {
  const candidates = reference.sources
    .filter((source) => (source.tables[table] ?? 0) > 0)
    .sort((a, b) => (b.tables[table] ?? 0) - (a.tables[table] ?? 0));
  const { release, year } = mark;
  const source =
    candidates.find((row) => release !== undefined && row.release.includes(release)) ??
    candidates.find((row) => year !== undefined && row.year === year) ??
    candidates[0];
  if (!source) throw new Error(`No source of the pack names the table ${table}.`);
  return source;
};

/** The origin of a fact that rests on these sources, the main one first. */
export const originOf = (
  main: Source,
  others: readonly Source[] = [],
  own: { readonly release?: string; readonly year?: number; readonly area?: string } = {},
): Origin => ({
  sources: [...new Set([main.id, ...others.map((source) => source.id)])],
  publisher: main.publisher,
  release: own.release ?? `${main.dataset}, ${main.release}`,
  year: own.year ?? main.year,
  area: own.area ?? main.area,
  retrieved: main.retrieved,
});

/** Publisher shown for what a person said of themselves. */
export const SELF_PUBLISHER: Fact['publisher'] = 'You, on this device';
