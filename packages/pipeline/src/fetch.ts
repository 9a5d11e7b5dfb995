import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Report } from './build.ts';
import { type Problem, RefusedInput } from './input/refused-input.ts';
import { sha256 } from './pack-files.ts';
import type { InputSheet, SourceSheet } from './source-sheet.ts';
import { readZipMember } from './zip.ts';

/** What a download step needs from outside, so that it can be tried without a network. */
export type Fetching = {
  /** Answers the bytes at an address; throws when it cannot be reached. */
  download: (url: string) => Promise<Buffer>;
  report: Report;
};

/** What could be fetched, and what somebody must place by hand because the publisher offers it in another form only. */
export type Fetched = { fetched: string[]; byHand: { path: string; reason: string }[] };

/**
 * Downloads the publishers' files from their official addresses into `to`, in the folders in which `build` looks for them.
 * Each must have the pinned checksum; what has drifted is refused and not kept.
 *
 * @throws RefusedInput when a file is not the pinned one, or its address cannot be reached
 */
export async function fetchInputs(
  sheets: readonly SourceSheet[],
  to: string,
  { download, report }: Fetching,
): Promise<Fetched> {
  const inputs = sheets.flatMap((sheet) => Object.values(sheet.inputs));
  const result: Fetched = { fetched: [], byHand: [] };
  const problems: Problem[] = [];
  const archives = new Map<string, Promise<Buffer>>();
  for (const input of inputs) {
    const manual = reasonForHand(input);
    if (input.download === null || manual !== null) {
      result.byHand.push({ path: input.path, reason: manual ?? 'the publisher gives no direct address' });
      continue;
    }
    report(`fetching ${input.path}`);
    const archive = archives.get(input.download) ?? download(input.download);
    archives.set(input.download, archive);
    const problem = await keepPinned(input, archive, join(to, input.path));
    if (problem === null) result.fetched.push(input.path);
    else problems.push(problem);
  }
  if (problems.length > 0) throw new RefusedInput(problems);
  return result;
}

function reasonForHand(input: InputSheet): string | null {
  if (input.converted !== null)
    return `${input.converted}; official form: ${input.download ?? 'see source.yaml'}`;
  const pointsAtPage = input.download !== null && input.member === null && !/\.\w{2,4}$/.test(input.download);
  return pointsAtPage ? `behind a form: ${input.download}` : null;
}

async function keepPinned(
  input: InputSheet,
  archive: Promise<Buffer>,
  path: string,
): Promise<Problem | null> {
  let file: Buffer;
  try {
    const whole = await archive;
    file = input.member === null ? whole : readZipMember(whole, input.member);
  } catch (failure) {
    return { file: input.path, line: null, reason: `${input.download} gave nothing usable: ${failure}` };
  }
  const expected = input.contentSha256 ?? input.sha256;
  if (sha256(file) !== expected) {
    const reason = `${input.download} has changed: sha256 ${sha256(file)} where ${expected} is pinned`;
    return { file: input.path, line: null, reason };
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, input.contentSha256 === null ? file : gzipSync(file));
  renameSync(`${path}.new`, path);
  return null;
}

/** Publishers want a name and a contact in the request; BLS refuses requests without. */
const userAgent = (contact: string): string => `career-mirror-data/1 (${contact})`;

/** Downloads over the network. `contact` is an address at which the publisher can reach the operator. */
export const httpDownload =
  (contact: string) =>
  async (url: string): Promise<Buffer> => {
    const response = await fetch(url, { headers: { 'user-agent': userAgent(contact) }, redirect: 'follow' });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  };
