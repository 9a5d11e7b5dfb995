import { noLimits, type Weights } from '@career-mirror/contract';
import { describe, expect, it } from 'vitest';
import {
  answerWords,
  measureAt,
  parsePay,
  questionWords,
  withAnswered,
  withMeasure,
} from './question-words.ts';

const middle: Weights = { pay: 5, hours: 5, stress: 5, travel: 5, people: 5, progression: 5, autonomy: 5 };
const question = (key: string) => {
  const found = questionWords.find((one) => one.key === key);
  if (!found) throw new Error(`no question ${key}`);
  return found;
};

describe('the questions', () => {
  it('are eight, each with what it will change', () => {
    expect(new Set(questionWords.map(({ key }) => key)).size).toBe(8);
    for (const { changes } of questionWords) expect(changes).toMatch(/lists|order/);
  });

  it('are not asked again once answered or skipped', () => {
    const once = withAnswered(noLimits, 'pay');
    expect(once.answered).toEqual(['pay']);
    expect(withAnswered(once, 'pay').answered).toEqual(['pay']);
  });

  it('tell an answer in words, and a skipped one as no limit', () => {
    expect(answerWords(question('pay'), { ...noLimits, payFloorUsd: 45_000 }, middle)).toBe(
      'At least $45,000 a year',
    );
    expect(answerWords(question('pay'), noLimits, middle)).toBe('No limit');
    expect(answerWords(question('place'), { ...noLimits, fromHome: true }, middle)).toBe('Only from home');
    expect(answerWords(question('matters_most'), noLimits, { ...middle, stress: 9 })).toBe('Low stress');
    expect(answerWords(question('matters_most'), noLimits, middle)).toBe('Not said');
  });
});

describe('what matters most', () => {
  it('moves one slider up and the one before it back', () => {
    const first = withMeasure(middle, 'pay', 9);
    const second = withMeasure(first, 'people', 9);
    expect([first.pay, second.pay, second.people]).toEqual([9, 5, 9]);
    expect(measureAt(second, 9)).toBe('people');
  });

  it('leaves sliders alone that the person moved to the same place themselves', () => {
    const moved: Weights = { ...middle, pay: 9, hours: 9 };
    expect(measureAt(moved, 9)).toBeNull();
    expect(withMeasure(moved, 'people', 9)).toEqual({ ...moved, people: 9 });
  });
});

describe('a pay floor as typed', () => {
  it.each([
    ['45,000', 45_000],
    ['$45000', 45_000],
    ['45k', 45_000],
    ['45 000', 45_000],
  ])('%s', (text, usd) => {
    expect(parsePay(text)).toEqual({ usd });
  });

  it.each(['', 'much', '-5', '20', '900000', '45.5'])('“%s” is refused with what to type', (text) => {
    expect(parsePay(text)).toEqual({ error: expect.stringMatching(/45,000|500,000/) });
  });
});
