/*
 * Which rows teach and which rows test. The split hangs on the name of the row alone, so that the trainer and the report
 * cannot disagree about it, and a new release moves no row from one side to the other.
 */

/** FNV-1a over the characters, with a last mixing so that similar names spread. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** True for the half of the occupations whose related lists taught the weights of likeness. */
export const teachesLikeness = (onetSoc: string): boolean => hashOf(onetSoc) % 2 === 0;

/** Parts into which the survey's people are split (count). */
export const CAREER_FOLDS = 5;

/** The part that no training run of the shipped next-occupation model sees; `npm run eval` measures on it. */
export const TEST_FOLD = 4;

/** Part of a survey participant, 0 … CAREER_FOLDS − 1. */
export const careerFold = (person: string): number => hashOf(person) % CAREER_FOLDS;
