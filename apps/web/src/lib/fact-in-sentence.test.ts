import { describe, expect, it } from 'vitest';
import { factOf } from '../dev/facts.ts';
import { factInSentence, figureStretch } from './fact-in-sentence.ts';

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

describe('figureStretch', () => {
  it('reaches from the first word with a figure to the last figure', () => {
    expect(figureStretch('Participants of a survey (NLSY79), born 1957 to 1964, in the US.')).toEqual({
      before: 'Participants of a survey (',
      words: 'NLSY79), born 1957 to 1964',
      after: ', in the US.',
    });
  });

  it('takes a single figure with its percent sign', () => {
    expect(figureStretch('Learn Windows 10.')?.words).toBe('10');
    expect(figureStretch('Likely ranges hold 80 %.')?.words).toBe('80 %');
  });

  it('says so when there is none', () => {
    expect(figureStretch('No figure in here.')).toBeNull();
  });
});
