export { backtestWages, type WageBacktest } from './backtest.ts';
export { type FlipPoint, flipPoints } from './flip-points.ts';
export { lifeIndices } from './life-indices.ts';
export { type RankedFuture, rankFutures } from './rank-futures.ts';
export { type SimulationInput, simulateFuture } from './simulate-future.ts';
