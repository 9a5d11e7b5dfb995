import { AppError } from '@career-mirror/contract';
import { type Config, readConfig } from './config.ts';
import { type RunningServer, startServer, stopOnSignals } from './server.ts';
import { startFailure, storeOwner } from './start-up.ts';

/*
 * The server's process: `node apps/server/src/main.ts`, usually by `npm start`. Progress and errors go to standard error; the
 * one line on standard output is the address, once people can use it.
 */

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

let lastSaid = '';
const progress = (doing: string, share: number | null): void => {
  const tenth = share === null ? '' : ` ${Math.floor(share * 10) * 10} %`;
  const line = `  ${doing}${tenth}`;
  if (line !== lastSaid) say(line);
  lastSaid = line;
};

const portTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Who has the port: our own server on the same folder, named by its pid, or some other program. */
const whoIsThere = async (config: Config): Promise<string> => {
  const owner = config.databaseUrl === null ? await storeOwner(config.dataDir) : null;
  return owner === null
    ? `Another program listens on port ${config.port} of ${config.host}. Stop it, or set PORT to another number.`
    : startFailure(owner);
};

const main = async (): Promise<void> => {
  const config = readConfig(process.env);
  const began = performance.now();
  let server: RunningServer;
  try {
    server = await startServer(config, progress);
  } catch (error) {
    if (!portTaken(error)) throw error;
    say(await whoIsThere(config));
    process.exitCode = 1;
    return;
  }
  stopOnSignals(server);
  try {
    await server.ready;
  } catch (error) {
    say(startFailure(error));
    if (!(error instanceof AppError)) say('This was not expected; please report it.');
    await server.stop();
    process.exitCode = 1;
    return;
  }
  say(`Ready after ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  process.stdout.write(`Career Mirror: ${server.address}\n`);
};

await main();
