import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testConfig } from '../../testing.ts';
import { findingLines, ok, wrong } from './check.ts';
import {
  checkBrowser,
  checkModel,
  checkModels,
  checkNode,
  checkPack,
  checkPages,
  checkServer,
  checkStore,
} from './checks.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'doctor-'));

describe('the doctor', () => {
  it('finds a Node.js that is too old', () => {
    expect(checkNode('20.20.2').state).toBe('wrong');
    expect(checkNode('22.18.0').state).toBe('wrong');
    expect(checkNode('22.19.0').state).toBe('ok');
    expect(checkNode('24.21.0').state).toBe('ok');
  });

  it('finds a missing pack and models that are missing, unlisted or changed', () => {
    expect(checkPack(folder()).state).toBe('wrong');
    expect(checkModels(folder())[0]?.state).toBe('wrong');
    const pack = folder();
    mkdirSync(join(pack, 'models'));
    const keep = (name: string, content: string): void => writeFileSync(join(pack, 'models', name), content);
    keep('title-model.bin', 'changed');
    keep('title-model.json', JSON.stringify({ sha256: '0'.repeat(64) }));
    keep('next-occupation.bin', 'without a checksum');
    expect(checkModels(pack).map((finding) => finding.state)).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
  });

  it('tells a free port from our server and from somebody else’s', async () => {
    const other = createServer((_request, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo; // a TCP server's address is never a string
    const config = testConfig({ HOST: '127.0.0.1', PORT: String(port) });
    expect((await checkServer(config)).state).toBe('wrong');
    await new Promise((resolve) => other.close(resolve));
    expect((await checkServer(config)).state).toBe('off');
  });

  it('finds a database that cannot be reached, and says that the embedded one is a trial', async () => {
    const far = testConfig({ DATABASE_URL: 'postgres://127.0.0.1:1/none' });
    expect((await checkStore(far))[0]?.state).toBe('wrong');
    const near = await checkStore(testConfig({ DATA_DIR: join(folder(), 'store') }));
    expect(near.map((finding) => finding.state)).toEqual(['ok', 'off']);
  });

  it('says why the language model is off, and finds one that does not answer', async () => {
    expect(await checkModel(testConfig())).toMatchObject({
      state: 'off',
      say: expect.stringContaining('MODEL_URL'),
    });
    const silent = testConfig({ MODEL_URL: 'http://127.0.0.1:1/v1', MODEL_NAME: 'small' });
    expect((await checkModel(silent)).state).toBe('wrong');
  });

  it('takes missing pages and a missing browser as off, because the commands bring them', () => {
    expect(checkPages(folder(), true).state).toBe('off');
    expect(checkBrowser(null).state).toBe('off');
  });

  it('prints what is wrong last', () => {
    expect(findingLines([wrong('a', 'b'), ok('long name', 'd')])).toEqual([
      'ok     long name  d',
      'wrong  a          b',
    ]);
  });
});
