import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maxStartMs } from './limits.ts';
import { childFile, childFlags } from './reader-flags.ts';

export type ReaderCache = {
  /** Folder with the reader's compiled code; null as long as there is none. */
  folder: () => string | null;
  /** Compiles the reader's code once, in a child that reads no document. */
  prepare: () => Promise<void>;
  remove: () => void;
};

/**
 * Compiled code of the reader in a private temporary folder, for the life of this process. Compiling took half of the processor
 * time of a child's start. Children may write there only until they are ready: they give the permission back before they see
 * the first byte of a document.
 */
export function createReaderCache(): ReaderCache {
  let made: string | null = null;
  let ready = false;
  let preparing: Promise<void> | null = null;
  let compiler: ChildProcess | null = null;

  const compile = (folder: string): Promise<boolean> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [...childFlags(folder), childFile, 'prepare'], {
        env: { NODE_COMPILE_CACHE: folder },
        cwd: import.meta.dirname,
        stdio: 'ignore',
        timeout: maxStartMs,
        windowsHide: true,
      });
      compiler = child;
      child.unref();
      child.once('error', () => resolve(false));
      child.once('exit', (code) => resolve(code === 0));
    });

  const remove = (): void => {
    ready = false;
    compiler?.kill('SIGKILL');
    if (made !== null) rmSync(made, { recursive: true, force: true });
    made = null;
  };
  const prepare = async (): Promise<void> => {
    made = mkdtempSync(join(tmpdir(), 'career-mirror-reader-'));
    process.once('exit', remove);
    const done = await compile(made);
    compiler = null;
    ready = done && made !== null;
  };
  return {
    folder: () => (ready ? made : null),
    prepare: () => {
      preparing ??= prepare();
      return preparing;
    },
    remove,
  };
}
