import { join } from 'node:path';
import { packTables } from '@career-mirror/contract';
import { z } from 'zod';
import { readJsonLines } from './tables.ts';

/** The tables of the pack that the models are fitted on, checked by their schemas. */
export function readTrainingPack(pack: string) {
  const rowsOf = <T extends z.ZodType>(name: string, row: T): z.infer<T>[] =>
    z.array(row).parse(readJsonLines(join(pack, `${name}.jsonl.gz`)));
  return {
    occupations: rowsOf('occupations', packTables.occupations),
    titles: rowsOf('titles', packTables.titles),
    wages: rowsOf('wages', packTables.wages),
    technologies: rowsOf('technologies', packTables.technologies),
    escoOccupations: rowsOf('escoOccupations', packTables.escoOccupations),
    escoOnet: rowsOf('escoOnet', packTables.escoOnet),
    escoSkills: rowsOf('escoSkills', packTables.escoSkills),
  };
}
