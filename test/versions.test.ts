import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Lock = { packages: Record<string, { version?: string; resolved?: string }> };
type Floors = Record<string, { floor: string; because: string }>;

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
const lock = read('package-lock.json') as Lock;
const floors = read('security/min-versions.json') as Floors;

const parts = (version: string): number[] => version.split('-')[0]?.split('.').map(Number) ?? [];

/** True when version `a` is lower than version `b`. */
const isBelow = (a: string, b: string): boolean => {
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
};

describe('the lockfile', () => {
  it.each(Object.entries(floors))('holds no %s below its floor', (name, { floor }) => {
    const locked = Object.entries(lock.packages).filter(
      ([path]) => path.split('node_modules/').at(-1) === name && path.includes('node_modules/'),
    );
    expect(locked.length).toBeGreaterThan(0);
    for (const [path, { version }] of locked)
      expect(isBelow(version ?? '0', floor), `${path} ${version}`).toBe(false);
  });

  it('would notice a version below a floor', () => {
    expect(isBelow('1.10.9', '1.11.0')).toBe(true);
    expect(isBelow('16.2.6', '16.2.6')).toBe(false);
  });

  it('names no host and no git address', () => {
    const foreign = Object.entries(lock.packages).filter(([, { resolved }]) =>
      /^(https?|git)/.test(resolved ?? ''),
    );
    expect(foreign).toEqual([]);
  });
});
