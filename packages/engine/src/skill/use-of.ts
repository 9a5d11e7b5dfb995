import type { SkillMention } from '@career-mirror/contract';
import { placesOf } from './places.ts';
import {
  ASK_BEHIND,
  ASK_OPENING,
  ATTENDED,
  FOR_PEOPLE,
  GIVE,
  HIRE,
  HOLDER_BEFORE,
  HOLDER_BEHIND,
  HOLDERS_BEHIND,
  INSTRUMENT,
  LEAD_PEOPLE,
  LEARN,
  LEARN_BEHIND,
  LEARN_FIELD,
  LEARN_OPENING,
  LESSON,
  LESSON_BEHIND,
  NEXT_VERB,
  OTHER,
  OWN_PLACE,
  PASSIVE,
  PEOPLE,
  POST,
  REPORTS_TO_ME,
  SEEK,
  SOUGHT_PERSON,
  SPECIALIST,
  SUPERVISE,
  TEACH,
  TEACH_PEOPLE,
  TEACHER_BEHIND,
} from './use-words.ts';

/*
 * Whose a skill is and what was done with it, read off the clause it stands in. A cue counts for a skill behind it as far as
 * its clause reaches: another thing done ("… and built …") or a means ("… using …") ends the reach, because what follows is
 * the writer's own again. Where nothing speaks, the writer used it.
 */

/** What a clause says about one skill in it. */
export type SkillUse = Pick<SkillMention, 'holder' | 'use'>;

const OWN: SkillUse = { holder: 'self', use: 'used' };
const OTHERS: SkillUse = { holder: 'other', use: 'used' };
const ASKED: SkillUse = { holder: 'other', use: 'asked_for' };
const LEARNT: SkillUse = { holder: 'learning', use: 'used' };
const TAUGHT: SkillUse = { holder: 'self', use: 'taught' };
const SUPERVISED: SkillUse = { holder: 'other', use: 'supervised' };

/** Furthest a cue is looked for, characters. */
const REACH = 160;
/** Words between a mark of somebody else and the person who has the skill ("with a very good Java developer"). */
const LOOK_BACK_WORDS = 6;

/** The part of the clause before a skill, and the part behind it. */
type Sides = { readonly before: string; readonly behind: string };

const CLAUSE_END = /[;!?\n•●▪■◦‣➢✓♦|]|\.(?=\s|$)|\s{2,}/;

const sidesOf = (text: string, start: number, end: number): Sides => {
  const parts = text.slice(Math.max(0, start - REACH), start).split(CLAUSE_END);
  return {
    before: parts.at(-1) ?? '',
    behind: text.slice(end, end + REACH).split(CLAUSE_END)[0] ?? '',
  };
};

/** What stands between the last fitting cue and the skill; null without one. */
const behindLast = (pattern: RegExp, before: string): string | null => {
  const last = placesOf(pattern, before).at(-1);
  return last === undefined ? null : before.slice(last.end);
};

const has = (pattern: RegExp, text: string): boolean => text.search(pattern) !== -1;

const reaches = (between: string): boolean => !INSTRUMENT.test(between) && !NEXT_VERB.test(between);

const isPassive = (between: string, before: string): boolean =>
  PASSIVE.test(between) || /(?:was|were|been|self|being|wurde|été|fue)[\s-]\p{L}+\s*$/iu.test(before);

/** Nothing but the people's own description: "responsible for creating Java tools" leads nobody, nor does "Training: …". */
const isPlain = (between: string): boolean => !/:|(?<!\p{L})\p{Ll}{2,}ing(?!\p{L})/u.test(between);

/** Cues of which the nearest decides, each with what it needs behind it. */
const DONE: readonly {
  readonly cue: RegExp;
  readonly use: SkillUse;
  readonly fits: (between: string, behind: string, held: boolean) => boolean;
}[] = [
  {
    cue: TEACH,
    use: TAUGHT,
    fits: (between) => !/^\s*(?:myself|himself|herself|assistant\s+to)/i.test(between),
  },
  {
    cue: TEACH_PEOPLE,
    use: TAUGHT,
    fits: (between, _, held) => (held && isPlain(between)) || has(PEOPLE, between),
  },
  { cue: GIVE, use: TAUGHT, fits: (between, behind) => has(LESSON, between) || LESSON_BEHIND.test(behind) },
  { cue: SUPERVISE, use: SUPERVISED, fits: () => true },
  {
    cue: LEAD_PEOPLE,
    use: SUPERVISED,
    fits: (between, _, held) => (held && isPlain(between)) || has(PEOPLE, between),
  },
];

