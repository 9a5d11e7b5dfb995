import type { FactId } from '@career-mirror/contract';

type BandPoint = {
  readonly year: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
};

export type BandChartProps = {
  /** What is drawn, for example "Pay, Logisticians". */
  readonly label: string;
  readonly points: readonly BandPoint[];
  /** In words, for example "US dollars a year". */
  readonly unit: string;
  /** Receipt of the whole drawing: the whole of it opens it. */
  readonly factId: FactId;
  /** Where it comes from, printed beneath. */
  readonly source: string;
  /** What the band means, for example "80 % of simulated paths". */
  readonly uncertainty: string;
  /** Shared by charts that are compared. */
  readonly domain: readonly [number, number];
  readonly format: (value: number) => string;
  readonly height?: number;
};
