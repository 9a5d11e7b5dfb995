import { join } from 'node:path';
import { readTabs } from '../train/tables.ts';
import { stemsOf } from './words.ts';

/** The texts of one occupation as stems. */
export type OccupationTexts = {
  readonly onetSoc: string;
  /** Description and task statements, one list per sentence. */
  readonly work: readonly (readonly string[])[];
  /** Alternate and reported titles, one list per title. */
  readonly names: readonly (readonly string[])[];
};

/**
 * The publisher's texts of every occupation, in the order of its list. They are read here and nowhere else: only what is
 * boiled down from them ships.
 *
 * @param from folder that holds `onet/db_30_1`
 */
export function readOccupationTexts(from: string): OccupationTexts[] {
  const table = (name: string) => readTabs(join(from, 'onet', 'db_30_1', name));
  const work = new Map<string, string[][]>();
  const names = new Map<string, string[][]>();
  const push = (into: Map<string, string[][]>, code: string | undefined, text: string | undefined) => {
    const list = into.get(code ?? '') ?? [];
    into.set(code ?? '', list);
    list.push(stemsOf(text ?? ''));
  };
  const occupations = table('Occupation Data.txt');
  for (const row of occupations) push(work, row['O*NET-SOC Code'], row.Description);
  for (const row of table('Task Statements.txt')) push(work, row['O*NET-SOC Code'], row.Task);
  for (const row of table('Alternate Titles.txt')) push(names, row['O*NET-SOC Code'], row['Alternate Title']);
  for (const row of table('Sample of Reported Titles.txt'))
    push(names, row['O*NET-SOC Code'], row['Reported Job Title']);
  return occupations.map((row) => {
    const onetSoc = row['O*NET-SOC Code'] ?? '';
    return { onetSoc, work: work.get(onetSoc) ?? [], names: names.get(onetSoc) ?? [] };
  });
}
