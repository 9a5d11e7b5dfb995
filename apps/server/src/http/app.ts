import { AppError } from '@career-mirror/contract';
import { type Route, routes } from '@career-mirror/contract/api';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { hasPersonCookie } from '../auth/cookie.ts';
import { createPersonAccess } from '../auth/person.ts';
import type { Config } from '../config.ts';
import { addDocumentEvents } from '../features/document/events.ts';
import { handlersOf } from '../features/index.ts';
import type { Readiness } from '../readiness.ts';
import type { Context, Services } from '../services.ts';
import { addDocs } from './docs.ts';
import { addHealth } from './health.ts';
import { handleError, problemOf, sendProblem } from './problem.ts';
import { type Handler, registerRoute } from './route.ts';
import { addCrossSiteGuard, addSecurityHeaders, applySecurityHeaders } from './security.ts';
import { sendStartingPage } from './starting-page.ts';
import { type Site, serveSite } from './static.ts';

/** Largest JSON body, in bytes; the only larger input is an upload, which has its own limit. */
const bodyLimitBytes = 64_000;
/** Documents a minute from one address, as files, text or records: each is read, and a file starts a child process. */
const uploadsPerMinute = 20;
/** Building the indexes makes the event loop late; for this long after it, lateness is not overload, in milliseconds. */
const settlingMs = 3_000;
/** Resident memory above which new work is refused, in bytes; pack, indexes and database take about 700 MB. */
const maxResidentBytes = 2_500_000_000;
/** A request must have arrived whole within this time, in milliseconds: a slow sender cannot hold a connection. */
const requestTimeoutMs = 30_000;

export type AppInput = {
  readonly config: Config;
  readonly readiness: Readiness<Services>;
  readonly site: Site | null;
  readonly clock: () => Date;
};

export type App = { readonly fastify: FastifyInstance; readonly endStreams: () => void };

const isHealth = (request: FastifyRequest): boolean => request.url === '/livez' || request.url === '/readyz';

const isUpload = (request: FastifyRequest): boolean =>
  request.method === 'POST' && request.url.startsWith(routes.uploadDocument.path);

const addLimits = async (
  app: FastifyInstance,
  { requestsPerMinute, overloadMs }: Config,
  readiness: Readiness<Services>,
): Promise<void> => {
  if (requestsPerMinute !== null) {
    await app.register(rateLimit, {
      max: (request) =>
        isUpload(request) ? Math.min(uploadsPerMinute, requestsPerMinute) : requestsPerMinute,
      keyGenerator: (request) => `${request.ip}|${isUpload(request)}`,
      timeWindow: 60_000,
      allowList: isHealth,
      errorResponseBuilder: () => new AppError('request.too_many'),
    });
  }
  await app.register(underPressure, {
    maxEventLoopDelay: overloadMs,
    maxRssBytes: maxResidentBytes,
    pressureHandler: (request) => {
      const phase = readiness.phase();
      const settling = phase.kind === 'ready' && performance.now() - phase.since < settlingMs;
      if (!isHealth(request) && !settling) throw new AppError('server.overloaded');
    },
  });
};

/** Until the server is ready a browser gets a page that says what it is doing; programs get a problem from the route. */
const addStartingPage = (app: FastifyInstance, readiness: Readiness<Services>): void => {
  app.addHook('onRequest', async (request, reply) => {
    const phase = readiness.phase();
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (phase.kind === 'ready' || !wantsPage || request.url.startsWith('/api') || isHealth(request)) return;
    return sendStartingPage(reply, phase);
  });
};

/** While the server stops, every answer tells its client to open a new connection elsewhere. */
const addLastAnswers = (app: FastifyInstance, readiness: Readiness<Services>): void => {
  app.addHook('onSend', async (_request, reply) => {
    if (readiness.phase().kind === 'stopping') void reply.header('connection', 'close');
  });
};

/**
 * The whole HTTP side, wired by hand. It can be made before the store is open: routes answer `store.not_ready` until then.
 *
 * @example const { fastify } = await createApp({ config, readiness, site, clock: () => new Date() })
 */
export const createApp = async ({ config, readiness, site, clock }: AppInput): Promise<App> => {
  const production = config.mode === 'production';
  const app = Fastify({
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (_error, request, reply) => {
      applySecurityHeaders(config, request, reply);
      void sendProblem(reply, problemOf('request.invalid'));
    },
    bodyLimit: bodyLimitBytes,
    requestTimeout: requestTimeoutMs,
    trustProxy: config.trustProxy,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  app.setErrorHandler(handleError({ showInside: !production }));
  await app.register(cookie);
  addSecurityHeaders(app, config);
  addLastAnswers(app, readiness);
  addStartingPage(app, readiness);
  addCrossSiteGuard(app, config, hasPersonCookie);
  await addLimits(app, config, readiness);
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  await app.register(multipart);

  const context: Context = { config, clock, services: readiness.require };
  const personOf = createPersonAccess(config, () => readiness.require().store, clock);
  const handlers = handlersOf(context);
  const options = { guard: production ? 'log' : 'fail', personOf } as const;
  for (const name of Object.keys(routes) as (keyof typeof routes)[]) {
    // Each handler's type is tied to its route by `Handlers`; looking both up by one name keeps the pair, which TypeScript
    // cannot follow through a loop.
    registerRoute<Route>(app, routes[name], handlers[name] as unknown as Handler<Route>, options);
  }
  const streams = addDocumentEvents(app, context, personOf);
  addHealth(app, readiness);
  await addDocs(app);
  serveSite(app, site, (request, reply) =>
    sendProblem(reply, problemOf('resource.not_found', { path: request.url.split('?')[0] })),
  );
  return { fastify: app, endStreams: streams.closeAll };
};
