import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { openapiDocument } from './openapi.ts';

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
    staticCSP: true,
    uiConfig: { docExpansion: 'list', validatorUrl: null, tryItOutEnabled: false },
  });
};
