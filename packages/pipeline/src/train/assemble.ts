import { conceptKey, writeModelFile } from '@career-mirror/engine/occupation';
import type { Network } from './network.ts';
import type { TrainingTexts } from './texts.ts';

/** What is learnt after the table, with the table's help. */
export type Fits = {
  readonly ranking: Float32Array;
  readonly calibration: Float32Array;
};

/** Nothing fitted yet: for the index that the fits themselves are made with. */
export const noFits: Fits = {
  ranking: new Float32Array(0),
  calibration: new Float32Array(0),
};

/** The bytes of `title-model.bin`. */
export function assembleModel(
  texts: Pick<TrainingTexts, 'classes' | 'groups'>,
  features: Uint32Array,
  network: Pick<Network, 'dims'> & {
    readonly table: Float32Array;
    readonly classes: readonly Float32Array[];
  },
  fits: Fits,
): Uint8Array {
  const { dims } = network;
  const concepts = (task: 0 | 1 | 2) => ({
    keys: distinctKeys(texts.classes[task]),
    vectors: unitRows(network.classes[task] ?? new Float32Array(0), dims),
  });
  return writeModelFile({
    dims,
    features,
    rows: network.table,
    onet: concepts(0),
    esco: concepts(1),
    skills: concepts(2),
    ranking: fits.ranking,
    calibration: fits.calibration,
    groups: texts.groups,
  });
}

/** Keys of the concepts; throws when two concepts would share one. */
function distinctKeys(ids: readonly string[]): Uint32Array {
  const keys = Uint32Array.from(ids, conceptKey);
  if (new Set(keys).size !== ids.length) throw new Error('two concepts share a key: lengthen the hash');
  return keys;
}

function unitRows(values: Float32Array, dims: number): Float32Array {
  const units = new Float32Array(values.length);
  for (let base = 0; base < values.length; base += dims) {
    let square = 0;
    for (let d = 0; d < dims; d++) square += (values[base + d] ?? 0) ** 2;
    const norm = Math.sqrt(square) || 1;
    for (let d = 0; d < dims; d++) units[base + d] = (values[base + d] ?? 0) / norm;
  }
  return units;
}
