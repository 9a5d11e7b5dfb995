import type { ReadingProposal, SkillMention } from '@career-mirror/contract';
import { EscoUri } from '@career-mirror/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundProposal, readCv, textDocument, textForModel } from './index.ts';

const now = '2026-11-22T10:00:00.000Z';
const cv = `Rosa Lindqvist
rosa@example.org

Summary
Curious about dough and numbers. Before all this I cooked on board the Solveig from 2012 to 2014.
I also kept the books of a choir with GnuCash.

Experience

Baker, Nordic Bread, 03/2019 – present
- Baked sourdough for six shops
`;
const document = textDocument(cv);
const reading = readCv(document, { now: new Date(now) });
const mentions = (text: string): SkillMention[] =>
  text === 'GnuCash'
    ? [
        {
          label: 'GnuCash',
          kind: 'technology',
          escoUri: null,
          technology: 'GnuCash',
          start: 0,
          end: 7,
          confidence: 0.9,
          holder: 'self',
          use: 'used',
          customId: null,
        },
      ]
    : text === 'choir'
      ? [
          {
            label: 'choir',
            kind: 'knowledge',
            escoUri: EscoUri.parse('http://data.europa.eu/esco/skill/06358891-8424-43c5-891e-d40f226bef40'),
            technology: null,
            start: 0,
            end: 5,
            confidence: 0.9,
            holder: 'self',
            use: 'used',
            customId: null,
          },
        ]
      : [];
const ground = (proposal: Partial<ReadingProposal>) =>
  groundProposal({
    document,
    documentId: null,
    reading,
    proposal: { spells: [], skills: [], ...proposal },
    mentions,
    now,
  });
const spell = (title: string, employer: string | null = null, dates: string | null = null) => ({
  kind: 'care' as const,
  title,
  employer,
  dates,
});

describe('what a language model reads in a document', () => {
  it('is suggested with its place when it stands there letter for letter', () => {
    const { suggestions, refusals } = ground({
      spells: [spell('cooked on board', 'the Solveig', 'from 2012 to 2014')],
      skills: ['GnuCash'],
    });
    expect(refusals).toEqual([]);
    expect(suggestions).toMatchObject([
      {
        from: 'model',
        subject: {
          kind: 'spell',
          spell: { start: { value: { year: 2012 } }, end: { value: { year: 2014 } } },
        },
      },
      { from: 'model', subject: { kind: 'skill', skill: { technology: 'GnuCash' } } },
    ]);
    for (const { evidence } of suggestions) {
      if (evidence?.kind !== 'document') throw new Error('no place');
      const { page, start, end } = evidence.span;
      expect(document.pages[page - 1]?.text.slice(start, end)).toBe(evidence.text);
    }
  });

  it.each([
    ['reworded', { spells: [spell('Galley cook')] }, 'not_in_document'],
    ['joined with another employer', { spells: [spell('cooked on board', 'Volvo')] }, 'not_in_document'],
    ['dated by what is no date', { spells: [spell('cooked on board', null, 'six shops')] }, 'no_date'],
    ['read by code already', { spells: [spell('Baker', 'Nordic Bread')] }, 'read_already'],
    ['a part of a word', { skills: ['Cash'] }, 'not_in_document'],
    ['a skill of no taxonomy', { skills: ['sourdough'] }, 'no_known_skill'],
  ] as const)('is thrown away when it is %s', (_, proposal, reason) => {
    const { suggestions, refusals } = ground({ spells: [], skills: [], ...proposal } as never);
    expect(suggestions).toEqual([]);
    expect(refusals).toMatchObject([{ reason }]);
  });

  it('never suggests a value that is not in the document, whatever the model says', () => {
    const words = fc.constantFrom(
      ...cv.split(/\s+/).filter((word) => word !== ''),
      'Director',
      'NASA',
      '2010',
    );
    const phrase = fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
    const proposals = fc.record({
      spells: fc.array(
        fc.record({
          kind: fc.constantFrom('work' as const, 'care' as const),
          title: phrase,
          employer: fc.option(phrase),
          dates: fc.option(phrase),
        }),
        { maxLength: 5 },
      ),
      skills: fc.array(phrase, { maxLength: 5 }),
    });
    const flat = (text: string) => text.replace(/\s+/g, ' ');
    fc.assert(
      fc.property(proposals, (proposal) => {
        for (const { subject } of ground(proposal).suggestions) {
          if (subject.kind !== 'spell') continue;
          for (const cited of [subject.spell.title, subject.spell.employer]) {
            if (cited) expect(flat(cv)).toContain(flat(cited.value));
          }
        }
      }),
    );
  });

  it('is asked for without name and contact', () => {
    const sent = textForModel(document, reading);
    expect(sent).not.toMatch(/Rosa|Lindqvist|example\.org/);
    expect(sent).toContain('Nordic Bread');
  });
});
