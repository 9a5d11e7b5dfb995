import { describe, expect, it } from 'vitest';
import { ignoredWords } from './ignored-words.ts';

const file = (name: string) => ({ name, why: 'activity' as const });

describe('the words about files that were left unread', () => {
  it('name the files of one reason together, those about other people first', () => {
    expect(
      ignoredWords([
        { name: 'PhoneNumbers.csv', why: 'private' },
        { name: 'Connections.csv', why: 'other-people' },
        { name: 'Recommendations_Received.csv', why: 'other-people' },
      ]),
    ).toEqual([
      ['Connections.csv and Recommendations_Received.csv', 'about other people, so not opened'],
      ['PhoneNumbers.csv', 'private details that say nothing about work, so not opened'],
    ]);
  });

  it('count what would be too many to name', () => {
    const names = (many: number) =>
      ignoredWords(Array.from({ length: many }, (_, i) => file(`${i}`)))[0]?.[0];
    expect(names(9)).toBe('0, 1, 2, 3, 4, 5, 6, 7 and 8');
    expect(names(12)).toBe('0, 1, 2, 3, 4, 5, 6, 7 and 4 more');
  });
});
