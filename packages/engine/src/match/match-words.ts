import type { Doppelganger, MatchPart } from '@career-mirror/contract';
import type { CareerIndex } from './career-index.ts';
import { ALIKE, COMPARED_SKILLS, MATCH_PARTS, ZONE_STEP } from './constants.ts';
import { inSentence, sentence, yearsInWords } from './number-words.ts';
import { type Query, type ScoredCareer, spellYears } from './score-career.ts';

/* What is said about a match, every word computed from the two careers. */

/** A census title as a person would say it: "n.e.c." means "not elsewhere classified" and tells a reader nothing. */
export const plainTitle = (title: string): string => title.replace(/,? n\.e\.c\.?$/i, '');

/** Work of a survey code within a sentence. */
export function workOf(index: CareerIndex, code: number): string {
  const entry = index.codes.list[code];
  if (!entry) return 'other work';
  const title = inSentence(plainTitle(entry.title));
  return entry.census1980 === null ? title : `the work of ${title}`;
}

/** Where the paths first part; null = never while both are observed. */
export function partingOf(
  index: CareerIndex,
  query: Query,
  { career, alignment }: ScoredCareer,
): Doppelganger['parting'] {
  const alike = alignment.pairs.filter((pair) => pair.likeness >= ALIKE);
  const first = alike[0];
  const theirStart = career.spells[0]?.startYear ?? 0;
  if (!first) {
    const theirs = career.spells[0];
    const mine = query.spells[0];
    if (!theirs || !mine) return null;
    return {
      careerYear: 0,
      you: `you began as ${inSentence(mine.title)}`,
      they: `they began in ${workOf(index, theirs.code)}`,
    };
  }
  let at = first;
  for (const pair of alike) if (pair.mine === at.mine + 1 && pair.theirs === at.theirs + 1) at = pair;
  const leaves = career.spells[at.theirs];
  const theirNext = career.spells[at.theirs + 1];
  if (!leaves || !theirNext) return null;
  const careerYear = theirNext.startYear - theirStart;
  const stays = query.spells[at.mine];
  const myNext = query.spells[at.mine + 1];
  // Still there, and not yet as long as they were when they left: the paths have not parted, this is what came next.
  if (!myNext && query.years !== null && query.years < careerYear) return null;
  return {
    careerYear,
    you: myNext
      ? `you went on as ${inSentence(myNext.title)}`
      : `you stayed, as ${inSentence(stays?.title ?? '')}`,
    they: `they went to ${workOf(index, theirNext.code)}`,
  };
}

/** The finding about one career, in a sentence. */
export function headlineOf(index: CareerIndex, { career, alignment }: ScoredCareer): string {
  const likeYears = alignment.pairs
    .filter((pair) => pair.likeness >= ALIKE)
    .reduce((sum, pair) => {
      const spell = career.spells[pair.theirs];
      return sum + (spell ? spellYears(spell) : 0);
    }, 0);
  const last = career.spells[alignment.end - 1];
  const next = career.spells[alignment.end];
  const stretch = likeYears > 0 ? `${yearsInWords(likeYears)} like yours` : 'work beside yours';
  if (!next) return sentence(`${stretch}, to the last interview.`);
  const step = last ? stepBetween(index, last.code, next.code) : null;
  const how = step === null ? 'then' : `then a step ${step}, to`;
  return sentence(`${stretch}, ${how} ${workOf(index, next.code)}.`);
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

/** The parts of a score, each to two decimals; their sum is the score. */
export function partsOf(index: CareerIndex, query: Query, scored: ScoredCareer): MatchPart[] {
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
    return `${mine} and ${theirs}`;
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
