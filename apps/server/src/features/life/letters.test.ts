import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { LetterRequest } from '@career-mirror/contract';
import { routes } from '@career-mirror/contract/api';
import type { Store } from '@career-mirror/store';
import { openTestStore } from '@career-mirror/store/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Advisor } from '../../mirror/advisor.ts';
import { readyApp, testAdvisor, visitor } from '../../testing.ts';

/*
 * Letters with a language model configured: a real HTTP server on this machine that answers as a good, a lying or a broken
 * model would.
 */

let advisor: Advisor;
let store: Store;
const servers: Server[] = [];
beforeAll(async () => {
  advisor = await testAdvisor();
  store = await openTestStore();
});
afterAll(() => store.close());
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const Chat = z.object({ messages: z.array(z.object({ role: z.string(), content: z.unknown() })) });
type Draft = { paragraphs: { text: string; uses: string[] }[] };

/** The task within a chat: the JSON that the adapter sends as the user's message. */
const requestIn = (body: string): LetterRequest => {
  const message = Chat.parse(JSON.parse(body)).messages.find((one) => one.role === 'user');
  const content = typeof message?.content === 'string' ? message.content : JSON.stringify(message?.content);
  const parts = z.array(z.object({ text: z.string() })).safeParse(message?.content);
  const task = parts.success ? parts.data.map((part) => part.text).join('') : content;
  return LetterRequest.parse(JSON.parse(task.split('\n\nYour last draft')[0] ?? task));
};

const idsIn = (words: string): string[] =>
  [...words.matchAll(/\{\{(.+?)(?:\.(?:low|high))?\|\w+\}\}/g)].map((match) => match[1] ?? '');

/** A model that words the outline as it stands. */
const honest = (request: LetterRequest): Draft => ({
  paragraphs: request.outline.map((words) => ({ text: words, uses: [...new Set(idsIn(words))] })),
});

/** A model that puts a figure of its own into the second paragraph. */
const lying = (request: LetterRequest): Draft => {
  const draft = honest(request);
  const [, second] = draft.paragraphs;
  if (second) second.text += ' I earn 250,000 dollars a year.';
  return draft;
};

type Heard = { readonly bodies: string[] };

const modelServer = async (
  answer: (body: string) => { status: number; content: string } | null,
): Promise<{ url: string; heard: Heard }> => {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    bodies.push(body);
    const said = answer(body);
    if (said === null) return; // a model that never answers
    response.writeHead(said.status, { 'content-type': 'application/json' });
    const choice = { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: said.content } };
    response.end(
      JSON.stringify({ id: 'x', object: 'chat.completion', created: 1, model: 'small', choices: [choice] }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return { url: `http://127.0.0.1:${port}/v1`, heard: { bodies } };
};

const lettersWith = async (url: string) => {
  const app = await readyApp(store, advisor, {
    MODEL_URL: url,
    MODEL_NAME: 'small',
    MODEL_PLACE: 'in this test',
    MODEL_TIMEOUT: '1',
  });
  const who = visitor(app.fastify);
  await who.send('POST', '/api/profile', { title: 'Store manager', onetSoc: '41-1011.00' });
  const answer = await who.get('/api/letters?target=13-1081.00');
  const status = await who.get('/api/status');
  await app.fastify.close();
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return {
    view: routes.getLetters.answer.parse(answer.json()),
    status: routes.getStatus.answer.parse(status.json()),
  };
};

describe('letters with a language model', () => {
  it('are the model’s, and say so, when every word of it holds', async () => {
    const { url, heard } = await modelServer((body) => ({
      status: 200,
      content: JSON.stringify(honest(requestIn(body))),
    }));
    const { view, status } = await lettersWith(url);
    expect(view.letters.map((letter) => letter.writer.kind)).toEqual(['model', 'model', 'model']);
    expect(view.letters[0]?.writer.label).toBe('small, in this test');
    expect(view.modelOff).toBeNull();
    expect(status.adapters[0]).toMatchObject({ state: 'on' });
    // What is sent holds facts and slots; nothing that tells who asks.
    expect(heard.bodies).toHaveLength(3);
  });

  it('come from the template when the model lies twice, and nothing of the lie is shown', async () => {
    const { url, heard } = await modelServer((body) => ({
      status: 200,
      content: JSON.stringify(lying(requestIn(body))),
    }));
    const { view } = await lettersWith(url);
    expect(view.letters.map((letter) => letter.writer.kind)).toEqual(['template', 'template', 'template']);
    expect(JSON.stringify(view)).not.toContain('250,000');
    expect(view.modelOff).toContain('did not pass the check');
    expect(heard.bodies).toHaveLength(6);
  });

  it.each([
    ['answers garbage', () => ({ status: 200, content: 'Dear you, in 2040 …' })],
    ['refuses', () => ({ status: 429, content: '' })],
    ['is broken', () => ({ status: 500, content: '' })],
    ['never answers', () => null],
  ])('come from the template when the model %s', async (_name, answer) => {
    const { url } = await modelServer(answer);
    const { view } = await lettersWith(url);
    expect(view.letters.map((letter) => letter.writer.kind)).toEqual(['template', 'template', 'template']);
    expect(view.modelOff).toContain('did not answer');
  });

  it('come from the template when nobody listens there', async () => {
    const { view } = await lettersWith('http://127.0.0.1:1/v1');
    expect(view.letters).toHaveLength(3);
    expect(view.modelOff).toContain('did not answer');
  });
});
