import { join } from 'node:path';
import type { Duck } from '../duck.ts';
import type { SourceSheet } from '../source-sheet.ts';
import { normaliseBeaPrices } from './bea-prices/normalise.ts';
import { normaliseOews } from './bls-oews/normalise.ts';
import { normaliseBlsProjections } from './bls-projections/normalise.ts';
import { normaliseEsco } from './esco/normalise.ts';
import { normaliseEscoOnet } from './esco-onet/normalise.ts';
import { normaliseIscoSoc } from './isco-soc/normalise.ts';
import { normaliseNlsy79 } from './nlsy79/normalise.ts';
import { normaliseOflcWages } from './oflc-wages/normalise.ts';
import { normaliseOnet } from './onet/normalise.ts';
import { normaliseOnetSkills293 } from './onet-skills-29-3/normalise.ts';
import { normaliseOnetWorkContext2014 } from './onet-work-context-2014/normalise.ts';
import { normaliseTelework } from './telework/normalise.ts';

/** One publisher's release: its folder, and the step that turns its files into our words and units. */
export type SourceStep = {
  folder: string;
  normalise: (duck: Duck, sheet: SourceSheet) => Promise<void>;
};

const here = (name: string): string => join(import.meta.dirname, name);

/** All sources in the order in which they are normalised. */
export const sources: readonly SourceStep[] = [
  { folder: here('onet'), normalise: normaliseOnet },
  { folder: here('onet-skills-29-3'), normalise: normaliseOnetSkills293 },
  { folder: here('onet-work-context-2014'), normalise: normaliseOnetWorkContext2014 },
  { folder: here('bls-oews'), normalise: normaliseOews },
  { folder: here('bls-oews-2021'), normalise: normaliseOews },
  { folder: here('bls-projections'), normalise: normaliseBlsProjections },
  { folder: here('oflc-wages'), normalise: normaliseOflcWages },
  { folder: here('bea-prices'), normalise: normaliseBeaPrices },
  { folder: here('esco'), normalise: normaliseEsco },
  { folder: here('esco-onet'), normalise: normaliseEscoOnet },
  { folder: here('isco-soc'), normalise: normaliseIscoSoc },
  { folder: here('telework'), normalise: normaliseTelework },
  { folder: here('nlsy79'), normalise: normaliseNlsy79 },
];
