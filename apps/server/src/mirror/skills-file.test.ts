import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '@career-mirror/contract';
import { expect, it } from 'vitest';
import { checkSkillsFile } from '../cli/doctor/checks.ts';
import { readInput } from '../cli/read-input.ts';
import { startFailure, startServices } from '../start-up.ts';
import { testConfig } from '../testing.ts';
import { profileFromReading, readingOf } from './understand.ts';

const folder = mkdtempSync(join(tmpdir(), 'skills-file-'));
const kept = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const started = (file: string) =>
  startServices({
    config: testConfig({ SKILLS_FILE: file, DATA_DIR: mkdtempSync(join(folder, 'store-')) }),
    clock: () => new Date('2026-11-25T12:00:00Z'),
    report: () => {},
    onFailure: (error) => {
      throw error;
    },
  });

const good = kept('good.tsv', 'Blue Desk\tBDesk\t\nkubectl\t\tKubernetes\n');
const bad = kept('bad.tsv', 'Blue Desk\t\t\nRopework\t\tRope 3000\nblue desk\t\t\n');

it('a start with a file of own skills finds them in a CV, marked as the operator’s', async () => {
  const { advisor, store } = await started(good);
  try {
    const cv = kept(
      'cv.txt',
      'Ada Quist\nada@example.org\n\nExperience\n\nClerk, Quay Ltd\n2019 - 2023\n- Kept the desk in BDesk and ran kubectl\n',
    );
    const now = '2026-11-25T12:00:00Z';
    const { skills } = profileFromReading(advisor, readingOf(advisor, await readInput(cv), now), now);
    expect(skills.find(({ label }) => label === 'Blue Desk')).toMatchObject({
      id: 'custom:blue-desk',
      customId: 'custom:blue-desk',
      escoUri: null,
      technology: null,
    });
    expect(skills.find(({ id }) => id === 'tech:Kubernetes')?.customId).toBeNull();
  } finally {
    await store.close();
  }
});

it('a start with a wrong file fails, naming each line and the reason', async () => {
  const error = await started(bad).catch((failure: unknown) => failure);
  expect(error).toBeInstanceOf(AppError);
  const said = startFailure(error);
  expect(said).toContain(bad);
  expect(said).toMatch(/line 2: "Rope 3000" is no ESCO URI/);
  expect(said).toMatch(/line 3: "blue desk" stands in line 1 already/);
});

it('the doctor says how many there are, or what is wrong', () => {
  expect(checkSkillsFile(testConfig()).state).toBe('off');
  expect(checkSkillsFile(testConfig({ SKILLS_FILE: good }))).toMatchObject({
    state: 'ok',
    say: expect.stringContaining('2 terms, 1 of them'),
  });
  expect(checkSkillsFile(testConfig({ SKILLS_FILE: bad })).state).toBe('wrong');
  expect(checkSkillsFile(testConfig({ SKILLS_FILE: join(folder, 'none.tsv') })).say).toContain('not there');
});
