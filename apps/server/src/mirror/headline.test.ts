import type { LifeIndex, LifeMeasure } from '@career-mirror/contract';
import { describe, expect, it } from 'vitest';
import { careersHeadline, mapHeadline, tradeHeadline } from './headline.ts';

const index = (measure: LifeMeasure, value: number | null, now: number | null): LifeIndex => ({
  measure,
  label: measure,
  value,
  now,
  scaleMin: 1,
  scaleMax: 5,
  comparedWithNow: '',
  factId: null,
  nowFactId: null,
});

describe('the headline of a trade', () => {
  it('names what is gained and what it costs, the largest first', () => {
    const words = tradeHeadline([
      index('stress', 2, 4),
      index('autonomy', 4.5, 4),
      index('hours', 3, 2.5),
      index('travel', 3.05, 3),
    ]);
    expect(words).toBe('Less stress and more freedom to decide, for longer weeks.');
  });

  it('claims nothing about what the sources do not say', () => {
    expect(tradeHeadline([index('stress', null, 4), index('hours', 2, null)])).toBe(
      'Days much like the ones you have.',
    );
    expect(tradeHeadline([index('stress', 2, 4)])).toContain('at no cost that these sources show');
    expect(tradeHeadline([index('stress', 4, 2)])).toContain('these sources do not show');
  });

  it('takes no side on how much contact with people is good', () => {
    expect(tradeHeadline([index('people', 5, 1)])).toBe('Days much like the ones you have.');
  });
});

describe('the other headlines', () => {
  it('say so when there is nothing to tell', () => {
    expect(careersHeadline([], null)).toContain('No career in the survey');
    expect(mapHeadline([])).toBe('What is near asks for more than one step.');
  });
});
