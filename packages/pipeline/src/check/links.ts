import type { PackTable } from '@career-mirror/contract';
import type { Problem } from '../input/refused-input.ts';
import { tableFileName } from '../pack-files.ts';
import type { PackRows, Row } from './pack-rows.ts';

/** Finds the rows that point at something which is not there. */
type LinkCheck = (tables: PackRows) => Problem[];

/** A reference from a field of one table to the key of another. `null` points nowhere and is allowed. */
function link<T extends PackTable, U extends PackTable>(
  from: T,
  field: string,
  to: U,
  key: string & keyof Row<U>,
  values: (row: Row<T>) => readonly (string | null)[],
): LinkCheck {
  return (tables) => {
    const targets = new Set(tables[to].map((row) => String(row[key])));
    return tables[from].flatMap((row, index) =>
      values(row)
        .filter((value) => value !== null && !targets.has(value))
        .map((value) => ({
          file: tableFileName(from),
          line: index + 1,
          reason: `${field} ${value} is not in ${to} (${key})`,
        })),
    );
  };
}

/** Every key join of the pack. */
export const linkChecks: readonly LinkCheck[] = [
  link('titles', 'onetSoc', 'occupations', 'onetSoc', (row) => [row.onetSoc]),
  link('technologies', 'onetSoc', 'occupations', 'onetSoc', (row) => [row.onetSoc]),
  link('education', 'onetSoc', 'occupations', 'onetSoc', (row) => [row.onetSoc]),
  link('related', 'onetSoc and related', 'occupations', 'onetSoc', (row) => [row.onetSoc, ...row.related]),
  link('ratings', 'onetSoc and inherited', 'occupations', 'onetSoc', (row) => [row.onetSoc, row.inherited]),
  link('telework', 'onetSoc', 'occupations', 'onetSoc', (row) => [row.onetSoc]),
  link('telework', 'blockers', 'elements', 'elementId', (row) => row.blockers),
  link('occupations', 'wageCode', 'wages', 'socCode', (row) => [row.wageCode]),
  link('occupations', 'projectionCode', 'projections', 'projectionCode', (row) => [row.projectionCode]),
  link('areas', 'pricePlace', 'priceLevels', 'place', (row) => [row.pricePlace]),
  link('areaWages', 'areaIds', 'areas', 'areaId', (row) => row.areaIds),
  link('areaWages', 'socCode', 'occupations', 'socCode', (row) => [row.socCode]),
  link('escoOnet', 'escoUri', 'escoOccupations', 'escoUri', (row) => [row.escoUri]),
  link('escoOnet', 'onetSoc', 'occupations', 'onetSoc', (row) => [row.onetSoc]),
  link('escoOccupationSkills', 'escoUri', 'escoSkills', 'escoUri', (row) => [row.escoUri]),
  link('escoOccupationSkills', 'occupation', 'escoOccupations', 'escoUri', (row) =>
    row.occupation.startsWith('isco:') ? [] : [row.occupation],
  ),
  link('careers', 'codes', 'censusOccupations', 'census1980', (row) => row.codes),
  link('censusOccupations', 'onetSocs', 'occupations', 'onetSoc', (row) =>
    row.onetSocs.map(({ onetSoc }) => onetSoc),
  ),
];
