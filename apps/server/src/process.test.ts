import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { routes } from '@career-mirror/contract/api';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { projectRoot } from './config.ts';
import { testConfig } from './testing.ts';
import { danaCv } from './testing-walk.ts';

/*
 * The real process, started, killed and stopped as an operator would. Few rounds: `test/crash` is where many are counted.
 */

const dataDir = mkdtempSync(join(tmpdir(), 'mirror-process-'));
const running: Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.child.kill('SIGKILL');
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

type Server = {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly output: () => string;
  /** Address, once the server says it is ready; null when the process ended before. */
  readonly address: Promise<string | null>;
  readonly exit: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

const start = (): Server => {
  const child = spawn(process.execPath, [join(projectRoot, 'apps/server/src/main.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      REFERENCE_DIR: testConfig().referenceDir,
    },
  });
  let output = '';
  const exit = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const address = new Promise<string | null>((resolve) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /Career Mirror: (http:\S+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => resolve(null));
  });
  const server = { child, output: () => output, address, exit };
  running.push(server);
  return server;
};

const started = async (): Promise<{ server: Server; base: string }> => {
  const server = start();
  const base = await server.address;
  if (base === null) throw new Error(`the server ended: ${server.output()}`);
  return { server, base };
};

const upload = (base: string, cookie?: string): Promise<Response> => {
  const form = new FormData();
  form.set('file', new Blob([danaCv]), 'dana.txt');
  const headers: Record<string, string> = { origin: base, ...(cookie === undefined ? {} : { cookie }) };
  return fetch(`${base}/api/documents`, { method: 'POST', body: form, headers });
};

/**
 * An upload of which the server has the head: it asked for the body by "100 Continue". So it is certainly in flight, however
 * busy the machine is.
 */
const startUpload = async (base: string, cookie: string) => {
  const head =
    '--b\r\ncontent-disposition: form-data; name="file"; filename="late.txt"\r\ncontent-type: text/plain\r\n\r\n';
  const body = Buffer.from(`${head}${danaCv}\r\n--b--\r\n`);
  const sending = request(`${base}/api/documents`, {
    method: 'POST',
    headers: {
      origin: base,
      cookie,
      expect: '100-continue',
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': body.length,
    },
  });
  const status = new Promise<number | undefined>((resolve, reject) => {
    sending.once('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sending.once('error', reject);
  });
  sending.flushHeaders();
  await once(sending, 'continue');
  const finish = (): Promise<number | undefined> => {
    sending.end(body);
    return status;
  };
  return { finish };
};

const cookieOf = (answer: Response): string =>
  (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';

const documentOf = async (base: string, cookie: string, documentId: string) => {
  const answer = await fetch(`${base}/api/documents/${documentId}`, { headers: { cookie } });
  return { status: answer.status, view: routes.getDocument.answer.safeParse(await answer.json()) };
};

const json = { 'content-type': 'application/json' };

describe('the server’s process', { timeout: 240_000 }, () => {
  let documentId = '';
  let reader = '';
  let chooser = '';

  it('refuses a second server on its folder by the pid of the first', async () => {
    const { server, base } = await started();
    const begun = await fetch(`${base}/api/profile`, {
      method: 'POST',
      headers: { ...json, origin: base },
      body: JSON.stringify({ title: 'Electrician', onetSoc: '47-2111.00' }),
    });
    expect(begun.status, await begun.clone().text()).toBe(201);
    chooser = cookieOf(begun);
    const kept = await fetch(`${base}/api/preferences`, {
      method: 'PUT',
      headers: { ...json, origin: base, cookie: chooser },
      body: JSON.stringify({ targets: ['47-2111.00'] }),
    });
    expect(kept.status, await kept.clone().text()).toBe(200);

    const refused = start();
    expect(await refused.address).toBeNull();
    expect((await refused.exit).code).toBe(1);
    expect(refused.output()).toContain(`pid ${server.child.pid}`);

    const accepted = await upload(base);
    reader = cookieOf(accepted);
    ({ documentId } = routes.uploadDocument.answer.parse(await accepted.json()));
    server.child.kill('SIGKILL');
    expect((await server.exit).signal).toBe('SIGKILL');
  });

  it('lost nothing it acknowledged when it was killed, and finishes what is in flight when told to stop', async () => {
    const { server, base } = await started();
    const profile = await fetch(`${base}/api/profile`, { headers: { cookie: chooser } });
    const preferences = await fetch(`${base}/api/preferences`, { headers: { cookie: chooser } });
    const known = routes.getProfile.answer.parse(await profile.json());
    expect(known.profile.spells[0]?.onetSoc).toBe('47-2111.00');
    expect(routes.getPreferences.answer.parse(await preferences.json()).chosen).toBe(true);

    let { status, view } = await documentOf(base, reader, documentId);
    expect(status).toBe(200);
    while (view.data?.stage !== 'done' && view.data?.stage !== 'failed') {
      await wait(100);
      ({ status, view } = await documentOf(base, reader, documentId));
    }
    // Either its text was kept and it is understood from there, or it says so and asks for the file again.
    if (view.data.stage === 'failed') {
      expect(view.data.events.at(-1)?.problem?.code).toBe('document.interrupted');
    }

    const again = await upload(base, reader);
    const accepted = routes.uploadDocument.answer.parse(await again.json());
    documentId = accepted.documentId;
    const stream = await fetch(`${base}${accepted.events}`, { headers: { cookie: reader } });
    const late = await startUpload(base, reader);
    server.child.kill('SIGTERM');
    expect(await late.finish()).toBe(202);
    expect(await stream.text()).toContain('event: received');
    expect(await server.exit).toEqual({ code: 0, signal: null });
  });

  it('had finished reading before it stopped', async () => {
    const { server, base } = await started();
    const { view } = await documentOf(base, reader, documentId);
    expect(view.data?.stage).toBe('done');
    server.child.kill('SIGTERM');
    expect((await server.exit).code).toBe(0);
  });
});
