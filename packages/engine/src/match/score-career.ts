import { type Alignment, alignCareers, similarityOfCareers, spellWeight } from './align.ts';
import type { CareerIndex, IndexedCareer } from './career-index.ts';
import { likenessToCodes } from './census-codes.ts';
import { COMPARED_SKILLS, MATCH_PARTS, ZONE_SPAN } from './constants.ts';
import { impliedProfile, strongest } from './implied-skills.ts';
import { type OwnSpell, weighedYears } from './own-career.ts';
import { type SurveySpell, spellYears } from './smooth.ts';

/** What a comparison needs of the person, worked out once per query. */
export type Query = {
  readonly spells: readonly OwnSpell[];
  readonly weights: readonly number[];
  /** Per own spell: likeness to every survey code. */
  readonly likenessOf: readonly Float32Array[];
  readonly skills: ReadonlySet<number> | null;
  /** Years worked; null when no spell is dated. */
  readonly years: number | null;
  readonly zone: number | null;
};

/** A career against the person: the alignment, and each part as a share of its largest value. */
export type ScoredCareer = {
  readonly career: IndexedCareer;
  readonly alignment: Alignment;
  readonly sequence: number;
  /** Null = not comparable, counts nothing. */
  readonly duration: number | null;
  readonly stage: number | null;
  readonly sharedSkills: number | null;
  readonly score: number;
};

/** Prepares the person's career for comparison with many. */
export function prepareQuery(index: CareerIndex, spells: readonly OwnSpell[]): Query {
  const rows = new Map<number, Float32Array>();
  for (const { occupation } of spells)
    if (!rows.has(occupation)) rows.set(occupation, likenessToCodes(index.codes, index.likeness, occupation));
  const profile = impliedProfile(
    index.skills,
    spells.map((spell) => ({
      links: [{ occupation: spell.occupation, weight: 1 }],
      years: weighedYears(spell),
    })),
  );
  const dated = spells.flatMap((spell) => spell.years ?? []);
  const last = spells.at(-1);
  return {
    spells,
    weights: spells.map((spell) => spellWeight(weighedYears(spell))),
    likenessOf: spells.map((spell) => rows.get(spell.occupation) ?? new Float32Array(0)),
    skills: profile && strongest(profile, COMPARED_SKILLS),
    years: dated.length === 0 ? null : dated.reduce((sum, years) => sum + years, 0),
    zone: last === undefined ? null : (index.reference.occupations[last.occupation]?.jobZone ?? null),
  };
}

/** The same for a survey participant's own spells: how well neighbours foretell is measured on them. */
export function prepareSurveyQuery(index: CareerIndex, spells: readonly SurveySpell[]): Query {
  const { codes, skills } = index;
  const columns = codes.list.length;
  const linksOf = (spell: SurveySpell) => codes.list[spell.code]?.links ?? [];
  const profile = impliedProfile(
    skills,
    spells.map((spell) => ({ links: linksOf(spell), years: spellYears(spell) })),
  );
  return {
    spells: spells.map((spell) => ({
      spellIds: [],
      title: codes.list[spell.code]?.title ?? '',
      occupation: linksOf(spell)[0]?.occupation ?? -1,
      years: spellYears(spell),
      startYear: spell.startYear,
    })),
    weights: spells.map((spell) => spellWeight(spellYears(spell))),
    likenessOf: spells.map((spell) =>
      codes.likeness.subarray(spell.code * columns, (spell.code + 1) * columns),
    ),
    skills: profile && strongest(profile, COMPARED_SKILLS),
    years: spells.reduce((sum, spell) => sum + spellYears(spell), 0),
    zone: index.zones[spells.at(-1)?.code ?? -1] ?? null,
  };
}

const closeness = (a: number, b: number): number => Math.min(a, b) / Math.max(a, b);

/** Likeness of the person's spell i to a career's spell j. */
const likenessBetween =
  (query: Query, { spells }: IndexedCareer) =>
  (mine: number, theirs: number): number =>
    query.likenessOf[mine]?.[spells[theirs]?.code ?? -1] ?? 0;

/** The first part alone, 0 … 1: enough to leave most careers aside. */
export const sequenceOfCareer = (query: Query, career: IndexedCareer): number =>
  similarityOfCareers(query.weights, career.weights, likenessBetween(query, career));

/** Everything but the skills, which are dear: the caller asks for them only where they can still matter. */
export function alignWithCareer(index: CareerIndex, query: Query, career: IndexedCareer): ScoredCareer {
  const { spells } = career;
  const alignment = alignCareers(query.weights, career.weights, likenessBetween(query, career));
  const duration = durationShare(query, spells, alignment);
  const stage = stageShare(index, query, spells, alignment.end);
  return {
    career,
    alignment,
    sequence: alignment.similarity,
    duration,
    stage,
    sharedSkills: null,
    score:
      MATCH_PARTS.sequence * alignment.similarity +
      MATCH_PARTS.duration * (duration ?? 0) +
      MATCH_PARTS.stage * (stage ?? 0),
  };
}

/** Lengths of the aligned spells, the shorter as a share of the longer; spells without a partner count nothing. */
function durationShare(query: Query, theirs: readonly SurveySpell[], { pairs }: Alignment): number | null {
  let total = 0;
  let sum = 0;
  query.spells.forEach((spell, i) => {
    if (spell.years === null) return;
    const weight = query.weights[i] ?? 0;
    total += weight;
    const pair = pairs.find((candidate) => candidate.mine === i);
    const other = pair && theirs[pair.theirs];
    if (pair && other) sum += weight * pair.likeness * closeness(spell.years, spellYears(other));
  });
  return total === 0 ? null : sum / total;
}

/** How far along: years worked, and the job zone held now against theirs at the end of the stretch. */
function stageShare(
  index: CareerIndex,
  query: Query,
  theirs: readonly SurveySpell[],
  end: number,
): number | null {
  const first = theirs[0];
  const last = theirs[end - 1];
  if (!first || !last) return null;
  const known: number[] = [];
  if (query.years !== null) known.push(closeness(query.years, last.endYear - first.startYear));
  const zone = index.zones[last.code] ?? null;
  if (query.zone !== null && zone !== null) known.push(1 - Math.abs(query.zone - zone) / ZONE_SPAN);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** The same with the skills both records imply. */
export function addSkills(index: CareerIndex, query: Query, scored: ScoredCareer): ScoredCareer {
  const stretch = scored.career.spells.slice(0, scored.alignment.end);
  const profile = impliedProfile(
    index.skills,
    stretch.map((spell) => ({ links: index.codes.list[spell.code]?.links ?? [], years: spellYears(spell) })),
  );
  if (profile === null || query.skills === null) return scored;
  const mine = query.skills;
  const sharedSkills = [...strongest(profile, COMPARED_SKILLS)].filter((element) => mine.has(element)).length;
  return {
    ...scored,
    sharedSkills,
    score: scored.score + (MATCH_PARTS.skills * sharedSkills) / COMPARED_SKILLS,
  };
}
