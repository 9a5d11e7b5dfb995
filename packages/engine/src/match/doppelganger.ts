import type {
  CareerSpell,
  Census1980Code,
  Doppelganger,
  FactId,
  OnetSocCode,
  PartialDate,
  Profile,
} from '@career-mirror/contract';
import { payFact } from '../narrate/sourced.ts';
import { bestCareers, byPerson } from './best-careers.ts';
import { careerFact, partFact, partingFact, scoreFact } from './career-facts.ts';
import type { CareerIndex } from './career-index.ts';
import { ALIKE, DOPPELGANGER_LIMIT, SURVEY_NAME } from './constants.ts';
import type { MatchFacts } from './match-facts.ts';
import { headlineOf, type PartWithoutFact, partingOf, partsOf, plainTitle } from './match-words.ts';
import { ownCareer } from './own-career.ts';
import { prepareQuery, type Query, type ScoredCareer } from './score-career.ts';
import type { SurveySpell } from './smooth.ts';

export type DoppelgangerQuery = {
  readonly limit?: number;
  /** Month in which the question is asked; the end of what lasts. */
  readonly now: PartialDate;
  /** Labels of people chosen elsewhere (a vector index); null or absent = all are compared. */
  readonly candidates?: readonly string[] | null;
  readonly book: MatchFacts;
};

/**
 * The careers of survey participants most like the person's own, best first.
 *
 * Every candidate is aligned exactly (see align.ts). The score is the sum of four parts, each shown to two decimals. Breaks
 * in the person's career neither break the alignment nor cost anything.
 *
 * @returns at most `limit`; spells with calendar years, `offsetYears` moves their first year onto the reader's
 * @throws AppError('profile.no_work') when no spell of work has an occupation
 * @see docs/method.md#doppelgangers
 */
export function findDoppelgangers(
  index: CareerIndex,
  profile: Profile,
  { limit = DOPPELGANGER_LIMIT, now, candidates = null, book }: DoppelgangerQuery,
): Doppelganger[] {
  const query = prepareQuery(index, ownCareer(index.likeness, profile, now));
  const pool =
    candidates === null ? index.careers : candidates.flatMap((person) => index.careerOf.get(person) ?? []);
  const readerStart = query.spells[0]?.startYear ?? now.year;
  return bestCareers(index, query, pool, { limit })
    .map((scored) => ({ scored, parts: partsOf(index, query, scored) }))
    .map(({ scored, parts }) => ({ scored, parts, score: sumOfParts(parts) }))
    .sort((a, b) => b.score - a.score || b.scored.score - a.scored.score || byPerson(a.scored, b.scored))
    .map((match, i) => told(index, query, { ...match, place: i + 1, readerStart, book }));
}

/** One career with its figures as facts. */
function told(
  index: CareerIndex,
  query: Query,
  match: {
    readonly scored: ScoredCareer;
    readonly parts: readonly PartWithoutFact[];
    readonly score: number;
    /** In the list, from 1. */
    readonly place: number;
    readonly readerStart: number;
    readonly book: MatchFacts;
  },
): Doppelganger {
  const { scored, parts, score, place, readerStart, book } = match;
  const { person, spells } = scored.career;
  const label = `Participant ${place}`;
  const shown = spells.map((spell, i) => shownSpell(index, spell, alignedWith(query, scored, i)));
  const career = { label, spells: shown, parts, score };
  const parting = partingOf(index, query, scored);
  return {
    id: `${SURVEY_NAME.toLowerCase()}:${person}`,
    kind: 'participant',
    source: SURVEY_NAME,
    label,
    score,
    scoreFactId: scoreFact(index, book, career),
    careerFactId: careerFact(index, book, career),
    parts: parts.map((part) => ({ ...part, factId: partFact(index, book, career, part) })),
    headline: headlineOf(index, query, scored),
    spells: shown,
    offsetYears: (spells[0]?.startYear ?? 0) - readerStart,
    parting: parting && { ...parting, factId: partingFact(index, book, career, parting) },
    next: spells.slice(scored.alignment.end).map((spell) => shownSpell(index, spell, null)),
    last: lastOf(index, spells, book),
  };
}

const sumOfParts = (parts: readonly { value: number }[]): number =>
  Math.round(parts.reduce((sum, part) => sum + part.value, 0) * 100) / 100;

/** The own spell that a spell of theirs is aligned with and alike, if any. */
function alignedWith(query: Query, { alignment }: ScoredCareer, place: number): string | null {
  const pair = alignment.pairs.find(({ theirs, likeness }) => theirs === place && likeness >= ALIKE);
  return pair ? (query.spells[pair.mine]?.spellIds[0] ?? null) : null;
}

/** The present-day occupation a survey code most often stands for; null when there is no link. */
export function mainOccupation(index: CareerIndex, code: number): OnetSocCode | null {
  const entry = index.codes.list[code];
  if (!entry || entry.census1980 === null) return null;
  const [first, ...others] = entry.links;
  if (!first) return null;
  const main = others.reduce((best, link) => (link.weight > best.weight ? link : best), first);
  return index.likeness.onetSocs[main.occupation] ?? null;
}

function shownSpell(index: CareerIndex, spell: SurveySpell, alignedSpellId: string | null): CareerSpell {
  const entry = index.codes.list[spell.code];
  return {
    title: plainTitle(entry?.title ?? ''),
    census1980: (entry?.census1980 ?? null) as Census1980Code | null,
    onetSoc: mainOccupation(index, spell.code),
    majorGroup: entry?.majorGroup ?? null,
    startYear: spell.startYear,
    endYear: spell.endYear,
    observations: spell.observations,
    peopleShare: index.peopleShares[spell.code] ?? null,
    alike: alignedSpellId !== null,
    alignedSpellId,
  };
}

/** Where they were at the last interview, with what that occupation pays today: the survey holds no pay. */
function lastOf(index: CareerIndex, spells: readonly SurveySpell[], book: MatchFacts): Doppelganger['last'] {
  const code = spells.at(-1)?.code ?? -1;
  const onetSoc = mainOccupation(index, code);
  return {
    title: plainTitle(index.codes.list[code]?.title ?? ''),
    onetSoc,
    payTodayFactId: onetSoc === null ? null : knownPay(index, onetSoc, book),
  };
}

/** Median pay today; null when none is published. */
export function knownPay(index: CareerIndex, onetSoc: OnetSocCode, book: MatchFacts): FactId | null {
  const id = payFact(book, index.reference, onetSoc, 'p50');
  return book.require(id).value === null ? null : id;
}
