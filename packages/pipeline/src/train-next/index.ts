import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildLikeness } from '@career-mirror/engine/match';
import { readLikenessTables, readPackTable } from '../train-likeness/pack-tables.ts';
import { writeArtefact } from '../train-likeness/write-artefact.ts';
import { trainNext } from './train-next.ts';

/**
 * Trains `models/next-occupation.bin`; needs `models/likeness-vectors.bin`. One thread and fixed seeds: the same pack gives
 * the same bytes on one kind of machine. A few minutes.
 *
 * @param options.pack folder of the reference pack
 */
export async function train(options: {
  readonly from: string;
  readonly pack: string;
  readonly report: (line: string) => void;
}): Promise<void> {
  const { pack, report } = options;
  const likeness = buildLikeness(
    readLikenessTables(pack),
    readFileSync(join(pack, 'models', 'likeness-vectors.bin')),
  );
  const reference = {
    careers: readPackTable(pack, 'careers'),
    censusOccupations: readPackTable(pack, 'censusOccupations'),
  };
  const { bytes, about } = trainNext(reference, likeness, report);
  writeArtefact({ pack, report, name: 'next-occupation', bytes, about });
}
