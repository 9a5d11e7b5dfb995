import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
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

/** Flushes every file and folder under `folder`; for what was written without. */
export function flushTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) flushTree(path);
    else if (entry.isFile()) flushPath(path);
  }
  flushFolder(folder);
}

/** Makes the names in a folder last. Windows has no such call; its file system logs names by itself. */
export function flushFolder(folder: string): void {
  if (process.platform !== 'win32') flushPath(folder);
}

function flushPath(path: string): void {
  const isWindows = process.platform === 'win32'; // where a handle must be open for writing to be flushed
  const handle = openSync(path, isWindows ? 'r+' : 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
