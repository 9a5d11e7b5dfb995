import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runDamage } from './damage.ts';

/** One of each kind here; `node test/crash/damage.mjs 100` for the full measure. */
const INJECTIONS = 4;

describe('A killed store whose files are damaged afterwards', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'career-mirror-damage-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is whole or says that it is not, and never opens as if nothing were missing', {
    timeout: 300_000,
  }, async () => {
    const report = await runDamage(folder, { injections: INJECTIONS, seed: 3 });
    expect(report.silent).toEqual([]);
    expect(Object.keys(report.noticed).length).toBeGreaterThan(0);
  });
});
