import type { Future, OnetSocCode, Weights } from '@career-mirror/contract';

/** Slider value at which two futures swap places, all other sliders as they are. */
export type FlipPoint = {
  readonly measure: keyof Weights;
  /** Ahead now. */
  readonly ahead: OnetSocCode;
  /** Ahead once the slider stands at `step`. */
  readonly behind: OnetSocCode;
  readonly from: number;
  /** Exact crossing, 0–10. */
  readonly at: number;
  /** First whole slider value beyond it, 0–10. */
  readonly step: number;
};

/** Flip points of every pair of futures, the smallest slider movement first. */
export const flipPoints = (_futures: readonly Future[], _weights: Weights): FlipPoint[] => {
  throw new Error('flipPoints: not yet there');
};
