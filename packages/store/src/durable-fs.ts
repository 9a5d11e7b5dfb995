import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/*
 * PGlite starts PostgreSQL with fsync off, and its file system over Node's has no fsync: a commit lies in the
 * kernel's cache until the kernel writes it, and a power cut loses it. PostgreSQL itself knows when what must be on
 * the disk (its log at each commit, data files and control file at a checkpoint); it only needs the call. So we lend
 * the file system an fsync, switch the setting on, and choose the log's sync method that ends in that call.
 */

/** Settings that go with `DurableFS`; without it they would promise what is not done. */
export const durableSettings = ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'];

/** WASI's EIO: PostgreSQL then stops rather than report a commit that may not be on the disk. */
const WASI_EIO = 29;
/** WASI's EINVAL: PostgreSQL takes it for "this system cannot flush a folder", and ignores it for folders alone. */
const WASI_EINVAL = 28;
const CANNOT_FLUSH = new Set(['EPERM', 'EINVAL', 'EBADF', 'EISDIR']);

type InitOptions = Parameters<NodeFS['init']>[1];

/** PGlite's file system over Node's, with an fsync that reaches the disk. */
export class DurableFS extends NodeFS {
  /** Calls so far: none after a start would mean that this version of PGlite no longer makes them. */
  flushes = 0;

  override async init(pg: PGlite, options: InitOptions): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const lendFsync: NonNullable<InitOptions['preRun']>[number] = (module) => {
      module.FS.filesystems.NODEFS.stream_ops.fsync = (stream: { nfd: number }) => {
        this.flushes += 1;
        return flushHandle(stream.nfd);
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), lendFsync] } };
  }
}

/** The answer PostgreSQL gets for an fsync of an open file or folder. */
function flushHandle(handle: number): number {
  try {
    fsyncSync(handle);
    return 0;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return CANNOT_FLUSH.has(code) ? WASI_EINVAL : WASI_EIO;
  }
}

/** Flushes at a time: the disk takes many together, and Node's own threads are four. */
const FLUSHES_AT_ONCE = 16;

/** Flushes every file and folder under `folder`, and itself; for what was written without. */
export async function flushTree(folder: string): Promise<void> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile() || (entry.isDirectory() && canFlushFolders))
    .map((entry) => join(entry.parentPath, entry.name));
  const worker = async () => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
      const handle = await open(path, openMode);
      await handle.sync().finally(() => handle.close());
    }
  };
  await Promise.all(Array.from({ length: FLUSHES_AT_ONCE }, worker));
  flushFolder(folder);
}

/** Windows has no flush for a folder (its file system logs names by itself) and wants a file open for writing. */
const canFlushFolders = process.platform !== 'win32';
const openMode = process.platform === 'win32' ? 'r+' : 'r';

/** Makes the names in a folder last. */
export function flushFolder(folder: string): void {
  if (!canFlushFolders) return;
  const handle = openSync(folder, openMode);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
