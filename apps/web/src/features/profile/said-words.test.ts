import { describe, expect, it } from 'vitest';
import { ownWords, saidWords } from './said-words.ts';
import { standingWords } from './standing-words.ts';

const said = (part: Partial<Parameters<typeof saidWords>[0]>): Parameters<typeof saidWords>[0] => ({
  verdict: 'accept',
  subject: { kind: 'skill', id: 'x' },
  chosen: null,
  note: null,
  at: '2026-11-25T12:00:00.000Z',
  name: 'Excel',
  chosenName: null,
  ...part,
});
const spell = { kind: 'spell', id: 's1' } as const;

describe('what the person said, as a sentence', () => {
  it.each([
    [said({ chosen: 'accepted' }), '“Excel” is right.'],
    [said({ verdict: 'reject', chosen: 'rejected' }), '“Excel” is not yours.'],
    [said({ verdict: 'dispute', chosen: 'rejected', note: 'I only read it.' }), '“Excel” is not like that.'],
    [said({ verdict: 'dispute', chosen: 'proposed' }), 'You took back what you said about “Excel”.'],
    [said({ verdict: 'reject', chosen: 'no' }), 'No, you do not have “Excel”.'],
    [said({ subject: spell, verdict: 'reject', name: 'Baker' }), '“Baker” is left out.'],
    [
      said({ subject: spell, verdict: 'dispute', chosen: 'Cook', note: 'split in two', name: 'Baker' }),
      '“Baker” was two jobs; the second was “Cook”.',
    ],
    [said({ subject: spell, verdict: 'dispute', chosen: 'Cook', name: null }), 'You corrected “Cook”.'],
    [
      said({ subject: { kind: 'occupation', id: 's1' }, name: 'Baker', chosenName: 'Bakers' }),
      '“Baker” was the work of Bakers.',
    ],
  ])('%#: %s', (one, sentence) => {
    expect(saidWords(one)).toBe(sentence);
  });

  it('keeps their own words apart from ours', () => {
    expect(ownWords(said({ note: 'I only read it.' }))).toBe('I only read it.');
    expect(ownWords(said({ subject: spell, note: 'split in two' }))).toBeNull();
    expect(ownWords(said({ subject: { kind: 'identity', id: 'identity' }, chosen: 'You bake.' }))).toBe(
      'You bake.',
    );
  });
});

describe('what a title says beside the work', () => {
  it('is told in plain words, and not at all when it says nothing', () => {
    expect(standingWords({ seniority: 'senior', contract: 'part_time', grade: 2 })).toBe(
      'senior, part-time, grade 2',
    );
    expect(standingWords({ seniority: null, contract: null, grade: null })).toBe('');
  });
});
