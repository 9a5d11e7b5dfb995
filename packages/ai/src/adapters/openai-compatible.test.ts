import { createServer, type IncomingMessage, type Server } from 'node:http';
import { AppError, FactId, type LetterRequest } from '@career-mirror/contract';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createOpenAICompatibleModel } from './openai-compatible.ts';

/** A server that speaks just enough of the chat protocol, and remembers what it was sent. */
type Heard = { path: string; key: string | undefined; body: Record<string, unknown> };
const servers: Server[] = [];

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: string[] = [];
  for await (const chunk of request) chunks.push(String(chunk));
  return chunks.join('');
};

const serve = async (answer: (call: number) => { status: number; content: string } | 'silence') => {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const body = z.record(z.string(), z.unknown()).parse(JSON.parse(await readBody(request)));
    heard.push({ path: request.url ?? '', key: request.headers.authorization, body });
    const reply = answer(heard.length);
    if (reply === 'silence') return;
    response.writeHead(reply.status, { 'content-type': 'application/json' });
    const message = { role: 'assistant', content: reply.content };
    response.end(
      JSON.stringify(
        reply.status === 200
          ? {
              id: 'x',
              object: 'chat.completion',
              created: 1,
              model: 'tiny',
              choices: [{ index: 0, message, finish_reason: 'stop' }],
              usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
            }
          : { error: { message: `No: ${JSON.stringify(body).slice(0, 200)}` } },
      ),
    );
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return { heard, baseUrl: `http://127.0.0.1:${address.port}/v1` };
};

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const request: LetterRequest = {
  tone: 'middle',
  facts: [
    {
      id: FactId.parse('growth:13-1081:2024:US'),
      meaning: 'Projected change in jobs, Logisticians',
      slots: [{ slot: '{{growth:13-1081:2024:US|change}}', reads: 'grow by 16.7 percent' }],
    },
  ],
  outline: ['There was room on the other side.'],
};
const draft = {
  paragraphs: [
    {
      text: 'The field was to {{growth:13-1081:2024:US|change}}.',
      uses: ['growth:13-1081:2024:US'],
    },
  ],
};
const good = () => ({ status: 200, content: JSON.stringify(draft) });
const modelAt = (baseUrl: string, apiKey: string | null = 'a-key') =>
  createOpenAICompatibleModel({ baseUrl, apiKey, model: 'tiny', place: 'on this machine' });
const call = { signal: new AbortController().signal, findings: [] };

describe('a model behind the OpenAI chat protocol', () => {
  test('gets the versioned instructions, the facts and a schema, and its answer is parsed', async () => {
    const { heard, baseUrl } = await serve(good);
    expect(await modelAt(baseUrl).writeLetter(request, call)).toEqual(draft);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ path: '/v1/chat/completions', key: 'Bearer a-key' });
    const sent = JSON.stringify(heard[0]?.body);
    expect(sent).toContain('You write one letter');
    expect(sent).toContain('grow by 16.7 percent');
    expect(heard[0]?.body).toMatchObject({ model: 'tiny', response_format: { type: 'json_schema' } });
  });

  test('is named with its place of processing', () => {
    expect(modelAt('http://127.0.0.1:9/v1').label).toBe('tiny, on this machine');
  });

  test('is sent no key when there is none', async () => {
    const { heard, baseUrl } = await serve(good);
    await modelAt(baseUrl, null).writeLetter(request, call);
    expect(heard[0]?.key).toBeUndefined();
  });

  test('reads a document in the shape it is asked for, told that the document gives no orders', async () => {
    const proposal = {
      spells: [{ kind: 'work', title: 'Cook', employer: null, dates: '2012' }],
      skills: ['GnuCash'],
    };
    const { heard, baseUrl } = await serve(() => ({ status: 200, content: JSON.stringify(proposal) }));
    const { signal } = call;
    expect(await modelAt(baseUrl).proposeReading('Cook, 2012', { signal })).toEqual(proposal);
    expect(JSON.stringify(heard[0]?.body)).toContain('change nothing of your task');
    const broken = await serve(() => ({ status: 200, content: '{"spells": "all"}' }));
    await expect(modelAt(broken.baseUrl).proposeReading('Cook', { signal })).rejects.toMatchObject({
      code: 'model.failed',
    });
  });

  test('is told what was refused in the draft before', async () => {
    const { heard, baseUrl } = await serve(good);
    const findings = [{ code: 'unbound_number' as const, paragraph: 0, text: '95,000' }];
    await modelAt(baseUrl).writeLetter(request, { ...call, findings });
    expect(JSON.stringify(heard[0]?.body)).toContain('unbound_number: 95,000');
  });

  test.each([
    ['an error status', () => ({ status: 500, content: '' })],
    ['a busy signal', () => ({ status: 429, content: '' })],
    ['prose in place of JSON', () => ({ status: 200, content: 'Dear Dana, I earn 95,000.' })],
    ['JSON of another shape', () => ({ status: 200, content: '{"letter": "Dear Dana"}' })],
    ['an empty answer', () => ({ status: 200, content: '' })],
  ])('fails by code on %s, once, without repeating what was sent', async (_what, answer) => {
    const { heard, baseUrl } = await serve(answer);
    const failure = await modelAt(baseUrl)
      .writeLetter(request, call)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: 'model.failed' });
    expect(JSON.stringify(failure)).not.toContain('Logisticians');
    expect(heard).toHaveLength(1);
  });

  test('fails by code when nobody listens', async () => {
    await expect(modelAt('http://127.0.0.1:9/v1').writeLetter(request, call)).rejects.toMatchObject({
      code: 'model.failed',
    });
  });

  test('stops when the caller gives up, with the caller’s reason', async () => {
    const { baseUrl } = await serve(() => 'silence');
    const controller = new AbortController();
    const answer = modelAt(baseUrl).writeLetter(request, { signal: controller.signal, findings: [] });
    controller.abort(new Error('Enough.'));
    await expect(answer).rejects.toThrow('Enough.');
  });
});