/** What the writer did, by the nearest cue that reaches the skill. */
const doneWith = ({ before, behind }: Sides, held: boolean): SkillUse | null => {
  let nearest: { readonly between: string; readonly use: SkillUse } | null = null;
  for (const { cue, use, fits } of DONE) {
    const between = behindLast(cue, before);
    if (between === null || (nearest !== null && between.length >= nearest.between.length)) continue;
    const upToCue = before.slice(0, before.length - between.length);
    if (isPassive(between, upToCue) || !reaches(between) || !fits(between, behind, held)) continue;
    nearest = { between, use };
  }
  return nearest?.use ?? null;
};

const isAskedFor = ({ before, behind }: Sides): boolean => {
  if (ASK_OPENING.test(before) || ASK_BEHIND.test(behind)) return true;
  const sought = behindLast(SEEK, before);
  if (sought === null || has(POST, sought)) return false;
  return (
    has(SOUGHT_PERSON, sought) ||
    HOLDER_BEHIND.test(behind) ||
    /^\s*(?:skills|expertise|experience|knowledge)/i.test(behind)
  );
};

const isLearnt = ({ before, behind }: Sides): boolean => {
  if (LEARN_BEHIND.test(behind) || LEARN_OPENING.test(before)) return true;
  const between = behindLast(LEARN, before);
  if (between === null || between.length > 50 || NEXT_VERB.test(between)) return false;
  const cue = placesOf(LEARN, before).at(-1);
  return cue === undefined || !LEARN_FIELD.test(before.slice(0, cue.start));
};

/** "Private lessons in JavaScript for adults": lessons for somebody are given. */
const isLessonGiven = ({ before, behind }: Sides): boolean =>
  !has(ATTENDED, before) &&
  ((LESSON_BEHIND.test(behind) && FOR_PEOPLE.test(behind.replace(LESSON_BEHIND, ''))) ||
    (FOR_PEOPLE.test(behind) && behindLast(LESSON, before) !== null));

/** Whose the skill of a named person or group is ("with a Java developer"). */
const heldBy = (sides: Sides): SkillUse => {
  const near = sides.before
    .split(/\s+/)
    .slice(-LOOK_BACK_WORDS - 1)
    .join(' ');
  const own = behindLast(OWN_PLACE, near);
  const isNearer = (between: string | null): between is string =>
    between !== null && (own === null || between.length < own.length);
  if (isNearer(behindLast(HIRE, near))) return ASKED;
  if (own !== null && !has(OTHER, own)) return OWN;
  if (REPORTS_TO_ME.test(sides.behind)) return SUPERVISED;
  const isOther = has(OTHER, near) || HOLDERS_BEHIND.test(sides.behind);
  return doneWith(sides, true) ?? (isOther ? OTHERS : OWN);
};

/**
 * Whose a skill is, and what was done with it, by the clause around it.
 *
 * @param start first character of the skill in `text`; `end` the one behind its last
 * @returns `holder` self, other or learning; `use` used, taught, supervised or asked for. Supervised work and what is asked for
 *          is another's: it says nothing of what the writer does themselves
 * @example useOf('Taught Python to 40 pupils', 7, 13) // { holder: 'self', use: 'taught' }
 */
export function useOf(text: string, start: number, end: number): SkillUse {
  const sides = sidesOf(text, start, end);
  const { before, behind } = sides;
  if (isAskedFor(sides)) return ASKED;
  if (isLearnt(sides)) return LEARNT;
  if (TEACHER_BEHIND.test(behind) || /^[^,]*\s(?:and|und|et|y|en) taught (?:it|them)/i.test(behind))
    return TAUGHT;
  if (HOLDER_BEHIND.test(behind) || HOLDER_BEFORE.test(before)) return heldBy(sides);
  const done = doneWith(sides, false);
  if (done !== null) return done;
  if (REPORTS_TO_ME.test(before) && reaches(before.slice(before.search(REPORTS_TO_ME)))) return SUPERVISED;
  if (isLessonGiven(sides)) return TAUGHT;
  if (
    /report(?:ed|ing|s)? (?:directly )?to (?:the |a |our )?(?:head|manager|director|lead|chief)\b[^,]*$/i.test(
      before,
    )
  ) {
    return OTHERS;
  }
  const specialist = behindLast(SPECIALIST, before);
  if (specialist === null || specialist.length > 40) return OWN;
  const beforeSpecialist = before.slice(0, before.length - specialist.length).replace(SPECIALIST, '');
  return has(OTHER, beforeSpecialist) && !has(OWN_PLACE, beforeSpecialist) ? OTHERS : OWN;
}
