import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runKillLoop } from './kill-loop.ts';

/** A few here; `node test/crash/kill-loop.mjs 300` for the full measure. */
const KILLS = 8;

describe('A store whose process is killed at random moments', () => {
  let dataDir = '';
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'career-mirror-kill-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('opens again each time, with all that was acknowledged and no half transaction, and one owner at a time', {
    timeout: 300_000,
  }, async () => {
    const report = await runKillLoop({ dataDir }, { kills: KILLS, seed: 20 });
    expect(report).toMatchObject({ kills: KILLS, lost: 0, halfTransactions: 0, secondOpenersLetIn: 0 });
    expect(report.acknowledged).toBeGreaterThan(0);
    expect(report.secondOpenersRefused).toBeGreaterThan(0);
  });
});
