import type { Doppelganger, MatchPart } from '@career-mirror/contract';
import type { AlignedPair } from './align.ts';
import type { CareerIndex } from './career-index.ts';
import { ALIKE, COMPARED_SKILLS, MATCH_PARTS, ZONE_STEP } from './constants.ts';
import { inSentence, sentence, yearsInWords } from './number-words.ts';
import type { Query, ScoredCareer } from './score-career.ts';
import { spellYears } from './smooth.ts';

/* What is said about a match, every word computed from the two careers. */

/** A census title as a person would say it: "n.e.c." means "not elsewhere classified" and tells a reader nothing. */
export const plainTitle = (title: string): string => title.replace(/,? n\.e\.c\.?$/i, '');

/** Work of a survey code within a sentence. */
function workOf(index: CareerIndex, code: number): string {
  const entry = index.codes.list[code];
  if (!entry) return 'other work';
  const title = inSentence(plainTitle(entry.title));
  return entry.census1980 === null ? title : `the work of ${title}`;
}

/** The last spells of the first unbroken stretch in which both did alike work; null when nothing is alike. */
function endOfSharedStretch({ alignment }: ScoredCareer): AlignedPair | null {
  const [first, ...others] = alignment.pairs.filter((pair) => pair.likeness >= ALIKE);
  if (!first) return null;
  return others.reduce(
    (at, pair) => (pair.mine === at.mine + 1 && pair.theirs === at.theirs + 1 ? pair : at),
    first,
  );
}

type Parting = Omit<NonNullable<Doppelganger['parting']>, 'factId'>;

/** Where the paths first part; null = never while both are observed. */
export function partingOf(index: CareerIndex, query: Query, scored: ScoredCareer): Parting | null {
  const { spells } = scored.career;
  const start = spells[0];
  const end = endOfSharedStretch(scored);
  if (!start) return null;
  if (!end)
    return {
      careerYear: 0,
      you: `you began as ${inSentence(query.spells[0]?.title ?? '')}`,
      they: `they began in ${workOf(index, start.code)}`,
    };
  const theirNext = spells[end.theirs + 1];
  const myNext = query.spells[end.mine + 1];
  if (!theirNext) return null;
  const careerYear = theirNext.startYear - start.startYear;
  // Still there, and not yet as long as they were when they left: the paths have not parted, this is what came next.
  if (!myNext && query.years !== null && query.years < careerYear) return null;
  return {
    careerYear,
    you: myNext
      ? `you went on as ${inSentence(myNext.title)}`
      : `you stayed, as ${inSentence(query.spells[end.mine]?.title ?? '')}`,
    they: `they went to ${workOf(index, theirNext.code)}`,
  };
}

/** The finding about one career, in a sentence: how long it ran like the reader's, what came then, where it ended. */
export function headlineOf(index: CareerIndex, query: Query, scored: ScoredCareer): string {
  const { spells } = scored.career;
  const start = spells[0];
  const end = endOfSharedStretch(scored);
  const last = spells.at(-1);
  if (!start || !last) return 'No work was recorded.';
  if (!end)
    return start.code === last.code
      ? `Another road: ${workOf(index, start.code)}.`
      : `Another road, from ${workOf(index, start.code)} to ${workOf(index, last.code)}.`;
  const leaves = spells[end.theirs];
  const next = spells[end.theirs + 1];
  const years = (leaves?.endYear ?? start.startYear) - start.startYear;
  const stretch = `${sentence(yearsInWords(years))} like yours`;
  if (!leaves || !next) return `${stretch}, to the last interview.`;
  const step = stepBetween(index, leaves.code, next.code);
  const then = `then ${step === null ? '' : `a step ${step}, to `}${workOf(index, next.code)}`;
  if (last.code === next.code) return `${stretch}, ${then}.`;
  const cameBack = query.likenessOf.some((row) => (row[last.code] ?? 0) >= ALIKE);
  return `${stretch}, ${then}; in the end ${cameBack ? 'back to work like yours' : workOf(index, last.code)}.`;
}

