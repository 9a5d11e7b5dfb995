export { type DataCommand, runDataCommand, type TrainOptions } from './cli.ts';
