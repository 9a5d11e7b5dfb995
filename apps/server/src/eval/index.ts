import type { Evaluation } from './context.ts';
import { evalLetters } from './letters.ts';
import { evalParsing } from './parsing.ts';
import { evalSimulate } from './simulate.ts';

/** Every evaluation by the name that `npm run eval -- NAME` takes. */
export const evaluations: Readonly<Record<string, Evaluation>> = {
  parsing: evalParsing,
  simulate: evalSimulate,
  letters: evalLetters,
};
