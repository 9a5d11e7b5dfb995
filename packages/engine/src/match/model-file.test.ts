import { AppError } from '@career-mirror/contract';
import { describe, expect, it } from 'vitest';
import { readModelFile, writeModelFile } from './model-file.ts';

const schema = {
  safeParse: (value: unknown) =>
    typeof value === 'object' && value !== null && 'name' in value
      ? { success: true as const, data: value }
      : { success: false as const, error: { message: 'no name' } },
};

describe('a trained artefact', () => {
  it('comes back as it was written, also from the middle of a larger buffer', () => {
    const bytes = writeModelFile({ name: 'x' }, Int8Array.of(-127, 0, 5));
    const shared = new Uint8Array(bytes.length + 7);
    shared.set(bytes, 3);
    const { header, values } = readModelFile('x.bin', shared.subarray(3, 3 + bytes.length), schema);
    expect(header).toEqual({ name: 'x' });
    expect([...values]).toEqual([-127, 0, 5]);
  });

  it.each([
    ['cut short', writeModelFile({ name: 'x' }, new Int8Array(0)).slice(0, 8)],
    ['cut within its header', writeModelFile({ name: 'x' }, new Int8Array(0)).slice(0, 15)],
    ['of another kind', new Uint8Array(64)],
    ['with a header that does not fit', writeModelFile({ title: 'x' }, new Int8Array(0))],
  ])('is refused when it is %s', (_, bytes) => {
    expect(() => readModelFile('x.bin', bytes, schema)).toThrow(AppError);
    expect(() => readModelFile('x.bin', bytes, schema)).toThrow('pack.damaged');
  });
});
