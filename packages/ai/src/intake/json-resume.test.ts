import { expect, test } from 'vitest';
import { readCv, textDocument, toJsonResume } from './index.ts';

const now = new Date('2026-11-25T00:00:00Z');
const text = `Dana Whitfield
Columbus, Ohio | dana.whitfield@example.com | (614) 555-0142

Experience

Store Manager, Harbor & Pine    Mar 2021 - now
- Lead a team of 30
Sales Associate, Harbor & Pine    2010 - 2012

Volunteer experience

Coach, Lakeside Youth Club    2015 - 2016

Education

A.A.S. Business Management, Columbus State University, 2012

Skills

Excel, stock counts | rosters
`;

test('a reading becomes a JSON Resume whose every value is found again', () => {
  const document = textDocument(text);
  const resume = toJsonResume(readCv(document, { now }), document);
  expect(resume.work.map((each) => [each.position, each.name, each.startDate, each.endDate])).toEqual([
    ['Store Manager', 'Harbor & Pine', '2021-03', undefined],
    ['Sales Associate', 'Harbor & Pine', '2010', '2012'],
  ]);
  expect(resume.volunteer.map((each) => [each.position, each.organization])).toEqual([
    ['Coach', 'Lakeside Youth Club'],
  ]);
  expect(resume.skills.map((each) => each.name)).toEqual(['Excel', 'stock counts', 'rosters']);
  expect(resume.basics).toMatchObject({ name: 'Dana Whitfield', email: 'dana.whitfield@example.com' });
  const pageText = document.pages[0]?.text ?? '';
  const at = (pointer: string): string => {
    const span = resume.evidence[pointer];
    return pageText.slice(span?.start, span?.end);
  };
  expect(at('/work/0/position')).toBe('Store Manager');
  expect(at('/work/0/startDate')).toBe('Mar 2021');
  expect(at('/work/0/highlights/0')).toBe('Lead a team of 30');
  expect(at('/skills/1/name')).toBe('stock counts');
  expect(at('/education/0/institution')).toBe('Columbus State University');
  expect(at('/basics/phone')).toBe('(614) 555-0142');
});
