import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { routes } from '@career-mirror/contract/api';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { projectRoot } from './config.ts';
import { danaCv } from './features/walk-tools.ts';
import { testConfig } from './testing.ts';

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

const cookieOf = (answer: Response): string =>
  (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';

const documentOf = async (base: string, cookie: string, documentId: string) => {
  const answer = await fetch(`${base}/api/documents/${documentId}`, { headers: { cookie } });
  return { status: answer.status, view: routes.getDocument.answer.safeParse(await answer.json()) };
};

describe('the server’s process', { timeout: 180_000 }, () => {
  it('loses nothing it acknowledged when it is killed right after the answer', async () => {
    const first = await started();
    const accepted = await upload(first.base);
    const { documentId } = routes.uploadDocument.answer.parse(await accepted.json());
    const cookie = cookieOf(accepted);
    first.server.child.kill('SIGKILL');
    await first.server.exit;

    const second = await started();
    let { status, view } = await documentOf(second.base, cookie, documentId);
    expect(status).toBe(200);
    while (view.data?.stage !== 'done' && view.data?.stage !== 'failed') {
      await wait(100);
      ({ view } = await documentOf(second.base, cookie, documentId));
    }
    // Either its text was kept and it is understood from there, or it says so and asks for the file again.
    if (view.data.stage === 'failed') {
      expect(view.data.events.at(-1)?.problem?.code).toBe('document.interrupted');
    }
    second.server.child.kill('SIGKILL');
    await second.server.exit;
  });

  it('keeps choices and profile over a kill, and refuses a second server on its folder by pid', async () => {
    const first = await started();
    const begun = await fetch(`${first.base}/api/profile`, {
      method: 'POST',
      headers: { origin: first.base, 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Electrician', onetSoc: '47-2111.00' }),
    });
    expect(begun.status).toBe(201);
    const cookie = cookieOf(begun);

    const refused = start();
    expect(await refused.address).toBeNull();
    expect((await refused.exit).code).toBe(1);
    expect(refused.output()).toContain(`pid ${first.server.child.pid}`);

    const kept = await fetch(`${first.base}/api/preferences`, {
      method: 'PUT',
      headers: { origin: first.base, cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ targets: ['47-2111.00'] }),
    });
    expect(kept.status).toBe(200);
    first.server.child.kill('SIGKILL');
    await first.server.exit;

    const second = await started();
    const profile = await fetch(`${second.base}/api/profile`, { headers: { cookie } });
    const preferences = await fetch(`${second.base}/api/preferences`, { headers: { cookie } });
    expect(routes.getProfile.answer.parse(await profile.json()).profile.spells[0]?.onetSoc).toBe(
      '47-2111.00',
    );
    expect(routes.getPreferences.answer.parse(await preferences.json()).chosen).toBe(true);
    second.server.child.kill('SIGTERM');
    expect(await second.server.exit).toEqual({ code: 0, signal: null });
  });

  it('finishes the requests in flight when told to stop, ends open streams, and exits with 0', async () => {
    const { server, base } = await started();
    const accepted = await upload(base);
    const cookie = cookieOf(accepted);
    const { documentId, events } = routes.uploadDocument.answer.parse(await accepted.json());
    const stream = fetch(`${base}${events}`, { headers: { cookie } }).then((answer) => answer.text());
    const inFlight = Array.from({ length: 8 }, () => fetch(`${base}/api/insight?title=Store%20manager`));
    const second = upload(base, cookie);
    await wait(20);
    server.child.kill('SIGTERM');
    const statuses = (await Promise.all([...inFlight, second])).map((answer) => answer.status);
    expect(new Set(statuses)).toEqual(new Set([200, 202]));
    expect(await stream).toContain('event: received');
    expect(await server.exit).toEqual({ code: 0, signal: null });

    const again = await started();
    const { view } = await documentOf(again.base, cookie, documentId);
    expect(view.data?.stage).toBe('done');
    again.server.child.kill('SIGTERM');
    expect((await again.server.exit).code).toBe(0);
  });
});
