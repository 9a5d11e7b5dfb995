import type { CareerRecord } from '@career-mirror/contract';
import { readLinkedin } from '@career-mirror/engine/exchange/linkedin';
import { describe, expect, it } from 'vitest';
import { lineSpells, newestFirst, partialDate } from './record-line.ts';

const record = (rows: string): CareerRecord =>
  readLinkedin(
    new Map([
      ['Positions.csv', new TextEncoder().encode(`Company Name,Title,Started On,Finished On\n${rows}`)],
    ]),
  ).record;

describe('positions of a record', () => {
  const { positions } = record(
    'A,Old,2001,2003\nB,Undated,,\nCareer Break,Caregiving,Mar 2003,2004\nC,Now,2004,\n',
  );

  it('become spells of the line, oldest first, care among them', () => {
    expect(lineSpells(record('C,Now,2004,\nCareer Break,Caregiving,Mar 2003,2004\n'))).toMatchObject([
      { kind: 'care', title: 'Caregiving', employer: null, start: { year: 2003, month: 3 } },
      { kind: 'work', title: 'Now', employer: 'C', start: { year: 2004, month: null }, end: 'present' },
    ]);
  });

  it('are told newest first, undated ones last', () => {
    expect(newestFirst(positions).map(({ title }) => title)).toEqual(['Now', 'Caregiving', 'Old', 'Undated']);
  });

  it('hold months and years, no days', () => {
    expect([partialDate('2021-03-15'), partialDate('2021'), partialDate(null)]).toEqual([
      { year: 2021, month: 3 },
      { year: 2021, month: null },
      null,
    ]);
  });
});
