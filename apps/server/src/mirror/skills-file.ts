import { existsSync, readFileSync } from 'node:fs';
import { AppError, type Reference } from '@career-mirror/contract';
import { type OperatorTerm, parseSkillsFile } from '@career-mirror/engine/skill';

/** Faults named at once; who mends these sees the next ones. */
const faultsNamed = 10;

/**
 * The operator's own skills and aliases, checked against the reference pack.
 *
 * @param file null = none
 * @throws AppError('skills_file.invalid') naming each line that is wrong and why
 */
export const readSkillsFile = (file: string | null, reference: Reference): readonly OperatorTerm[] => {
  if (file === null) return [];
  if (!existsSync(file)) throw new AppError('skills_file.invalid', { file, reason: 'it is not there' });
  const { terms, faults } = parseSkillsFile(readFileSync(file, 'utf8'), reference);
  if (faults.length > 0) {
    const wrong = faults.slice(0, faultsNamed).map(({ line, reason }) => `line ${line}: ${reason}`);
    throw new AppError('skills_file.invalid', { file, wrong: wrong.join('; ') });
  }
  if (terms.length === 0) throw new AppError('skills_file.invalid', { file, reason: 'it holds no term' });
  return terms;
};
