import { expect, it } from 'vitest';
import { crossedWords } from './limits.ts';

it('says which limits a role of one’s own choice crosses, and where nobody knows', () => {
  expect(crossedWords([])).toBeNull();
  expect(crossedWords([{ limit: 'pay', known: true }])).toBe(
    'You chose it yourself; it crosses a limit you set: pay.',
  );
  expect(
    crossedWords([
      { limit: 'standing', known: true },
      { limit: 'lifting', known: true },
      { limit: 'hours', known: false },
    ]),
  ).toBe(
    'You chose it yourself; it crosses limits you set: standing, lifting; not enough data to say that it keeps your limit: hours a week.',
  );
});