/** Up or down in preparation, by job zone; null when it is neither or not known. */
function stepBetween(index: CareerIndex, from: number, to: number): 'up' | 'down' | null {
  const before = index.zones[from] ?? null;
  const after = index.zones[to] ?? null;
  if (before === null || after === null || Math.abs(after - before) < ZONE_STEP) return null;
  return after > before ? 'up' : 'down';
}

const rounded = (share: number | null, max: number): number => Math.round((share ?? 0) * max * 100) / 100;

const oneDigit = (years: number): string => (Math.round(years * 10) / 10).toString();

/** A part before its figure has a receipt. */
export type PartWithoutFact = Omit<MatchPart, 'factId'>;

/** The parts of a score, each to two decimals; their sum is the score. */
export function partsOf(index: CareerIndex, query: Query, scored: ScoredCareer): PartWithoutFact[] {
  const { duration, stage, sharedSkills } = scored;
  return [
    {
      key: 'sequence',
      label: 'Same work, same order',
      value: rounded(scored.sequence, MATCH_PARTS.sequence),
      max: MATCH_PARTS.sequence,
      why: sequenceWords(index, query, scored),
    },
    {
      key: 'duration',
      label: 'Time spent in each',
      value: rounded(duration, MATCH_PARTS.duration),
      max: MATCH_PARTS.duration,
      why: durationWords(query, scored),
    },
    {
      key: 'skills',
      label: 'Skills in common',
      value: rounded(sharedSkills === null ? null : sharedSkills / COMPARED_SKILLS, MATCH_PARTS.skills),
      max: MATCH_PARTS.skills,
      why:
        sharedSkills === null
          ? 'Not enough data: one of the two records names only work without ratings.'
          : `${sharedSkills} of the ${COMPARED_SKILLS} skills and fields of knowledge that stand out most in the work of both.`,
    },
    {
      key: 'stage',
      label: 'Stage',
      value: rounded(stage, MATCH_PARTS.stage),
      max: MATCH_PARTS.stage,
      why: stageWords(index, query, scored),
    },
  ];
}

function sequenceWords(index: CareerIndex, query: Query, { career, alignment }: ScoredCareer): string {
  const alike = alignment.pairs.filter((pair) => pair.likeness >= ALIKE);
  if (alike.length === 0) return 'No job is alike; the nearest ones stand in the same order.';
  const named = alike.map((pair) => {
    const mine = inSentence(query.spells[pair.mine]?.title ?? '');
    const theirs = inSentence(
      plainTitle(index.codes.list[career.spells[pair.theirs]?.code ?? -1]?.title ?? ''),
    );
    return `${mine} beside ${theirs}`;
  });
  return `${sentence(named.join('; then '))}.`;
}

function durationWords(query: Query, { career, alignment, duration }: ScoredCareer): string {
  if (duration === null) return 'Your dates are not known, so lengths were not compared.';
  const pairs = alignment.pairs.flatMap((pair) => {
    const mine = query.spells[pair.mine]?.years ?? null;
    const theirs = career.spells[pair.theirs];
    return mine === null || !theirs ? [] : [{ mine: oneDigit(mine), theirs: oneDigit(spellYears(theirs)) }];
  });
  if (pairs.length === 0) return 'No two jobs are near enough to compare their lengths.';
  const list = (key: 'mine' | 'theirs') => pairs.map((pair) => pair[key]).join(', ');
  return `${list('theirs')} years; yours ${list('mine')}.`;
}

function stageWords(index: CareerIndex, query: Query, { career, alignment }: ScoredCareer): string {
  const first = career.spells[0];
  const last = career.spells[alignment.end - 1];
  if (!first || !last) return 'Nothing to compare.';
  const zone = index.zones[last.code] ?? null;
  const said: string[] = [];
  if (query.years !== null)
    said.push(`${oneDigit(last.endYear - first.startYear)} years of work, yours ${oneDigit(query.years)}`);
  if (zone !== null && query.zone !== null)
    said.push(`job zone ${oneDigit(zone)} at the end of them, yours ${query.zone}`);
  return said.length === 0 ? 'Neither years nor job zones are known.' : `${sentence(said.join('; '))}.`;
}
