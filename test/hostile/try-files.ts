import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../../apps/server/src/parser/read-document.ts';
import { AppError, DocumentText } from '../../packages/contract/src/index.ts';
import { brokenFiles } from './broken.ts';
import type { HostileFile, Lures } from './case.ts';
import { hostilePdfs } from './pdfs.ts';
import { hostileTexts } from './texts.ts';
import { hostileContainers, hostileXml } from './zips.ts';

/** What a file did. */
export type Outcome = {
  file: HostileFile;
  /** A code of ours, `read`, or `untyped: …` for anything else, which is a failure. */
  answer: string;
  milliseconds: number;
  /** The most memory its reader held, in bytes; 0 where it needed none, or where the system does not tell. */
  peakBytes: number;
  /** Whether words from outside the document came out. */
  leaked: boolean;
};

const canary = 'CANARY-7c1f-never-in-a-document';
const passwords = /root:.{0,9}:0:0:/;

export const allFiles = async (lures: Lures): Promise<HostileFile[]> => [
  ...hostileContainers(),
  ...hostileXml(lures),
  ...(await hostilePdfs(lures)),
  ...hostileTexts(lures),
  ...brokenFiles(),
];

/** A server that counts its callers, and a file that nobody may read. */
export async function layLures(): Promise<Lures & { calls: () => string[]; takeAway: () => Promise<void> }> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    response.end(canary);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const secretFile = join(folder, 'secret.txt');
  writeFileSync(secretFile, canary);
  // A server listening on a port always has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    sink: `http://127.0.0.1:${port}`,
    secretFile,
    calls: () => calls,
    takeAway: async () => {
      rmSync(folder, { recursive: true, force: true });
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Hands a file in and watches what becomes of it. */
export async function tryFile(file: HostileFile): Promise<Outcome> {
  const peak = watchChildren();
  const began = performance.now();
  let answer = 'read';
  let leaked = false;
  try {
    const document = await readDocument({ bytes: file.bytes, fileName: file.fileName });
    DocumentText.parse(document);
    const said = JSON.stringify(document);
    leaked = said.includes(canary) || passwords.test(said);
  } catch (error) {
    answer = error instanceof AppError ? error.code : `untyped: ${String(error)}`;
    leaked = error instanceof AppError && JSON.stringify(error.details).includes(canary);
  }
  const milliseconds = performance.now() - began;
  return { file, answer, milliseconds, peakBytes: peak(), leaked };
}

export const isRight = ({ file, answer }: Outcome): boolean => {
  if (answer.startsWith('untyped') || answer === 'server.unexpected') return false;
  if (file.wanted === 'read') return answer === 'read';
  return file.wanted === 'any' || answer.startsWith('document.');
};

/** How often the memory of the children is looked at, in milliseconds; the system keeps each one's highest mark. */
const lookEveryMs = 10;

/** Highest memory of any child of this process until the returned function is called, in bytes. Linux only; 0 elsewhere. */
function watchChildren(): () => number {
  if (process.platform !== 'linux') return () => 0;
  let peak = 0;
  const look = (): void => {
    for (const pid of childrenOf(process.pid)) peak = Math.max(peak, highestMark(pid));
  };
  const timer = setInterval(look, lookEveryMs);
  return () => {
    look();
    clearInterval(timer);
    return peak;
  };
}

function childrenOf(parent: number): string[] {
  return readdirSync(`/proc/${parent}/task`).flatMap((task) =>
    readSafely(`/proc/${parent}/task/${task}/children`)
      .split(' ')
      .filter((pid) => pid !== ''),
  );
}
const highestMark = (pid: string): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readSafely(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;

/** A process may end between being seen and being asked. */
function readSafely(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
