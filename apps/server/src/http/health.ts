import type { FastifyInstance } from 'fastify';
import { progressOf, type Readiness } from '../readiness.ts';

/** A store that has not answered within this many milliseconds counts as not ready. */
const storeAnswerMs = 1_000;

const within = async (ms: number, work: Promise<void>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const done = work.then(
    () => true,
    () => false, // a store that refuses to answer is what this question asks about; the reason is in the store's own log
  );
  const answer = await Promise.race([done, late]);
  clearTimeout(timer);
  return answer;
};

/**
 * `/livez`: the process answers. `/readyz`: it can serve, that is migrated, loaded, indexes built, and the store answers now.
 * Neither tells versions or paths.
 */
export const addHealth = <T extends { readonly pingStore: () => Promise<void> }>(
  app: FastifyInstance,
  readiness: Readiness<T>,
): void => {
  app.get('/livez', { config: { rateLimit: false } }, async () => ({ alive: true }));
  app.get('/readyz', { config: { rateLimit: false } }, async (_request, reply) => {
    const phase = readiness.phase();
    if (phase.kind === 'ready') {
      if (await within(storeAnswerMs, phase.services.pingStore())) return { ready: true };
      return reply.code(503).header('retry-after', 2).send({ ready: false, reason: 'store' });
    }
    const progress = phase.kind === 'starting' ? progressOf(phase) : {};
    return reply
      .code(503)
      .header('retry-after', 2)
      .send({ ready: false, reason: phase.kind, ...progress });
  });
};
