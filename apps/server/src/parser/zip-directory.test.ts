import { AppError } from '@career-mirror/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectContainer } from './container.ts';
import { zipOf } from './hostile-files.ts';
import { maxUnpackedBytes, maxZipEntries, maxZipRatio, ratioFloorBytes } from './limits.ts';

const names = fc.oneof(
  fc.constantFrom('word/document.xml', 'content.xml', 'mimetype', 'word/styles.xml', 'media/a.png'),
  fc.constantFrom('../x', '/etc/passwd', 'a/../../b', 'C:/x', 'a\\b', './x', 'a/./b'),
  fc.string({ minLength: 1, maxLength: 30 }),
);
const sizes = fc.oneof(fc.nat(2_000), fc.nat(30_000_000), fc.constantFrom(0, 0xffffffff));
const entry = fc.record({
  name: names,
  claims: fc.record({ packed: fc.oneof(fc.nat(400), sizes), unpacked: sizes }),
  encrypted: fc.integer({ min: 0, max: 15 }).map((roll) => roll === 0),
  symlink: fc.integer({ min: 0, max: 15 }).map((roll) => roll === 0),
});
const escapes = (name: string): boolean =>
  name.startsWith('/') || name.split('/').includes('..') || /^[a-z]:/i.test(name) || name.includes('\\');

test('a directory is accepted only within every limit, whatever it claims, and nothing is inflated for it', async () => {
  const plain = { name: 'word/document.xml', claims: {}, encrypted: false, symlink: false };
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { maxLength: 6 }),
      fc.constantFrom(0, 0, 0, 150, 199, 200, 260),
      async (drawn, fillers) => {
        const more = Array.from({ length: fillers }, (_, index) => ({ ...plain, name: `media/${index}` }));
        const entries = [...drawn, ...(drawn.length % 2 === 0 ? [plain] : []), ...more];
        const bytes = zipOf(entries.map((each) => ({ ...each, data: Buffer.from('x') })));
        const answer = await inspectContainer(bytes, 'cv').catch((error: unknown) => error);
        if (answer instanceof Error) {
          expect(answer).toBeInstanceOf(AppError);
          return;
        }
        accepted += 1;
        const claimed = entries.map(({ claims }) => ({ packed: 3, unpacked: 1, ...claims }));
        expect(entries.length).toBeLessThanOrEqual(maxZipEntries);
        expect(entries.some((each) => each.encrypted || each.symlink || escapes(each.name))).toBe(false);
        expect(claimed.reduce((sum, { unpacked }) => sum + unpacked, 0)).toBeLessThanOrEqual(
          maxUnpackedBytes,
        );
        for (const { packed, unpacked } of claimed) {
          expect(unpacked <= ratioFloorBytes || unpacked / Math.max(1, packed) <= maxZipRatio).toBe(true);
        }
      },
    ),
    { numRuns: 400, seed: 20261125 },
  );
  expect(accepted).toBeGreaterThan(10);
});
