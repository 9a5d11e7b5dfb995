import { describe, expect, it } from 'vitest';
import { factOf } from '../dev/facts.ts';
import { factInSentence } from './fact-in-sentence.ts';

describe('factInSentence', () => {
  it('finds a count with what it is out of', () => {
    const fact = factOf('a', { value: 35, unit: 'people' });
    expect(factInSentence('35 of 90 people who left became managers.', fact)).toEqual({
      before: '',
      words: '35 of 90',
      after: ' people who left became managers.',
    });
  });

  it('finds an amount within the sentence and leaves the full stop outside', () => {
    const fact = factOf('a', { value: 66_140 });
    expect(factInSentence('The median is $66,140.', fact)).toEqual({
      before: 'The median is ',
      words: '$66,140',
      after: '.',
    });
  });

  it('says so when the sentence holds no number', () => {
    expect(
      factInSentence('The nearest work to yours.', factOf('a', { value: 0.91, unit: 'index_0_1' })),
    ).toBeNull();
  });
});
