import { OnetSocCode, type Profile, type ProfileSpell } from '@career-mirror/contract';

/* A made-up person for the tests of matching: a shop career with a gap for care in the middle. */

type Told = {
  readonly id: string;
  readonly title: string;
  readonly onetSoc: string | null;
  readonly kind?: ProfileSpell['kind'];
  readonly start: ProfileSpell['start'];
  readonly end: ProfileSpell['end'];
};

const spell = ({ id, title, onetSoc, kind = 'work', start, end }: Told): ProfileSpell => ({
  id,
  kind,
  title,
  standing: { seniority: null, contract: null, grade: null },
  employer: null,
  place: null,
  start,
  end,
  text: [],
  evidence: [],
  onetSoc: onetSoc === null ? null : OnetSocCode.parse(onetSoc),
  confidence: null,
  matches: [],
  decidedBy: 'person',
  question: false,
  peopleShare: null,
});

export const profileOf = (spells: readonly Told[]): Profile => ({
  name: null,
  identity: { text: '', by: 'reader' },
  areaId: null,
  spells: spells.map(spell),
  skills: [],
  education: [],
  languages: [],
  suggestions: [],
  refused: [],
  leftOutSpells: [],
  warnings: [],
  confirmed: true,
});

const at = (year: number, month: number) => ({ year, month });

/** Sales floor, then supervising it; `later` moves both by years. */
const early = (later: number): readonly Told[] => [
  {
    id: 'sales',
    title: 'Sales associate',
    onetSoc: '41-2031.00',
    start: at(2010 + later, 6),
    end: at(2012 + later, 8),
  },
  {
    id: 'lead',
    title: 'Shift lead',
    onetSoc: '41-1011.00',
    start: at(2012 + later, 8),
    end: at(2017 + later, 5),
  },
];
const care: Told = {
  id: 'care',
  title: 'Caring for my father',
  onetSoc: null,
  kind: 'care',
  start: at(2017, 5),
  end: at(2020, 5),
};

export const now = at(2026, 11);
export const dana = profileOf([
  ...early(0),
  care,
  { id: 'stock', title: 'Inventory lead', onetSoc: '43-5071.00', start: at(2020, 5), end: at(2023, 1) },
  { id: 'store', title: 'Store manager', onetSoc: '41-1011.00', start: at(2023, 1), end: 'present' },
]);

/** The same working years without the three years of care. */
export const danaWithoutGap = profileOf([
  ...early(3),
  { id: 'stock', title: 'Inventory lead', onetSoc: '43-5071.00', start: at(2020, 5), end: at(2023, 1) },
  { id: 'store', title: 'Store manager', onetSoc: '41-1011.00', start: at(2023, 1), end: 'present' },
]);
