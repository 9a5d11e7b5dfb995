#!/usr/bin/env node
// Damages copies of a killed store and counts what goes unnoticed: node test/crash/damage.mjs [injections] [seed]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDamage } from './damage.ts';

const [injections = '100', seed = '1'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'career-mirror-damage-'));
const report = await runDamage(folder, { injections: Number(injections), seed: Number(seed) });
rmSync(folder, { recursive: true });
console.log(JSON.stringify(report, null, 2));
process.exitCode = report.silent.length === 0 ? 0 : 1;
