import type { Fact } from '@career-mirror/contract';
import Link from 'next/link';
import { formatBand, formatDay, formatFact } from '../lib/format.ts';

/** How many stand behind the value; a name or a release has no sample. */
const sampleOf = (fact: Fact): readonly (readonly [string, string])[] => {
  if (fact.n !== null) return [['Sample', `n = ${fact.n.toLocaleString('en-US')}`]];
  return fact.unit === 'text' || fact.unit === 'code' ? [] : [['Sample', 'size not published']];
};

/** What a receipt says: what the number is, who published it, when, for where, from how many, and how it was obtained. */
export function ReceiptBody({ fact }: { fact: Fact }) {
  const band = formatBand(fact);
  const rows: (readonly [string, string])[] = [
    ['Publisher', fact.estimate ? `Our estimate, from ${fact.publisher}` : fact.publisher],
    [
      'Release',
      fact.release.includes(String(fact.year)) ? fact.release : `${fact.release}, for ${fact.year}`,
    ],
    ['Area', fact.area],
    ...(band ? ([['Range', band]] as const) : []),
    ...sampleOf(fact),
    ['Method', fact.method],
    ...(fact.retrieved ? ([['Fetched', formatDay(fact.retrieved)]] as const) : []),
  ];
  return (
    <>
      <b className="block text-t2 font-semibold text-ink">{fact.label}</b>
      <p className="mb-s1 text-ink">{formatFact(fact) ?? `Not enough data. ${fact.reason ?? ''}`}</p>
      <dl className="grid grid-cols-[64px_1fr] gap-x-s2 gap-y-px">
        {rows.map(([term, words]) => (
          <div key={term} className="contents">
            <dt className="text-ink-3">{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {fact.sources[0] && (
        <p className="mt-s1">
          <Link href={`/sources#${fact.sources[0]}`} prefetch={false}>
            This source, its licence and its limits
          </Link>
        </p>
      )}
    </>
  );
}
