import type { Future, LifeMeasure, OnetSocCode, Weights } from '@career-mirror/contract';

export type RankedFuture = {
  readonly scenario: Future['scenario'];
  readonly onetSoc: OnetSocCode;
  readonly title: string;
  /** Weighted mean of the parts' values times 100. */
  readonly score: number;
  readonly parts: readonly {
    readonly measure: LifeMeasure;
    readonly weight: number;
    readonly value01: number;
  }[];
};

/** Futures by the person's sliders, best first. A measure that any future lacks is left out for all. */
export const rankFutures = (_futures: readonly Future[], _weights: Weights): RankedFuture[] => {
  throw new Error('rankFutures: not yet there');
};
