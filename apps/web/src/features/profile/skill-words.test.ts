import { describe, expect, it } from 'vitest';
import { levelInWords, usesInWords } from './skill-words.ts';

describe('a skill in plain words', () => {
  it('tells its level with the likely range, and nothing where nothing is known', () => {
    expect(levelInWords({ level: 'working', low: 'begun', high: 'strong', years: 4 })).toBe(
      'working level, begun to strong likely',
    );
    expect(levelInWords({ level: 'expert', low: 'expert', high: 'expert', years: null })).toBe(
      'expert level',
    );
    expect(levelInWords(null)).toBe('');
  });

  it('tells what was done with it beyond using it', () => {
    expect(usesInWords(['used'])).toBe('');
    expect(usesInWords(['used', 'taught', 'supervised'])).toBe(
      'taught to others, led the work of others in it',
    );
  });
});
