import type { RecordLanguage } from '@career-mirror/contract';

export type CefrGrid = NonNullable<RecordLanguage['cefr']>;
export type CefrSkill = keyof CefrGrid;
type CefrLevel = CefrGrid[CefrSkill];

export const cefrSkills: readonly CefrSkill[] = [
  'listening',
  'reading',
  'spokenInteraction',
  'spokenProduction',
  'writing',
];

const levels: readonly NonNullable<CefrLevel>[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

const cefrLevelOf = (text: string | null): CefrLevel =>
  levels.find((level) => level === text?.trim().toUpperCase()) ?? null;

/** The grid of the Common European Framework; null when not one of its five levels is given. */
export const cefrFields = (levelOf: (skill: CefrSkill) => string | null): CefrGrid | null => {
  const level = (skill: CefrSkill) => cefrLevelOf(levelOf(skill));
  const grid = {
    listening: level('listening'),
    reading: level('reading'),
    spokenInteraction: level('spokenInteraction'),
    spokenProduction: level('spokenProduction'),
    writing: level('writing'),
  };
  return Object.values(grid).every((one) => one === null) ? null : grid;
};

/** @example cefrWords({ …, listening: 'C1', reading: 'B2' }) // 'Listening C1, reading B2' */
export const cefrWords = (grid: CefrGrid): string => {
  const given = cefrSkills.flatMap((skill) => (grid[skill] === null ? [] : [[words[skill], grid[skill]]]));
  const [first] = given;
  if (first && given.length === cefrSkills.length && given.every(([, level]) => level === first[1])) {
    return String(first[1]);
  }
  return given.map(([skill, level]) => `${skill} ${level}`).join(', ');
};

const words: Readonly<Record<CefrSkill, string>> = {
  listening: 'listening',
  reading: 'reading',
  spokenInteraction: 'conversation',
  spokenProduction: 'speaking',
  writing: 'writing',
};
