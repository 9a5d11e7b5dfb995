import type { ProfileSpell } from '@career-mirror/contract';
import { clausesOf, isShown } from './cues.ts';
import { monthsOf } from './experience.ts';

/*
 * Two sentences that say who somebody is, in their own words: the strongest clause of what they do now and the strongest of
 * the rest, turned from "Led a team of 30" into "You led a team of 30." Nothing is added to what they wrote but the pronoun;
 * where they wrote no sentences, the titles they held say it.
 */

/** Verbs that open a CV line, in the forms people write; a clause that begins with one needs only "You" before it. */
const OPENING_VERB =
  /^(?:(?:re|co-?)?(?:lead|led|run|ran|keep|kept|build|built|write|wrote|cut|set|hold|held|teach|taught|sell|sold|buy|bought|make|made|grow|grew|win|won|drive|drove|bring|brought|speak|spoke|take|took|do|did|find|found|give|gave|rebuild|oversee|oversaw|design|develop|create|manage|supervise|coordinate|train|plan|organi[sz]e|maintain|operate|serve|support|handle|prepare|repair|install|test|analy[sz]e|advise|help|coach|mentor|own|ship)|(?!(?:need|indeed|speed|seed)\b)[a-z]{2,}ed)\b/i;

const GERUND =
  /^(?!(?:during|according|including|marketing|engineering|accounting|nursing|training)\b)[a-z]{3,}ing\b/i;

/** Short and long clauses make poor sentences; characters. */
const MIN_LENGTH = 18;
const MAX_LENGTH = 100;

/** The second sentence rather comes from another part of the life than the first. */
const OTHER_SPELL_BONUS = 0.4;

const toSecondPerson = (text: string): string =>
  text
    .replace(/\bI am\b/g, 'you are')
    .replace(/\bI was\b/g, 'you were')
    .replace(/\bI\b/g, 'you')
    .replace(/\b(?:my|our)\b/gi, 'your')
    .replace(/\b(?:me|us)\b(?![\w.])/g, 'you')
    .replace(/\bmyself\b/gi, 'yourself');

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Where a long clause may end: what follows adds how, for what, or what came of it. */
const CUT =
  /,\s|\s[–—-]\s|\s\(|\s(?:resulting|leading|ensuring|enabling|allowing|using|through|which|while|including|via|by|for|with|to)\s/g;

/** A long clause up to its last natural end within the limit; short ones as they are. */
const shortened = (text: string): string => {
  if (text.length <= MAX_LENGTH) return text;
  const ends = [...text.matchAll(CUT)].map((match) => match.index).filter((end) => end <= MAX_LENGTH);
  const end = ends.at(-1);
  return end === undefined ? text : text.slice(0, end);
};

/** A clause as a sentence about the reader; null when its grammar is not one of the known forms. */
const asSentence = (clause: string, current: boolean): string | null => {
  const text = shortened(clause.replace(/^[-–—•*\s]+/, '').replace(/[\s,;:.]+$/, ''));
  if (text.length < MIN_LENGTH || text.length > MAX_LENGTH) return null;
  if (/^I\b/.test(text)) return `You${toSecondPerson(text).slice(3)}.`;
  if (OPENING_VERB.test(text)) return `You ${lowerFirst(toSecondPerson(text))}.`;
  const verb = current ? 'are' : 'were';
  if (GERUND.test(text)) return `You ${verb} the one ${lowerFirst(toSecondPerson(text))}.`;
  if (/^(?:first|only|main|sole|lead|key) /i.test(text)) {
    return `You ${verb} the ${lowerFirst(toSecondPerson(text))}.`;
  }
  return null;
};

const HUMAN =
  /\b(?:team|people|staff|customers?|patients?|students?|clients?|guests|children|crew|families)\b/i;

type Candidate = { readonly sentence: string; readonly spell: ProfileSpell; readonly strength: number };

const candidatesOf = (spell: ProfileSpell, recency: number): Candidate[] =>
  spell.text.flatMap((text) =>
    clausesOf(text).flatMap((clause) => {
      const sentence = asSentence(clause.text, spell.end === 'present');
      if (sentence === null) return [];
      const concrete =
        (/\d|\b(?:two|three|four|five|thirty|third|half)\b/i.test(clause.text) ? 1 : 0) +
        (isShown(clause.text) ? 0.6 : 0) +
        (HUMAN.test(clause.text) ? 0.8 : 0);
      const short = clause.text.length <= 80 ? 0.2 : 0;
      return [{ sentence, spell, strength: concrete + short + recency }];
    }),
  );

const article = (title: string): string => (/^[aeiou]/i.test(title) ? 'an' : 'a');

const asTitle = (spell: ProfileSpell): string => {
  const title = spell.title.replace(/\b\p{Lu}\p{Ll}+\b/gu, (word) => word.toLowerCase());
  return `${article(title)} ${title}${spell.employer ? ` at ${spell.employer}` : ''}`;
};

const yearsOf = (spells: readonly ProfileSpell[]): string => {
  const first = spells.find((spell) => spell.start)?.start;
  return first ? `You have been at work since ${first.year}.` : 'You gave no dates for it.';
};

const fromTitles = (spells: readonly ProfileSpell[]): readonly [string, string] | null => {
  const latest = spells.at(-1);
  if (!latest) return null;
  const before = spells.filter((spell) => spell.title !== latest.title).at(-1);
  const verb = latest.end === 'present' || latest.end === null ? 'are' : 'were';
  const first = `You ${verb} ${asTitle(latest)}.`;
  return [first, before ? `Before that you were ${asTitle(before)}.` : yearsOf(spells)];
};

const endOf = (spell: ProfileSpell): number => {
  if (spell.end === 'present') return Number.POSITIVE_INFINITY;
  const date = spell.end ?? spell.start;
  return date ? monthsOf(date) : 0;
};

/**
 * Two sentences about a person from their own words; they can rewrite them.
 *
 * @param spells oldest first
 * @example 'You lead a team of 30 across sales floor and stockroom. You cut stock-outs by a third.'
 */
export const identityOf = (spells: readonly ProfileSpell[]): string => {
  const work = spells.filter((spell) => spell.kind === 'work' || spell.kind === 'volunteering');
  const told = work.length > 0 ? work : spells;
  const recent = [...told].sort((a, b) => endOf(b) - endOf(a));
  const candidates = recent
    .flatMap((spell, i) => candidatesOf(spell, i === 0 ? 0.8 : 0.3 / i))
    .sort((a, b) => b.strength - a.strength);
  const [best] = candidates;
  const titles = fromTitles(told);
  if (!best)
    return titles
      ? titles.join(' ')
      : 'Nothing about your work could be read yet. Write two sentences yourself.';
  const rest = candidates.map((candidate) => ({
    ...candidate,
    strength: candidate.strength + (candidate.spell.id === best.spell.id ? 0 : OTHER_SPELL_BONUS),
  }));
  const [second] = rest
    .filter((candidate) => candidate.sentence !== best.sentence)
    .sort((a, b) => b.strength - a.strength);
  if (!second) return `${best.sentence} ${titles?.[0] ?? ''}`.trim();
  return `${best.sentence} ${second.sentence}`;
};
