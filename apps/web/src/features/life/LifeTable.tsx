import type { Future, LifeMeasure, Weights } from '@career-mirror/contract';
import { rankFutures } from '@career-mirror/engine/simulate';
import type { ReactNode } from 'react';
import { useTray } from '../../ui/CompareTray.tsx';
import { Release } from '../../ui/Release.tsx';
import { Seal } from '../../ui/Seal.tsx';
import { IndexDot } from './IndexDot.tsx';
import { placeWords } from './life-words.ts';
import { PayBand, payDomain } from './PayBand.tsx';

/** What is measured, on which scale, and the year of the answers, with its receipt. */
const asked = (what: string, scale: string): ReactNode => (
  <>
    {what},{' '}
    <span data-axis className="whitespace-nowrap">
      {scale}
    </span>
    , <Release of="onet-work-context-2014">2014</Release>
  </>
);

const rowWords: Readonly<Partial<Record<LifeMeasure, readonly [string, ReactNode]>>> = {
  progression: [
    'Progression',
    <>
      growth of jobs <Release of="bls-projections">2024–34</Release>, %
    </>,
  ],
  stress: ['Stress', asked('mean of three', '1–5')],
  hours: ['Work and life', asked('week length', '1–3')],
  travel: ['Travel', asked('time in a vehicle', '1–5')],
  autonomy: ['Autonomy', asked('mean of two', '1–5')],
  people: ['People', asked('contact with others', '1–5')],
  remote: ['From home', 'can the work be done there, our estimate'],
};

/** Rows with the largest differences first, each as a share of its scale. */
function rowsByDifference(futures: readonly Future[]): LifeMeasure[] {
  const measures = futures[0]?.indices.map((index) => index.measure) ?? [];
  const spread = (measure: LifeMeasure) => {
    const of = futures.flatMap((future) => future.indices.filter((index) => index.measure === measure));
    const values = of.flatMap((index) =>
      index.value === null ? [] : [(index.value - index.scaleMin) / (index.scaleMax - index.scaleMin)],
    );
    return values.length < 2 ? -1 : Math.max(...values) - Math.min(...values);
  };
  return [...measures].sort((a, b) => spread(b) - spread(a));
}

const keyOf = (future: Pick<Future, 'scenario' | 'onetSoc'>) => `${future.scenario} ${future.onetSoc}`;

/** Futures side by side: pay over ten years, then what differs most. On a phone each row lists the futures beneath. */
export function LifeTable({ futures, weights }: { futures: readonly Future[]; weights: Weights }) {
  const { letterOf } = useTray();
  const places = new Map(rankFutures(futures, weights).map((one, i) => [keyOf(one), i]));
  const domain = payDomain(futures);
  const name = (future: Future) => (future.scenario === 'stay' ? `Stay: ${future.title}` : future.title);
  return (
    <table className="lives">
      <thead>
        <tr>
          <td />
          {futures.map((future) => {
            const place = places.get(keyOf(future)) ?? 0;
            return (
              <th key={keyOf(future)} scope="col">
                <span className="say block leading-tight">{name(future)}</span>
                <span className="mt-0.5 flex items-center gap-1.5">
                  {future.scenario === 'target' && letterOf(future.onetSoc) && (
                    <Seal letter={letterOf(future.onetSoc) ?? ''} />
                  )}
                  <span className={place === 0 ? 'font-[550] text-verd' : 'font-normal text-ink-3'}>
                    {placeWords[place]}
                  </span>
                </span>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            Pay
            <span className="est block">nominal, a year</span>
          </th>
          {futures.map((future) => (
            <td key={keyOf(future)} data-of={name(future)}>
              <PayBand future={future} domain={domain} />
            </td>
          ))}
        </tr>
        {rowsByDifference(futures).map((measure) => (
          <tr key={measure}>
            <th scope="row">
              {rowWords[measure]?.[0] ?? measure}
              <span className="est block">{rowWords[measure]?.[1]}</span>
            </th>
            {futures.map((future) => {
              const index = future.indices.find((one) => one.measure === measure);
              return (
                <td key={keyOf(future)} data-of={name(future)}>
                  {index && <IndexDot index={index} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
