import {
  AppError,
  type Evidence,
  type PartialDate,
  type Profile,
  type ProfileEdit,
  type ProfileSkill,
  type ProfileSpell,
  type ReadSpell,
  type Reference,
  type SkillMention,
  type SpellStatement,
} from '@career-mirror/contract';
import { readStanding } from '../occupation/title-standing.ts';
import { inOrder, UNTITLED } from './build-profile.ts';
import { monthsOf } from './experience.ts';
import { joinStated, joinUses, readSkills } from './skills.ts';
import { occupationFields, type PeopleShare, type SpellMatches } from './spell-occupation.ts';

/* Spells as the person corrects them: changed, added, split in two, merged, left out. */

/** What an edit needs to know about the world. */
export type EditContext = {
  readonly reference: Reference;
  readonly peopleShare: PeopleShare;
  /** Occupations for a title beside its own sentences and the titles of the work before and after it. */
  readonly match: (title: string, text: string, neighbours: readonly string[]) => SpellMatches;
  readonly mentions: (text: string) => readonly SkillMention[];
  /** ISO date-time of the edit; it dates the person's statements. */
  readonly now: string;
};

type EditOf<K extends ProfileEdit['kind']> = Extract<ProfileEdit, { kind: K }>;

/** @throws AppError('resource.not_found') */
export const requireSpell = (profile: Profile, spellId: string): ProfileSpell => {
  const spell = profile.spells.find((row) => row.id === spellId);
  if (!spell) throw new AppError('resource.not_found', { spellId });
  return spell;
};

const neighboursOf = (spells: readonly ProfileSpell[], start: PartialDate | null): string[] => {
  const at = start ? monthsOf(start) : Number.POSITIVE_INFINITY;
  const work = spells.filter((row) => row.kind === 'work');
  const before = work.findLast((row) => row.start && monthsOf(row.start) < at);
  const after = work.find((row) => row.start && monthsOf(row.start) > at);
  return [before, after].flatMap((row) => (row ? [row.title] : []));
};

/** @throws AppError('request.invalid') when the end lies before the start */
const requireOrder = ({ start, end }: Pick<SpellStatement, 'start' | 'end'>): void => {
  if (!start || !end || end === 'present') return;
  // A year alone may mean any of its months.
  const earliest = { ...start, month: start.month ?? 1 };
  const latest = { ...end, month: end.month ?? 12 };
  if (monthsOf(latest) < monthsOf(earliest)) {
    throw new AppError('request.invalid', { end: 'The end lies before the start.' });
  }
};

const spellOf = (
  id: string,
  said: SpellStatement,
  rest: { readonly text: readonly string[]; readonly evidence: readonly Evidence[] },
  others: readonly ProfileSpell[],
  context: EditContext,
): ProfileSpell => {
  requireOrder(said);
  const found = context.match(said.title, rest.text.join(' '), neighboursOf(others, said.start));
  return {
    ...said,
    id,
    standing: readStanding(said.title),
    text: [...rest.text],
    evidence: [...rest.evidence],
    ...occupationFields(said.kind, found, context.peopleShare),
  };
};

/** The first id that no spell of the profile has. */
const freshId = (profile: Profile): string => {
  const taken = new Set(profile.spells.map(({ id }) => id));
  let number = 1;
  while (taken.has(`said-${number}`)) number += 1;
  return `said-${number}`;
};

const statement = (text: string, at: string): Evidence => ({ kind: 'statement', text, at });

/** Title, employer, place, dates and kind in the person's words; a new title is put to its occupation anew. */
export const changeSpell = (
  profile: Profile,
  edit: EditOf<'spell_change'>,
  context: EditContext,
): Profile => {
  const before = requireSpell(profile, edit.spellId);
  const { spell: said } = edit;
  const others = profile.spells.filter(({ id }) => id !== before.id);
  const sameWork = said.title === before.title && said.kind === before.kind;
  // The statement marks the spell as the person's own: no document that is read later changes it back.
  const evidence = [...before.evidence, statement(said.title, context.now)];
  const changed = sameWork
    ? { ...before, ...said, evidence }
    : spellOf(before.id, said, { text: before.text, evidence }, others, context);
  requireOrder(said);
  return { ...profile, spells: inOrder([...others, changed]) };
};

/** A spell the document does not tell, with the skills the person's own sentences show. */
export const addSpell = (profile: Profile, edit: EditOf<'spell_add'>, context: EditContext): Profile => {
  const { spell: said, text } = edit;
  const evidence = [said.title, ...text].map((line) => statement(line, context.now));
  const added = spellOf(freshId(profile), said, { text, evidence }, profile.spells, context);
  const texts = [said.title, ...text].map((line, at) => ({
    text: line,
    evidence: evidence[at] ?? statement(line, context.now),
    spellIndex: 0,
    section: 'spell' as const,
  }));
  const found = readSkills({
    texts,
    mentions: texts.map((part) => context.mentions(part.text)),
    reference: context.reference,
    spellId: () => added.id,
  });
  return {
    ...profile,
    spells: inOrder([...profile.spells, added]),
    skills: joinSkills(profile.skills, found),
  };
};

