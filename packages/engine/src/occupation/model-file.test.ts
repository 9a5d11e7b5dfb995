import { AppError } from '@career-mirror/contract';
import { describe, expect, test } from 'vitest';
import { readModelFile, writeModelFile } from './model-file.ts';

const DIMS = 8;
const vectors = (rows: number): Float32Array =>
  Float32Array.from({ length: rows * DIMS }, (_, i) => Math.sin(i + 1));
const concepts = (rows: number) => ({
  keys: Uint32Array.from({ length: rows }, (_, i) => i + 1),
  vectors: vectors(rows),
});
const model = {
  dims: DIMS,
  features: Uint32Array.from([3, 9, 27]),
  rows: vectors(3),
  onet: concepts(2),
  esco: concepts(3),
  skills: concepts(1),
  ranking: Float32Array.from([1, -2]),
  calibration: Float32Array.from([0, 0, 1, 0.99]),
  groups: [{ uri: 'http://data.europa.eu/esco/isco/C2262', label: 'Pharmacists' }],
};

describe('the model file', () => {
  test('gives back what was written, vectors within their rounding', () => {
    const read = readModelFile(writeModelFile(model));
    expect(read.features).toEqual(model.features);
    expect(read.esco.keys).toEqual(model.esco.keys);
    expect(read.groups).toEqual(model.groups);
    read.esco.vectors.forEach((value, i) => {
      expect(value).toBeCloseTo(model.esco.vectors[i] ?? 0, 2);
    });
  });

  test('is written the same every time, and read from any place in a buffer', () => {
    const bytes = writeModelFile(model);
    expect(writeModelFile(model)).toEqual(bytes);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(readModelFile(shifted.subarray(1)).onet).toEqual(readModelFile(bytes).onet);
  });

  test('is refused when cut, lengthened or of another kind', () => {
    const bytes = writeModelFile(model);
    const lengthened = new Uint8Array(bytes.length + 4);
    lengthened.set(bytes);
    for (const damaged of [bytes.subarray(0, -1), lengthened, new Uint8Array(3), new Uint8Array(200)]) {
      expect(() => readModelFile(damaged)).toThrow(AppError);
    }
  });
});
