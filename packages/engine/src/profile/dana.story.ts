import {
  type Evidence,
  OnetSocCode,
  type PartialDate,
  type Reading,
  type ReadSpell,
  type TitleMatch,
} from '@career-mirror/contract';
import type { SpellMatches } from './spell-occupation.ts';

/*
 * Dana Whitfield of the mock-ups, an invented person, as her CV would be read: 34, store manager in Columbus, Ohio, with a
 * warehouse job and a year of caring on the way. Used by the tests of profile, gap, simulation and letters.
 */

const PAGE: string[] = [];

const cite = (text: string): { value: string; evidence: Evidence } => {
  const start = PAGE.join('\n').length + (PAGE.length > 0 ? 1 : 0);
  PAGE.push(text);
  return {
    value: text,
    evidence: {
      kind: 'document',
      documentId: null,
      text,
      span: { page: 1, start, end: start + text.length },
    },
  };
};

const date = (year: number, month: number | null = null) => ({
  value: { year, month } satisfies PartialDate,
  evidence: cite(month === null ? String(year) : `${month}/${year}`).evidence,
});

const spell = (row: {
  kind?: ReadSpell['kind'];
  title: string;
  employer?: string;
  start: ReturnType<typeof date>;
  end: ReturnType<typeof date> | 'present';
  text: string[];
}): ReadSpell => ({
  kind: row.kind ?? 'work',
  title: cite(row.title),
  employer: row.employer ? cite(row.employer) : null,
  place: null,
  start: row.start,
  end: row.end === 'present' ? { value: 'present', evidence: cite('now').evidence } : row.end,
  text: row.text.map(cite),
});

/** Dana's CV as read, newest spell first as it stands in the document. */
export const danaReading: Reading = {
  name: cite('Dana Whitfield'),
  headline: null,
  summary: [],
  contact: {
    emails: [cite('dana.whitfield@example.org')],
    phones: [cite('614 555 0147')],
    links: [],
    place: cite('Columbus, Ohio'),
  },
  spells: [
    spell({
      title: 'Store Manager',
      employer: 'Harbor & Pine',
      start: date(2021, 3),
      end: 'present',
      text: [
        'Lead a team of 30 across sales floor and stockroom; rosters for thirty people, no missed opening',
        'Cut stock-outs by a third; built the weekly order sheet used by four stores',
        'First call for customer complaints in the district',
      ],
    }),
    spell({
      title: 'Inventory Lead',
      employer: 'Kestrel distribution center',
      start: date(2018, 8),
      end: date(2021, 3),
      text: [
        'Daily check of 400 lines, three people reporting to me',
        'Changed the receiving order so trucks left an hour sooner',
        'Weekly stock counts within 0.8 % of book',
      ],
    }),
    spell({
      kind: 'care',
      title: 'At home',
      start: date(2017),
      end: date(2018),
      text: ['Cared for my father full time; ran his medicines, insurers and visits'],
    }),
    spell({
      title: 'Assistant Store Manager',
      employer: 'Kestrel Outdoor',
      start: date(2015),
      end: date(2017),
      text: ['Decided markdowns for two departments'],
    }),
    spell({
      title: 'Floor lead',
      employer: 'Harbor & Pine',
      start: date(2012),
      end: date(2015),
      text: ['Opened and closed, trained new starters'],
    }),
    spell({
      title: 'Sales Associate',
      employer: 'Harbor & Pine',
      start: date(2010),
      end: date(2012),
      text: [],
    }),
  ],
  education: [
    {
      institution: cite('Columbus State'),
      degree: cite('A.A.S. Business Management'),
      field: null,
      start: null,
      end: date(2012),
    },
  ],
  skillLines: [cite('Microsoft Excel')],
  languages: [],
  other: [],
  warnings: [],
};

/** The page the evidence of `danaReading` points into. */
export const danaPage = (): string => PAGE.join('\n');

const match = (onetSoc: string, title: string, confidence: number): TitleMatch => ({
  onetSoc: OnetSocCode.parse(onetSoc),
  title,
  confidence,
  via: 'model',
  matchedTitle: null,
  escoUri: null,
});

/** What a title matcher says about Dana's spells; "Floor lead" leaves a question. */
export const danaMatches: SpellMatches[] = [
  {
    matches: [match('41-1011.00', 'First-Line Supervisors of Retail Sales Workers', 0.86)],
    question: false,
  },
  {
    matches: [match('43-5071.00', 'Shipping, Receiving, and Inventory Clerks', 0.71)],
    question: false,
  },
  { matches: [], question: false },
  {
    matches: [match('41-1011.00', 'First-Line Supervisors of Retail Sales Workers', 0.82)],
    question: false,
  },
  {
    matches: [
      match('41-1011.00', 'First-Line Supervisors of Retail Sales Workers', 0.41),
      match('41-2031.00', 'Retail Salespersons', 0.38),
    ],
    question: true,
  },
  { matches: [match('41-2031.00', 'Retail Salespersons', 0.93)], question: false },
];
