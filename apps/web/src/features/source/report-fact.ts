import type { Fact, FactId } from '@career-mirror/contract';
import type { ReportCard, ReportRow } from '@career-mirror/contract/api';
import { formatDay } from '../../lib/format.ts';

/** Fields that every measurement of a card shares: our own publication, dated. */
const publication = ({ measuredOn, digest }: Pick<ReportCard, 'measuredOn' | 'digest'>) => ({
  sources: [],
  publisher: 'Career Mirror, measured on its own methods',
  release: `Report card of ${formatDay(measuredOn)}`,
  year: Number(measuredOn.slice(0, 4)),
  area: `Data ${digest.slice(0, 12)}`,
  topCoded: false,
  reason: null,
  retrieved: measuredOn,
  estimate: false,
});

/** True for a measurement between nought and one. */
export const isShare = (row: ReportRow): boolean => row.high <= 1 && row.low >= 0;

/** Receipt of one measured value, with its interval and how many cases it was measured on. */
export function reportFact(card: ReportCard, row: ReportRow): Fact {
  const direction = row.targetDirection === 'at_least' ? 'at least' : 'at most';
  return {
    ...publication(card),
    area: row.test,
    id: `report:${row.test}:${row.metric}:${row.method}` as FactId, // made here, from the names of the row
    label: `${row.metric}, ${row.method}`,
    value: isShare(row) ? row.value : row.value.toFixed(1),
    low: row.low,
    high: row.high,
    unit: isShare(row) ? 'index_0_1' : 'text',
    n: row.n,
    method: `The range is the 95 % interval. ${row.target === null ? 'No target is set for it.' : `We aim for ${direction} ${row.target}.`} npm run eval measures it again.`,
  };
}

/** Receipt of the card as a whole. */
export function cardFact(card: ReportCard): Fact {
  return {
    ...publication(card),
    id: `report:${card.measuredOn}` as FactId, // made here, from the day of the card
    label: 'Report card',
    value: formatDay(card.measuredOn),
    low: null,
    high: null,
    unit: 'text',
    n: null,
    method: 'npm run eval measures every method beside simpler ones on data that took no part in making it.',
  };
}