/** Skills already there gain the new proof; a rejected one is proposed again, because the proof is new. */
const joinSkills = (known: readonly ProfileSkill[], found: readonly ProfileSkill[]): ProfileSkill[] => {
  const fresh = new Map(found.map((skill) => [skill.id, skill]));
  const joined = known.map((skill): ProfileSkill => {
    const more = fresh.get(skill.id);
    if (!more) return skill;
    fresh.delete(skill.id);
    return {
      ...skill,
      evidence: [...skill.evidence, ...more.evidence],
      spellIds: [...new Set([...skill.spellIds, ...more.spellIds])],
      stated: joinStated(skill.stated, more.stated),
      uses: joinUses(skill.uses, more.uses),
      rung: skill.rung === 'said' ? more.rung : skill.rung,
      status: skill.status === 'rejected' ? 'proposed' : skill.status,
    };
  });
  return [...joined, ...fresh.values()];
};

/**
 * One spell as two that follow each other; both keep its words, the second gets its own title and occupation.
 *
 * @throws AppError('request.invalid') when the cut lies outside the spell
 */
export const splitSpell = (profile: Profile, edit: EditOf<'spell_split'>, context: EditContext): Profile => {
  const whole = requireSpell(profile, edit.spellId);
  const { at, title } = edit;
  const end = whole.end === 'present' || whole.end === null ? Number.POSITIVE_INFINITY : monthsOf(whole.end);
  if (!whole.start || monthsOf(at) <= monthsOf(whole.start) || monthsOf(at) >= end) {
    throw new AppError('request.invalid', { at: 'The cut lies outside the job.' });
  }
  const others = profile.spells.filter(({ id }) => id !== whole.id);
  const own = statement('You split it in two.', context.now);
  const first: ProfileSpell = { ...whole, end: at, evidence: [...whole.evidence, own] };
  const { kind, employer, place } = whole;
  const said: SpellStatement = { kind, title, employer, place, start: at, end: whole.end };
  const evidence = [statement(title, context.now), ...whole.evidence];
  const second = spellOf(freshId(profile), said, { text: whole.text, evidence }, [...others, first], context);
  const skills = profile.skills.map((skill) =>
    skill.spellIds.includes(whole.id) ? { ...skill, spellIds: [...skill.spellIds, second.id] } : skill,
  );
  return { ...profile, spells: inOrder([...others, first, second]), skills };
};

const earlier = (a: PartialDate | null, b: PartialDate | null): PartialDate | null => {
  if (!a || !b) return a ?? b;
  return monthsOf(a) <= monthsOf(b) ? a : b;
};

const later = (a: ProfileSpell['end'], b: ProfileSpell['end']): ProfileSpell['end'] => {
  if (a === 'present' || b === 'present') return 'present';
  if (!a || !b) return a ?? b;
  return monthsOf(a) >= monthsOf(b) ? a : b;
};

/** Two spells that are one: the first keeps title, employer and occupation, dates and words are united. */
export const mergeSpells = (profile: Profile, edit: EditOf<'spell_merge'>, now: string): Profile => {
  const [firstId, secondId] = edit.spellIds;
  const first = requireSpell(profile, firstId);
  const second = requireSpell(profile, secondId);
  if (first.id === second.id) throw new AppError('request.invalid', { spellIds: 'One job is given twice.' });
  const merged: ProfileSpell = {
    ...first,
    employer: first.employer ?? second.employer,
    place: first.place ?? second.place,
    start: earlier(first.start, second.start),
    end: later(first.end, second.end),
    text: [...first.text, ...second.text.filter((line) => !first.text.includes(line))],
    evidence: [...first.evidence, ...second.evidence, statement('You made them one.', now)],
  };
  const others = profile.spells.filter(({ id }) => id !== first.id && id !== second.id);
  const skills = profile.skills.map((skill) =>
    skill.spellIds.includes(second.id)
      ? { ...skill, spellIds: [...new Set(skill.spellIds.map((id) => (id === second.id ? first.id : id)))] }
      : skill,
  );
  return { ...profile, spells: inOrder([...others, merged]), skills };
};

/** Without the spell and without the skills that only it proves; the spell is remembered as left out. */
export const leaveOutSpell = (profile: Profile, spellId: string): Profile => {
  const left = requireSpell(profile, spellId);
  const gone = [left.title, ...left.text];
  const fromLeft = (text: string): boolean => gone.some((whole) => whole.includes(text));
  const skills = profile.skills.flatMap((skill): ProfileSkill[] => {
    if (!skill.spellIds.includes(spellId)) return [skill];
    const evidence = skill.evidence.filter((one) => !fromLeft(one.text));
    if (evidence.length === 0) return [];
    return [{ ...skill, evidence, spellIds: skill.spellIds.filter((id) => id !== spellId) }];
  });
  const { kind, title, employer, start, end } = left;
  const leftOutSpells = [...profile.leftOutSpells, { kind, title, employer, start, end }];
  return {
    ...profile,
    spells: profile.spells.filter((spell) => spell.id !== spellId),
    skills,
    leftOutSpells,
  };
};

/** A spell that a suggestion told, now the person's own on their word. */
export const acceptSpell = (profile: Profile, told: ReadSpell, context: EditContext): Profile => {
  const said: SpellStatement = {
    kind: told.kind,
    title: told.title?.value ?? UNTITLED[told.kind],
    employer: told.employer?.value ?? null,
    place: told.place?.value ?? null,
    start: told.start?.value ?? null,
    end: told.end?.value ?? null,
  };
  const cited = [told.title, ...told.text].flatMap((one) => (one ? [one] : []));
  const rest = {
    text: told.text.map(({ value }) => value),
    evidence: [...cited.map(({ evidence }) => evidence), statement('You confirmed it.', context.now)],
  };
  const added = spellOf(freshId(profile), said, rest, profile.spells, context);
  return { ...profile, spells: inOrder([...profile.spells, added]) };
};
