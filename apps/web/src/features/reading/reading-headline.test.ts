import type { ReadingEvent } from '@career-mirror/contract/api';
import { describe, expect, it } from 'vitest';
import { addReadingEvent } from '../../lib/reading-events.ts';
import { readingHeadline } from './reading-headline.ts';

const event = (stage: ReadingEvent['stage'], message: string): ReadingEvent => ({
  stage,
  message,
  found: [],
  problem: null,
});

describe('readingHeadline', () => {
  it('names the file until something is found', () => {
    expect(readingHeadline('cv.pdf', [event('opened', 'Opened, 2 pages')])).toBe('Reading cv.pdf.');
  });

  it('then says what was found', () => {
    const events = [
      event('opened', 'Opened'),
      event('jobs', 'Found 6 jobs'),
      event('skills', 'Found 23 skills'),
    ];
    expect(readingHeadline('cv.pdf', events)).toBe('Found 6 jobs and 23 skills.');
  });

  it('says so when the file could not be read', () => {
    expect(readingHeadline('cv.pdf', [event('failed', 'Encrypted')])).toBe('cv.pdf could not be read.');
  });
});

describe('addReadingEvent', () => {
  it('keeps the order of the stages and one telling of each', () => {
    const events = [event('skills', 'a'), event('opened', 'b'), event('skills', 'c')].reduce<ReadingEvent[]>(
      (known, next) => addReadingEvent(known, next),
      [],
    );
    expect(events.map(({ stage, message }) => [stage, message])).toEqual([
      ['opened', 'b'],
      ['skills', 'c'],
    ]);
  });
});
