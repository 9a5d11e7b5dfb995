import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { AppError } from '@career-mirror/contract';
import { type ChildFormat, formatByte } from './child-formats.ts';
import { maxAnswerCharacters, maxReadMs, maxResidentBytes, maxStartMs } from './limits.ts';
import { type ChildAnswer, ChildMessage, failureOf } from './protocol.ts';
import { childFile, childFlags } from './reader-flags.ts';

/** A child process that reads one document and is then gone. */
export type Reader = {
  read: (
    bytes: Uint8Array,
    format: ChildFormat,
    onPage: (page: number, pages: number) => void,
  ) => Promise<ChildAnswer>;
  kill: () => void;
  gone: () => boolean;
};

export type ReaderLimits = {
  /** Wall clock of the reading, the start of the child included, in milliseconds. */
  readMs: number;
  /** Resident memory, in bytes. */
  residentBytes: number;
};

export const usualLimits: ReaderLimits = { readMs: maxReadMs, residentBytes: maxResidentBytes };

/** Niceness of a child: it takes the processor time that the server leaves. */
const childPriority = 10;

/** How often the parent looks at the memory of a child, in milliseconds. */
const watchEveryMs = 10;

/**
 * Starts a child. While it waits for a document it does not keep the parent running.
 *
 * @param cacheFolder  compiled code of the reader (`reader-cache.ts`); null = the child compiles it anew
 */
export function startReader(limits: ReaderLimits = usualLimits, cacheFolder: string | null = null): Reader {
  const child = spawn(process.execPath, [...childFlags(cacheFolder), childFile], {
    env: cacheFolder === null ? {} : { NODE_COMPILE_CACHE: cacheFolder },
    cwd: import.meta.dirname,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  // The people the server answers meanwhile come first.
  if (child.pid !== undefined) setPriority(child.pid, childPriority);
  let exited = false;
  child.once('exit', () => {
    exited = true;
  });
  child.once('error', () => {
    exited = true;
  });
  // A child that dies while it is written to is reported by its end, not by the broken pipe.
  child.stdin.on('error', () => undefined);
  setReferenced(child, false);
  const messages = messagesOf(child);
  return {
    read: (bytes, format, onPage) => readWith(child, messages, { bytes, format, onPage, limits }),
    kill: () => void child.kill('SIGKILL'),
    gone: () => exited,
  };
}

type Task = {
  bytes: Uint8Array;
  format: ChildFormat;
  onPage: (page: number, pages: number) => void;
  limits: ReaderLimits;
};
type Listener = { onMessage: (message: ChildMessage) => void; onEnd: (reason: string) => void };

function readWith(
  child: ChildProcess,
  messages: ReturnType<typeof messagesOf>,
  { bytes, format, onPage, limits }: Task,
): Promise<ChildAnswer> {
  setReferenced(child, true);
  return new Promise((resolve, reject) => {
    let clock: NodeJS.Timeout | null = null;
    const limitTime = (milliseconds: number): void => {
      if (clock) clearTimeout(clock);
      clock = setTimeout(
        () => finish(new AppError('document.too_slow', { limitMs: milliseconds })),
        milliseconds,
      );
    };
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > limits.residentBytes) {
        finish(new AppError('document.inflates_too_much', { limitBytes: limits.residentBytes }));
      }
    }, watchEveryMs);
    const finish = (outcome: ChildAnswer | AppError): void => {
      if (clock) clearTimeout(clock);
      clearInterval(watch);
      child.kill('SIGKILL');
      if (outcome instanceof AppError) reject(outcome);
      else resolve(outcome);
    };
    const began = performance.now();
    limitTime(maxStartMs);
    messages.listen({
      onMessage: (message) => {
        if (message.kind === 'ready') limitTime(timeLeft(limits, began));
        else if (message.kind === 'page') onPage(message.page, message.pages);
        else if (message.kind === 'document' || message.kind === 'record') finish(message);
        else finish(failureOf(message));
      },
      // Out of heap, V8 ends the process; a document that does this would not stay small.
      onEnd: (reason) =>
        finish(
          reason === 'SIGABRT' || reason === 'SIGKILL' || reason === 'answer'
            ? new AppError('document.inflates_too_much', { reason })
            : new AppError('document.broken', { reason }),
        ),
    });
    child.stdin?.write(formatByte[format]);
    child.stdin?.end(bytes);
  });
}

/** What a document may take once its child is ready; a child that was slow to start takes from it, down to a third. */
function timeLeft({ readMs }: ReaderLimits, began: number): number {
  return Math.max(readMs / 3, readMs - (performance.now() - began));
}

/** Lines of a child's output, each checked; kept until somebody listens. */
function messagesOf(child: ChildProcess): { listen: (listener: Listener) => void } {
  const early: ChildMessage[] = [];
  let listener: Listener | null = null;
  let ended: string | null = null;
  let buffered = '';
  const end = (reason: string): void => {
    ended ??= reason;
    listener?.onEnd(ended);
  };
  child.stdout?.setEncoding('utf8');
  child.stdout?.on('data', (chunk: string) => {
    buffered += chunk;
    if (buffered.length > maxAnswerCharacters) {
      child.kill('SIGKILL');
      end('answer');
      return;
    }
    const lines = buffered.split('\n');
    buffered = lines.pop() ?? '';
    for (const line of lines) {
      const message = parseMessage(line);
      if (message === null) end('answer');
      else if (listener) listener.onMessage(message);
      else early.push(message);
    }
  });
  child.once('error', (error) => end(error.message));
  child.once('close', (code, signal) => end(signal ?? `exit ${code}`));
  return {
    listen: (added) => {
      listener = added;
      for (const message of early.splice(0)) added.onMessage(message);
      if (ended !== null) added.onEnd(ended);
    },
  };
}

function parseMessage(line: string): ChildMessage | null {
  try {
    return ChildMessage.parse(JSON.parse(line));
  } catch {
    // Not a default for missing data: the caller ends the child and reports the document as unreadable.
    return null;
  }
}

/** Resident memory of a process, in bytes; 0 where the system has no /proc, there the heap limit alone protects. */
function residentBytes(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1];
    return Number(pages) * 4096;
  } catch {
    return 0; // The child has just ended; its end is reported by its own event.
  }
}

function setReferenced(child: ChildProcess, referenced: boolean): void {
  const method = referenced ? 'ref' : 'unref';
  child[method]();
  for (const pipe of [child.stdin, child.stdout]) {
    // Pipes of child processes are sockets; the types only promise streams.
    const change: unknown = pipe && Reflect.get(pipe, method);
    if (typeof change === 'function') change.call(pipe);
  }
}
