import { PassThrough } from 'node:stream';
import { AppError } from '@career-mirror/contract';
import { documentEvents, type ReadingEvent } from '@career-mirror/contract/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { eventIdOf, isFinal } from '../../documents/events.ts';
import type { PersonAccess } from '../../http/route.ts';
import type { Context } from '../../services.ts';

/** A comment line this often keeps proxies from closing a quiet stream, in milliseconds. */
const keepAliveMs = 15_000;

/** Milliseconds after which a browser connects again when the stream breaks. */
const retryMs = 1_000;

const format = (event: ReadingEvent): string =>
  `id: ${eventIdOf(event.stage)}\nevent: ${event.stage}\ndata: ${JSON.stringify(event)}\n\n`;

const lastIdOf = (request: FastifyRequest): number => {
  const given = Number(request.headers['last-event-id'] ?? 0);
  return Number.isInteger(given) && given > 0 ? given : 0;
};

/** Open streams, so that a stopping server can end them; browsers then connect again by themselves. */
export type OpenStreams = { readonly closeAll: () => void };

/**
 * Progress of a reading as server-sent events. Not a `Route`: it has no single answer.
 *
 * A stream opened late, or again with `Last-Event-ID`, first gets what it missed. It ends after the last stage.
 */
export const addDocumentEvents = (
  app: FastifyInstance,
  context: Context,
  personOf: (request: FastifyRequest, reply: FastifyReply) => PersonAccess,
): OpenStreams => {
  const open = new Set<PassThrough>();
  app.get(documentEvents.path, async (request, reply) => {
    const parsed = documentEvents.params.safeParse(request.params);
    if (!parsed.success) throw new AppError('request.invalid', { issues: [{ path: 'params.documentId' }] });
    const owner = await personOf(request, reply).find();
    if (!owner) throw new AppError('resource.not_found', parsed.data);
    const stream = new PassThrough();
    let lastSent = lastIdOf(request);
    let waiting: ReadingEvent[] | null = [];
    const write = (event: ReadingEvent): void => {
      const id = eventIdOf(event.stage);
      if (id > lastSent && !stream.writableEnded) {
        lastSent = id;
        stream.write(format(event));
      }
      if (isFinal(event.stage)) stream.end();
    };
    // What happens while the past is still being told waits its turn.
    const send = (event: ReadingEvent): void => (waiting ? void waiting.push(event) : write(event));
    const { events, stop } = await context.services().readings.follow(owner, parsed.data.documentId, send);
    const keepAlive = setInterval(() => stream.write(': waiting\n\n'), keepAliveMs);
    stream.on('close', () => {
      clearInterval(keepAlive);
      open.delete(stream);
      stop();
    });
    open.add(stream);
    stream.write(`retry: ${retryMs}\n\n`);
    for (const event of [...events, ...waiting]) write(event);
    waiting = null;
    return reply
      .type('text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .send(stream);
  });
  return { closeAll: () => open.forEach((stream) => void stream.end()) };
};
