import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '@career-mirror/contract';
import { z } from 'zod';
import { once } from './once.ts';

/*
 * One owner per folder, because a second process on one PGlite folder loses data without an error.
 *
 * The lock is a listening socket: the kernel frees it the moment its process ends, however it ends. So there is no
 * stale lock to guess about, and no time after which a live one could be taken. On Linux its name lies in the abstract
 * namespace, on Windows it is a named pipe, elsewhere a socket file in the temporary folder.
 *
 * On Linux that name is not seen from another container on the same volume. Hence a second socket, a file in the
 * folder itself, which any process on the same kernel can knock at. And hence the owner file: it names the owner to
 * whoever is refused, and where nobody can be asked (another machine on a shared drive) its owner counts as alive
 * until the operator removes the file.
 */

const Owner = z.object({
  pid: z.number().int(),
  host: z.string(),
  boot: z.string().nullable().describe('Differs between two machines and between two starts of one'),
});
type Owner = z.infer<typeof Owner>;

export type Lock = {
  /** Frees the folder. A second call waits for the first. */
  release(): Promise<void>;
};

const OWNER_FILE = 'owner.json';
const FOLDER_SOCKET = 'owner.sock';

/** The longest path a socket can have on every system we know, in bytes. */
const MAX_SOCKET_PATH_BYTES = 103;
/** An owner that took the lock this moment may not have written its name yet. */
const OWNER_FILE_WAIT_MS = 300;
const OWNER_FILE_POLL_MS = 20;

/**
 * Takes the folder for this process until `release()` or its end.
 *
 * @throws AppError('store.locked') with `pid` and `host` of the owner (null when it has not said), within a second
 */
export async function takeLock(folder: string): Promise<Lock> {
  const place = realpathSync(folder);
  const servers: Server[] = [];
  try {
    servers.push(await listenAlone(place, lockAddress(place)));
    const folderSocket = join(place, FOLDER_SOCKET);
    const canAskAround = process.platform === 'linux' && fitsSocket(folderSocket);
    if (canAskAround) servers.push(await listenAlone(place, folderSocket));
    const earlier = readOwner(place);
    if (earlier !== null && mayLive(earlier, canAskAround)) throw locked(earlier, place);
    const self: Owner = { pid: process.pid, host: hostname(), boot: bootId() };
    writeFileSync(join(place, OWNER_FILE), JSON.stringify(self));
  } catch (error) {
    await Promise.all(servers.map(closeServer));
    throw error;
  }
  return {
    release: once(async () => {
      rmSync(join(place, OWNER_FILE), { force: true });
      await Promise.all(servers.map(closeServer));
    }),
  };
}

/**
 * Whether an owner that holds none of our sockets may be alive all the same. On this host and on this kernel a live
 * one would hold them; about anybody else nothing can be known.
 */
function mayLive(owner: Owner, canAskAround: boolean): boolean {
  if (owner.host === hostname()) return false;
  const sameKernel = owner.boot !== null && owner.boot === bootId();
  return !(sameKernel && canAskAround);
}

function locked(owner: Owner | null, place: string): AppError {
  return new AppError('store.locked', { pid: owner?.pid ?? null, host: owner?.host ?? null, dataDir: place });
}

/** Where the lock of a folder is, on this system. */
function lockAddress(place: string): string {
  const name = `career-mirror-${createHash('sha256').update(place).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

function isFile(address: string): boolean {
  return !address.startsWith('\0') && !address.startsWith('\\\\');
}

function fitsSocket(path: string): boolean {
  return Buffer.byteLength(path) <= MAX_SOCKET_PATH_BYTES;
}

/** Listens at the address, or throws `store.locked` because somebody does already. */
async function listenAlone(place: string, address: string): Promise<Server> {
  if (isFile(address)) {
    // Unlike the other kinds, a socket file outlives its process: nobody answers there any more.
    if (await somebodyAnswers(address)) throw locked(await waitForOwner(place), place);
    rmSync(address, { force: true });
  }
  const server = createServer((connection) => connection.destroy());
  server.unref();
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') resolve(false);
    else reject(error);
  });
  server.listen(address, () => resolve(true));
  if (!(await promise)) throw locked(await waitForOwner(place), place);
  return server;
}

function somebodyAnswers(socketFile: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const connection = createConnection(socketFile);
  connection.once('connect', () => resolve(true));
  connection.once('error', () => resolve(false));
  return promise.finally(() => connection.destroy());
}

function closeServer(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  return promise;
}

async function waitForOwner(place: string): Promise<Owner | null> {
  for (let waited = 0; waited < OWNER_FILE_WAIT_MS; waited += OWNER_FILE_POLL_MS) {
    const owner = readOwner(place);
    if (owner !== null) return owner;
    await wait(OWNER_FILE_POLL_MS);
  }
  return null;
}

/** The owner file, or null where there is none or its writer was killed in the middle of it. */
function readOwner(place: string): Owner | null {
  const text = readIfThere(join(place, OWNER_FILE));
  if (text === null) return null;
  const parsed = Owner.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Linux tells one start of the machine from the next; other systems do not say it as simply. */
function bootId(): string | null {
  if (process.platform !== 'linux') return null;
  return readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? null;
}
