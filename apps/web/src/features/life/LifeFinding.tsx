'use client';
import type { Fact as FactRecord, Future, Weights } from '@career-mirror/contract';
import { Fact } from '../../ui/Fact.tsx';
import { Facts, useFacts } from '../../ui/facts.tsx';
import { type FindingPart, flipFact, lifeFinding } from './life-words.ts';

/** Years after which pay is rated by its slider. */
const PAY_YEARS = 5;

/** Receipt of what a slider rates in a future. */
function basisOf(flip: NonNullable<FindingPart['flip']>, futures: readonly Future[]): string | null {
  const ahead = futures.find((future) => future.onetSoc === flip.ahead);
  if (flip.measure === 'pay') {
    return ahead?.bands.find((band) => band.horizonYears === PAY_YEARS)?.factId ?? null;
  }
  return ahead?.indices.find((index) => index.measure === flip.measure)?.factId ?? null;
}

/** Who leads by the person's weights, and what would change that; each flip point has its receipt. */
export function LifeFinding({ futures, weights }: { futures: readonly Future[]; weights: Weights }) {
  const known = useFacts();
  const parts = lifeFinding(futures, weights).map((part) => {
    const basis = part.flip ? known.get(basisOf(part.flip, futures) ?? '') : undefined;
    return { text: part.text, fact: part.flip && basis ? flipFact(part.flip, futures, basis) : null };
  });
  const facts: FactRecord[] = parts.flatMap((part) => part.fact ?? []);
  return (
    <Facts facts={facts}>
      {parts.map(({ text, fact }) =>
        fact ? (
          <Fact key={fact.id} id={fact.id} estimate="said" prose>
            {text}
          </Fact>
        ) : (
          text
        ),
      )}
    </Facts>
  );
}
