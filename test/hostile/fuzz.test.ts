import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Advisor } from '../../apps/server/src/mirror/advisor.ts';
import { testAdvisor } from '../../apps/server/src/testing.ts';
import { checkExtraction, checkNormalising, mutatedFile, oddText } from './fuzz.ts';

const corpus = join(import.meta.dirname, 'corpus');
const kept = readdirSync(corpus).filter((name) => !name.endsWith('README.md'));
/** Time depends on the machine, so only the long run (`fuzz-run.ts`) judges it. */
const timeless = (problem: string | null): string | null => (problem?.startsWith('took ') ? null : problem);

describe('damaged files and odd words', () => {
  let advisor: Advisor;
  beforeAll(async () => {
    advisor = await testAdvisor();
  });

  test('a damaged file is read or refused, and what is read is sound', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedFile, async (file) => {
        expect(timeless(await checkExtraction(file))).toBeNull();
      }),
      { numRuns: 300, seed: 20261125, endOnFailure: true },
    );
  });

  test('any text can be read as a CV, matched as a title and searched for skills', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        expect(timeless(checkNormalising(advisor, text))).toBeNull();
      }),
      { numRuns: 300, seed: 20261125, endOnFailure: true },
    );
  });

  test('what once broke the reader does so no more', async () => {
    for (const name of kept) {
      const bytes = readFileSync(join(corpus, name));
      const format = name.split('.').at(-1);
      const problem =
        format === 'pdf' ||
        format === 'docx' ||
        format === 'odt' ||
        format === 'rtf' ||
        format === 'html' ||
        format === 'md'
          ? await checkExtraction({ format, bytes })
          : checkNormalising(advisor, bytes.toString('utf8'));
      expect(timeless(problem), name).toBeNull();
    }
  });
});
