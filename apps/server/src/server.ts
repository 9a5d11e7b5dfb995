import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from './config.ts';
import { type App, createApp } from './http/app.ts';
import { loadSite, type Site } from './http/static.ts';
import { closeReaders, warmReaders } from './parser/read-document.ts';
import { createReadiness, type Readiness } from './readiness.ts';
import type { Services } from './services.ts';
import { startFailure, startServices } from './start-up.ts';

/** Requests on their way when the server is told to stop are still taken in for this long, in milliseconds. */
const lastCallMs = 300;
/** Time given to readings under way when the server is told to stop, in milliseconds. */
const readingsMs = 5_000;
/** After this long the process ends whatever is still open, in milliseconds: an operator's limit is usually ten seconds. */
const shutdownMs = 9_500;

export type RunningServer = {
  /** Where it listens, for example `http://localhost:3000`. */
  readonly address: string;
  readonly readiness: Readiness<Services>;
  /** Resolves when the server can serve; rejects with why it cannot. */
  readonly ready: Promise<Services>;
  /** Finishes what is in flight and closes everything. A second call waits for the first. */
  readonly stop: () => Promise<void>;
};

const addressOf = (config: Config, bound: AddressInfo | string | null): string => {
  const port = typeof bound === 'object' && bound ? bound.port : config.port;
  const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  return config.publicUrl?.origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

const atMost = async (ms: number, work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
};

const closeAll = async (
  app: App,
  readiness: Readiness<Services>,
  starting: Promise<unknown>,
): Promise<void> => {
  readiness.stop();
  const services = await starting.then(
    () => readiness.require(),
    () => null, // a start that failed left nothing open and has told why
  );
  await wait(lastCallMs);
  app.endStreams();
  if (services) await atMost(readingsMs, services.readings.settled());
  await app.fastify.close();
  closeReaders();
  await services?.store.close();
};

/** Compresses the pages once the server has nothing more urgent to do. */
const compressLater = (site: Site | null, onError: (error: unknown) => void): void => {
  site?.compressAll().catch(onError);
};

/**
 * Starts the one process that owns the store. It listens at once and says how far it is until it is ready.
 *
 * @throws Error when the port is taken
 */
export const startServer = async (
  config: Config,
  onProgress: (doing: string, share: number | null) => void = () => {},
): Promise<RunningServer> => {
  const clock = (): Date => new Date();
  const readiness = createReadiness<Services>();
  const site = loadSite(config.webDir);
  const app = await createApp({ config, readiness, site, clock });
  await app.fastify.listen({ port: config.port, host: config.host });
  const report = (doing: string, share: number | null): void => {
    readiness.report(doing, share);
    onProgress(doing, share);
  };
  const onFailure = (error: unknown, documentId: string): void =>
    app.fastify.log.error({ err: error, documentId }, 'reading failed');
  const ready = startServices({ config, clock, report, onFailure }).then(
    (services) => {
      readiness.ready(services);
      warmReaders();
      compressLater(site, (error) => app.fastify.log.error({ err: error }, 'compressing the pages failed'));
      return services;
    },
    (error: unknown) => {
      readiness.fail(startFailure(error));
      throw error;
    },
  );
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopping ??= closeAll(app, readiness, ready);
    return stopping;
  };
  return { address: addressOf(config, app.fastify.server.address()), readiness, ready, stop };
};

/** Stops the server on SIGTERM and SIGINT, within ten seconds. */
export const stopOnSignals = (server: RunningServer): void => {
  const onSignal = (): void => {
    setTimeout(() => process.exit(1), shutdownMs).unref();
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Stopping failed: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', onSignal);
  process.once('SIGINT', onSignal);
};
