import {
  AppError,
  type Profile,
  type ProfileEdit,
  type ProfileSkill,
  type ProfileSpell,
  type Reference,
} from '@career-mirror/contract';
import { lookup } from '../narrate/lookup.ts';
import { withLevels } from './build-profile.ts';
import {
  acceptSpell,
  addSpell,
  changeSpell,
  type EditContext,
  leaveOutSpell,
  mergeSpells,
  requireSpell,
  splitSpell,
} from './edit-spells.ts';
import { identityOf } from './identity.ts';
import {
  acceptSkill,
  refuseSuggestion,
  requireSuggestion,
  withoutSuggestion,
  withSuggestions,
} from './suggestions.ts';

type EditOf<K extends ProfileEdit['kind']> = Extract<ProfileEdit, { kind: K }>;

/** Two sentences written by the person stay; those drawn from their document are drawn again from what is left. */
const withIdentity = (profile: Profile): Profile =>
  profile.identity.by === 'person'
    ? profile
    : { ...profile, identity: { text: identityOf(profile.spells), by: 'reader' } };

const editSkill = (profile: Profile, edit: EditOf<'skill_status'>, now: string): Profile => {
  if (!profile.skills.some((skill) => skill.id === edit.skillId)) {
    throw new AppError('resource.not_found', { skillId: edit.skillId });
  }
  const skills = profile.skills.map((skill): ProfileSkill => {
    if (skill.id !== edit.skillId) return skill;
    // "Not like that" on a skill that stays is the person's own word for it; on a rejected one it proves nothing.
    const said =
      edit.note !== null && edit.status !== 'rejected'
        ? [{ kind: 'statement' as const, text: edit.note, at: now }]
        : [];
    const level = edit.status === 'rejected' ? null : skill.level;
    return { ...skill, status: edit.status, evidence: [...skill.evidence, ...said], level };
  });
  return { ...profile, skills };
};

const editOccupation = (
  profile: Profile,
  edit: EditOf<'spell_occupation'>,
  context: EditContext,
): Profile => {
  requireSpell(profile, edit.spellId);
  const { onetSoc } = edit;
  if (onetSoc !== null && !lookup(context.reference).occupation.has(onetSoc)) {
    throw new AppError('occupation.not_found', { onetSoc });
  }
  const spells = profile.spells.map(
    (spell): ProfileSpell =>
      spell.id !== edit.spellId
        ? spell
        : {
            ...spell,
            onetSoc,
            confidence: onetSoc === null ? null : 1,
            decidedBy: 'person',
            question: false,
            peopleShare: onetSoc === null ? null : context.peopleShare(onetSoc),
          },
  );
  return { ...profile, spells };
};

/** @throws AppError('resource.not_found') for a suggestion that is not there */
const answerSuggestion = (profile: Profile, edit: EditOf<'suggestion'>, context: EditContext): Profile => {
  const suggestion = requireSuggestion(profile, edit.suggestionId);
  if (edit.answer === 'no') return refuseSuggestion(profile, suggestion);
  const { subject } = suggestion;
  if (subject.kind === 'skill') return acceptSkill(profile, suggestion, context.now);
  return withoutSuggestion(acceptSpell(profile, subject.spell, context), suggestion);
};

const editArea = (profile: Profile, edit: EditOf<'area'>, reference: Reference): Profile => {
  if (edit.areaId !== null && !lookup(reference).area.has(edit.areaId)) {
    throw new AppError('area.not_found', { areaId: edit.areaId });
  }
  return { ...profile, areaId: edit.areaId };
};

const edited = (profile: Profile, edit: ProfileEdit, context: EditContext): Profile => {
  switch (edit.kind) {
    case 'skill_status':
      return editSkill(profile, edit, context.now);
    case 'spell_occupation':
      return editOccupation(profile, edit, context);
    case 'spell_leave_out':
      return withIdentity(leaveOutSpell(profile, edit.spellId));
    case 'spell_change':
      return withIdentity(changeSpell(profile, edit, context));
    case 'spell_add':
      return withIdentity(addSpell(profile, edit, context));
    case 'spell_split':
      return withIdentity(splitSpell(profile, edit, context));
    case 'spell_merge':
      return withIdentity(mergeSpells(profile, edit, context.now));
    case 'suggestion':
      return answerSuggestion(profile, edit, context);
    case 'identity':
      return { ...profile, identity: { text: edit.text, by: 'person' } };
    case 'area':
      return editArea(profile, edit, context.reference);
    case 'confirm':
      return { ...profile, confirmed: true };
  }
};

/**
 * The profile after one edit of the person; the one passed in is not changed.
 *
 * @throws AppError('resource.not_found') for an unknown spell, skill or suggestion, AppError('occupation.not_found') and
 *   AppError('area.not_found') for codes the pack does not hold, AppError('request.invalid') for dates that cannot be
 */
export const applyEdit = (profile: Profile, edit: ProfileEdit, context: EditContext): Profile => {
  const levelled = withLevels(edited(profile, edit, context), context.reference, context.now);
  return withSuggestions(levelled, context.reference);
};

const sameSpell = (a: ProfileSpell, b: ProfileSpell): boolean =>
  a.title === b.title && a.employer === b.employer && a.start?.year === b.start?.year;

const isNews = (before: ProfileSkill, fresh: ProfileSkill): boolean =>
  fresh.evidence.some((one) => !before.evidence.some((known) => known.text === one.text));

/**
 * A freshly read profile with the decisions the person made on an earlier one: occupations they chose, their own two
 * sentences, their area, and skills they accepted or rejected. A rejected skill stays rejected, even if the new document
 * repeats what it was rejected on; it is proposed again only with new evidence.
 */
export const carryDecisions = (
  before: Profile,
  fresh: Profile,
  context: Pick<EditContext, 'reference' | 'now'>,
): Profile => {
  const decided = new Map(
    before.skills.flatMap((skill) => (skill.status === 'proposed' ? [] : [[skill.id, skill] as const])),
  );
  const skills = fresh.skills.map((skill): ProfileSkill => {
    const earlier = decided.get(skill.id);
    if (!earlier || (earlier.status === 'rejected' && isNews(earlier, skill))) return skill;
    return { ...skill, status: earlier.status };
  });
  const present = new Set(skills.map((skill) => skill.id));
  const kept = before.skills.filter((skill) => skill.status === 'rejected' && !present.has(skill.id));
  const spells = fresh.spells.map((spell): ProfileSpell => {
    const earlier = before.spells.find((row) => row.decidedBy === 'person' && sameSpell(row, spell));
    if (!earlier) return spell;
    const { onetSoc, confidence, peopleShare } = earlier;
    return { ...spell, onetSoc, confidence, peopleShare, decidedBy: 'person', question: false };
  });
  const identity = before.identity.by === 'person' ? before.identity : fresh.identity;
  const { areaId, refused } = before;
  const carried = { ...fresh, identity, areaId, refused, spells, skills: [...skills, ...kept] };
  return withSuggestions(withLevels(carried, context.reference, context.now), context.reference);
};
