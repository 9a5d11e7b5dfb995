import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { openapiDocument } from './openapi.ts';

/**
 * Content policy of the readable page. Its program sets styles on elements, also by one style element of its own, so inline
 * styles are allowed here and nowhere else; scripts are this site's files only, and the page asks nobody else for anything.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** OpenAPI at `/api/openapi.json` and as a readable page at `/api/docs`; the page loads nothing from elsewhere. */
export const addDocs = async (app: FastifyInstance): Promise<void> => {
  const document = openapiDocument();
  app.get('/api/openapi.json', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(document),
  );
  // @fastify/swagger types only its own idea of a document; ours is checked by its test.
  await app.register(swagger, { mode: 'static', specification: { document: document as never } });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: policy,
    uiConfig: { docExpansion: 'list', validatorUrl: null, tryItOutEnabled: false },
  });
};
