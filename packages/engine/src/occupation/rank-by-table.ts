import { cosineAt, encodeText } from './model.ts';
import type { TitleIndex } from './title-index.ts';

/** O*NET-SOC codes by the trained table alone, best first: the method without look-up, aliases and near titles. */
export function rankByTable(index: TitleIndex, title: string, limit: number): string[] {
  const vector = encodeText(index.model, title);
  if (vector === null) return [];
  return index.occupations
    .map(({ onetSoc, vector: row }) => ({
      onetSoc,
      cosine: row < 0 ? -1 : cosineAt(vector, index.model.onet.vectors, row),
    }))
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, limit)
    .map(({ onetSoc }) => onetSoc);
}
