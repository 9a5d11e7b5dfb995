import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Source } from '@career-mirror/contract';
import { describe, expect, it } from 'vitest';
import { type NamedSource, sourceFact } from './source-fact.ts';

const pack = join(import.meta.dirname, '../../../../data/reference/sources.json');
const sources = Source.array().parse(JSON.parse(readFileSync(pack, 'utf8')));

const named: Readonly<Record<NamedSource, RegExp>> = {
  onet: /30\.1/,
  'onet-skills-29-3': /29\.3/,
  'onet-work-context-2014': /18\.1/,
  'bls-oews': /2024/,
  'bls-projections': /2024/,
  'oflc-wages': /2025/,
  nlsy79: /1982–2000/,
};

describe('the receipt of a release', () => {
  it.each(Object.entries(named))('names publisher, release and year of %s', (id, release) => {
    const source = sources.find((one) => one.id === id);
    if (!source) throw new Error(`the pack has no source ${id}`);
    const fact = sourceFact(source);
    expect(fact.release).toMatch(release);
    expect(fact.publisher).toContain('U.S.');
    expect(fact.year).toBe(source.year);
    expect(fact.sources).toEqual([id]);
  });
});
