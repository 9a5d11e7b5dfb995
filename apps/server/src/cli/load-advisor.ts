import { readReference } from '@career-mirror/store';
import { readConfig } from '../config.ts';
import { type Advisor, createAdvisor } from '../mirror/advisor.ts';
import { readModelFiles } from '../mirror/model-files.ts';
import { readSkillsFile } from '../mirror/skills-file.ts';

/** Tells how far a command is, on standard error; nothing when that is not a terminal. */
export const tell = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
};

/** The pack and its indexes for a command. Commands never open the database, so they run beside a server. */
export const loadAdvisor = async (): Promise<Advisor> => {
  const { referenceDir, skillsFile } = readConfig(process.env);
  tell('Reading the reference pack …');
  const reference = readReference(referenceDir);
  const onStep = async (step: string): Promise<void> => tell(`Building the indexes: ${step} …`);
  const skillTerms = readSkillsFile(skillsFile, reference);
  return createAdvisor({ reference, models: readModelFiles(referenceDir), skillTerms, onStep });
};
