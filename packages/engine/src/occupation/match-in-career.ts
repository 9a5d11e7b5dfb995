import type { TitleMatch } from '@career-mirror/contract';
import { cleanTitle } from './clean-title.ts';
import { matchTitle, needsQuestion } from './match-title.ts';
import type { TitleIndex } from './title-index.ts';

/** Candidates weighed against each other; far more than are shown, because the neighbours may lift one from far down. */
const WEIGHED = 40;
/** Confidence of a candidate that one of the readings does not list at all. */
const UNLISTED = 0.001;

/** Characters of a SOC code that name its minor group ("25-2"). */
const KIND_CHARACTERS = 4;

export type TitleInCareer = {
  readonly title: string;
  /** The spell's own sentences. */
  readonly text: string;
  /** Titles of the work before and after it. */
  readonly neighbours: readonly string[];
};

/**
 * Occupations for a title as part of a career: the title with the spell's text and, where that leaves a question, with the titles
 * of the work before and after it.
 *
 * Text and neighbours are taken as independent given the occupation, so that p(o | title, text, neighbours) is proportional to
 * p(o | title, text) · p(o | title, neighbours) / p(o | title). "Floor lead" between a sales associate and an assistant store manager
 * is a supervisor of a sales floor, not of floor layers.
 *
 * @param limit at most so many, best first
 * @returns     confidences 0–1; the first pass untouched when it leaves no question or there are no neighbours
 */
export const matchTitleInCareer = (
  index: TitleIndex,
  { title, text, neighbours }: TitleInCareer,
  limit: number,
): TitleMatch[] => {
  const told = matchTitle(index, title, { context: text, limit: WEIGHED });
  const withText = text.trim() !== '' && cleanTitle(title).vague ? byKind(told) : told;
  if (neighbours.length === 0 || !needsQuestion(withText)) return withText.slice(0, limit);
  const alone = confidences(matchTitle(index, title, { limit: WEIGHED }));
  const beside = matchTitle(index, title, { context: neighbours.join(', '), limit: WEIGHED });
  const besideOf = confidences(beside);
  const textOf = confidences(withText);
  const candidates = new Map([...beside, ...withText].map((match) => [match.onetSoc, match]));
  const weighed = [...candidates.values()].map((match) => {
    const of = (known: ReadonlyMap<string, number>) => Math.max(UNLISTED, known.get(match.onetSoc) ?? 0);
    return { match, weight: (of(textOf) * of(besideOf)) / of(alone) };
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed
    .map(({ match, weight }) => ({ ...match, confidence: weight / total }))
    .sort((a, b) => b.confidence - a.confidence || (a.onetSoc < b.onetSoc ? -1 : 1))
    .slice(0, limit);
};

/**
 * Where the text alone decides, the kind of work is decided first and the occupation within it: a teacher's sentences are shared among
 * a dozen occupations of teachers, and the one counsellor must not win because nobody divides that part. Each candidate stands by its
 * own confidence times that of its minor group (SOC). The confidences themselves stay, the highest with the first: they were
 * calibrated, and products of them are not.
 */
const byKind = (matches: readonly TitleMatch[]): TitleMatch[] => {
  const kindOf = ({ onetSoc }: TitleMatch): string => onetSoc.slice(0, KIND_CHARACTERS);
  const shares = new Map<string, number>();
  for (const match of matches) {
    shares.set(kindOf(match), (shares.get(kindOf(match)) ?? 0) + match.confidence);
  }
  const weightOf = (match: TitleMatch): number => match.confidence * (shares.get(kindOf(match)) ?? 0);
  const given = matches.map(({ confidence }) => confidence).sort((a, b) => b - a);
  return [...matches]
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.onetSoc < b.onetSoc ? -1 : 1))
    .map((match, at) => ({ ...match, confidence: given[at] ?? match.confidence }));
};

const confidences = (matches: readonly TitleMatch[]): ReadonlyMap<string, number> =>
  new Map(matches.map((match) => [match.onetSoc, match.confidence]));
