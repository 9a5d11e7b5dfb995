import Fastify from 'fastify';

/* The peer of the HTTP benchmark, run as its own process: a bare Fastify that answers a body of the size asked for. */

const size = Number(process.argv[2] ?? 100);
const app = Fastify();
const body = JSON.stringify({ filler: 'x'.repeat(Math.max(0, size - 13)) });
app.get('/', async (_request, reply) => reply.type('application/json').send(body));
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
