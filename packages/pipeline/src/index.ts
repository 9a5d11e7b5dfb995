export { type DataCommand, runDataCommand } from './cli.ts';
