import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A title with every answer that counts as right. */
export type LabelledTitle = { readonly title: string; readonly right: ReadonlySet<string> };

const linesOf = (path: string): string[][] => {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
};

/** Titles with O*NET-SOC codes, one a line: title, code, further codes. */
export const readLabelledTitles = (path: string): LabelledTitle[] =>
  linesOf(path).map(([title = '', ...codes]) => ({ title, right: new Set(codes) }));

/** The development half of MELO (US titles → ESCO): queries with the concepts that are right, and the names to rank. */
export const readMelo = (datasets: string) => {
  const file = (name: string): string[][] => linesOf(join(datasets, 'benchmarks', name));
  const conceptOf = new Map(
    file('melo_usa_concept_mapping.tsv.gz').map(([element = '', uri = '']) => [element, uri]),
  );
  const names = file('melo_usa_corpus_elements.tsv.gz').map(([element = '', name = '']) => ({
    name,
    concept: conceptOf.get(element) ?? element,
  }));
  const right = new Map<string, Set<string>>();
  for (const [query = '', , element = ''] of file('melo_usa_annotations_dev_half.tsv')) {
    const known = right.get(query) ?? new Set();
    right.set(query, known.add(conceptOf.get(element) ?? element));
  }
  const queries = file('melo_usa_queries_dev_half.tsv').map(([query = '', title = '']) => ({
    title,
    right: right.get(query) ?? new Set<string>(),
  }));
  return { names, queries };
};
