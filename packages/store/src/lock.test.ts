import { type ChildProcess, spawn } from 'node:child_process';
import { once as event } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from './lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'career-mirror-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const ownerFile = () => join(folder, 'owner.json');
const bootId = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

describe('The lock of a store folder', () => {
  it('refuses a second owner and names the first', async () => {
    const lock = await takeLock(folder);
    await expect(takeLock(folder)).rejects.toMatchObject({
      code: 'store.locked',
      details: { pid: process.pid, host: hostname() },
    });
    await lock.release();
  });

  it('is the same lock by whatever way the folder is reached', async () => {
    const lock = await takeLock(folder);
    const alias = `${folder}-alias`;
    symlinkSync(folder, alias);
    await expect(takeLock(alias)).rejects.toMatchObject({ code: 'store.locked' });
    rmSync(alias);
    await lock.release();
  });

  it('can be taken again after a release, which may be asked for twice and leaves nothing behind', async () => {
    const first = await takeLock(folder);
    await Promise.all([first.release(), first.release()]);
    expect(existsSync(ownerFile())).toBe(false);
    const second = await takeLock(folder);
    await second.release();
  });

  it('keeps two folders apart', async () => {
    const other = mkdtempSync(join(tmpdir(), 'career-mirror-lock-'));
    const locks = await Promise.all([takeLock(folder), takeLock(other)]);
    await Promise.all(locks.map((lock) => lock.release()));
    rmSync(other, { recursive: true });
  });

  it('lets one of many that come at once have it', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(folder)));
    const taken = tries.filter((one) => one.status === 'fulfilled');
    expect(taken).toHaveLength(1);
    await Promise.all(taken.map((one) => one.value.release()));
  });

  it('is free as soon as its owner is killed, and held until then', async () => {
    const owner = await startOwner(folder);
    await expect(takeLock(folder)).rejects.toMatchObject({
      code: 'store.locked',
      details: { pid: owner.pid },
    });
    owner.kill('SIGKILL');
    await event(owner, 'exit');
    expect(existsSync(ownerFile())).toBe(true);
    const lock = await takeLock(folder);
    await lock.release();
  });

  describe.runIf(process.platform === 'linux')('where the owner has another host name', () => {
    const writeOwner = (boot: string) =>
      writeFileSync(ownerFile(), JSON.stringify({ pid: 7, host: 'another-container', boot }));

    it('knocks at its socket in the folder, and takes over from a container that is dead', async () => {
      writeOwner(bootId());
      const lock = await takeLock(folder);
      await lock.release();
    });

    it('refuses while a container on the same volume answers', async () => {
      writeOwner(bootId());
      const container = createServer().listen(join(folder, 'owner.sock'));
      await event(container, 'listening');
      await expect(takeLock(folder)).rejects.toMatchObject({
        code: 'store.locked',
        details: { pid: 7, host: 'another-container' },
      });
      container.close();
    });

    it('never takes over from another machine, about which nothing can be known', async () => {
      writeOwner('a-boot-of-another-machine');
      await expect(takeLock(folder)).rejects.toMatchObject({
        code: 'store.locked',
        details: { host: 'another-container' },
      });
      rmSync(ownerFile());
      const lock = await takeLock(folder);
      await lock.release();
    });
  });

  it('is not stopped by an owner file that was cut off in the middle', async () => {
    writeFileSync(ownerFile(), '{"pid": 12');
    const lock = await takeLock(folder);
    await lock.release();
  });
});

/** Another process that holds the lock until it is killed. */
async function startOwner(place: string): Promise<ChildProcess> {
  const script = `
    import { takeLock } from ${JSON.stringify(new URL('./lock.ts', import.meta.url).href)};
    await takeLock(${JSON.stringify(place)});
    console.log('taken');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('the child has no output');
  await event(child.stdout, 'data');
  return child;
}
