import { readLikenessTables } from './pack-tables.ts';
import { trainLikeness } from './train-likeness.ts';
import { writeArtefact } from './write-artefact.ts';

/**
 * Trains `models/likeness-vectors.bin`. One thread and one seed: the same inputs give the same bytes. About half a minute.
 *
 * @param options.from folder of the publishers' files
 * @param options.pack folder of the reference pack
 */
export async function train(options: {
  readonly from: string;
  readonly pack: string;
  readonly report: (line: string) => void;
}): Promise<void> {
  const { bytes, weights } = trainLikeness(options.from, readLikenessTables(options.pack));
  writeArtefact({
    ...options,
    name: 'likeness-vectors',
    bytes,
    about: {
      weights,
      textSources:
        'O*NET 30.1: descriptions, task statements, alternate and reported titles; nothing of the texts can be read back',
      taughtBy:
        'O*NET related occupations, first ten of each list, for the half of the occupations that `teachesLikeness` names',
    },
  });
}
