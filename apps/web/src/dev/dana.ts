import type { CareerSpell, Evidence, OnetSocCode, ProfileSpell } from '@career-mirror/contract';

/*
 * An invented person for the gallery and for tests. No screen of the product imports this.
 */

const soc = (code: string) => code as OnetSocCode; // a fixture's code, branded here

const said = (text: string): Evidence => ({ kind: 'statement', text, at: '2026-11-01T10:00:00.000Z' });

type Sketch = {
  id: string;
  kind?: ProfileSpell['kind'];
  title: string;
  employer?: string;
  start: ProfileSpell['start'];
  end: ProfileSpell['end'];
  share: number | null;
  onetSoc?: string;
};

/** A spell from what matters for drawing it. */
export const spellOf = (s: Sketch): ProfileSpell => ({
  id: s.id,
  kind: s.kind ?? 'work',
  title: s.title,
  standing: { seniority: null, contract: null, grade: null },
  employer: s.employer ?? null,
  place: null,
  start: s.start,
  end: s.end,
  text: [],
  evidence: [said(s.title)],
  onetSoc: s.onetSoc ? soc(s.onetSoc) : null,
  confidence: s.onetSoc ? 0.9 : null,
  matches: [],
  decidedBy: 'reader',
  question: false,
  peopleShare: s.share,
});

const month = (year: number, at: number | null = null) => ({ year, month: at });

export const danaSpells: readonly ProfileSpell[] = [
  spellOf({
    id: 's1',
    title: 'Sales associate',
    employer: 'Harbor & Pine',
    start: month(2010, 6),
    end: month(2012, 7),
    share: 0.64,
    onetSoc: '41-2031.00',
  }),
  spellOf({
    id: 's2',
    title: 'Shift lead',
    employer: 'Harbor & Pine',
    start: month(2012, 8),
    end: month(2015, 2),
    share: 0.78,
    onetSoc: '41-1011.00',
  }),
  spellOf({
    id: 's3',
    title: 'Assistant store manager',
    employer: 'Kestrel Outdoor',
    start: month(2015, 3),
    end: month(2017, 5),
    share: 0.9,
    onetSoc: '41-1011.00',
  }),
  spellOf({
    id: 's4',
    kind: 'care',
    title: 'Caring for my father',
    start: month(2017, 6),
    end: month(2018, 7),
    share: null,
  }),
  spellOf({
    id: 's5',
    title: 'Inventory lead',
    employer: 'Kestrel distribution center',
    start: month(2018, 8),
    end: month(2021, 2),
    share: 0.36,
    onetSoc: '43-5071.00',
  }),
  spellOf({
    id: 's6',
    title: 'Store manager',
    employer: 'Harbor & Pine',
    start: month(2021, 3),
    end: 'present',
    share: 0.8,
    onetSoc: '41-1011.00',
  }),
];

/** Somebody else's spells from rows of [title, from, to, people share]. */
const careerOf = (rows: readonly (readonly [string, number, number, number])[]): CareerSpell[] =>
  rows.map(([title, startYear, endYear, peopleShare]) => ({
    title,
    census1980: null,
    onetSoc: null,
    majorGroup: null,
    startYear,
    endYear,
    observations: endYear - startYear,
    peopleShare,
    alike: false,
    alignedSpellId: null,
  }));

export const participantSpells = careerOf([
  ['Sales clerks', 1982, 1984, 0.64],
  ['Supervisors, sales', 1984, 1988, 0.8],
  ['General office clerks', 1988, 1990, 0.45],
  ['Personnel and training', 1990, 1998, 0.97],
]);
