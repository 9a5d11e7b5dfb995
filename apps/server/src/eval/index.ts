import type { Evaluation } from './context.ts';
import { evalLetters } from './letters.ts';
import { evalNext } from './next.ts';
import { evalParsing } from './parsing.ts';
import { evalRelated } from './related.ts';
import { evalSimulate } from './simulate.ts';
import { evalSkills } from './skills.ts';
import { evalTitles } from './titles.ts';

/** Every evaluation by the name that `npm run eval -- NAME` takes. */
export const evaluations: Readonly<Record<string, Evaluation>> = {
  titles: evalTitles,
  skills: evalSkills,
  parsing: evalParsing,
  next: evalNext,
  related: evalRelated,
  simulate: evalSimulate,
  letters: evalLetters,
};
