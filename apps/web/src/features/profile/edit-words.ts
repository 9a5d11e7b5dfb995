import type { Profile } from '@career-mirror/contract';
import type { Edit } from './edit.ts';
import { skillKey, spellKey, suggestionKey } from './marks.ts';

/** Parts of the page that a change belongs to when it belongs to no single thing on it. */
type Part = 'identity' | 'skills' | 'jobs' | 'likely' | 'questions' | 'page';

/** Where on the page an edit happened, so that what it did can be told there. */
export function placeOf(edit: Edit): string {
  switch (edit.kind) {
    case 'skill_status':
      return skillKey(edit.skillId);
    case 'spell_occupation':
    case 'spell_change':
    case 'spell_split':
      return spellKey(edit.spellId);
    case 'spell_merge':
      return spellKey(edit.spellIds[0]);
    case 'spell_add':
    case 'spell_leave_out':
      return 'jobs' satisfies Part;
    case 'suggestion':
      return 'likely' satisfies Part;
    case 'area':
      return 'questions' satisfies Part;
    case 'identity':
      return 'identity' satisfies Part;
    case 'confirm':
      return 'page' satisfies Part;
  }
}

/** The thing an edit that waits to be sent is shown on; a suggestion waits where it stands. */
export const waitsOn = (edit: Edit): string =>
  edit.kind === 'suggestion'
    ? suggestionKey(edit.suggestionId)
    : edit.kind === 'spell_leave_out'
      ? spellKey(edit.spellId)
      : placeOf(edit);

const spellTitle = (profile: Profile, id: string) =>
  `“${profile.spells.find((spell) => spell.id === id)?.title ?? 'a job'}”`;

const suggestionName = (profile: Profile, id: string) => {
  const subject = profile.suggestions.find((one) => one.id === id)?.subject;
  if (!subject) return 'a suggestion';
  return `“${subject.kind === 'skill' ? subject.skill.label : (subject.spell.title?.value ?? 'a job')}”`;
};

/** An edit in the person's words, for a list of what waits to be sent. */
export function editWords(edit: Edit, profile: Profile): string {
  switch (edit.kind) {
    case 'skill_status': {
      const name = `“${profile.skills.find((skill) => skill.id === edit.skillId)?.label ?? 'a skill'}”`;
      if (edit.note) return `${name} is not like that: ${edit.note}`;
      const said = { accepted: 'is right', rejected: 'removed', proposed: 'taken back' };
      return `${name} ${said[edit.status]}`;
    }
    case 'spell_occupation':
      return `another occupation for ${spellTitle(profile, edit.spellId)}`;
    case 'spell_leave_out':
      return `${spellTitle(profile, edit.spellId)} left out`;
    case 'spell_change':
      return edit.spell.title === profile.spells.find(({ id }) => id === edit.spellId)?.title
        ? `“${edit.spell.title}” corrected`
        : `${spellTitle(profile, edit.spellId)} is now “${edit.spell.title}”`;
    case 'spell_add':
      return `“${edit.spell.title}” added`;
    case 'spell_split':
      return `${spellTitle(profile, edit.spellId)} was two jobs, the second “${edit.title}”`;
    case 'spell_merge':
      return `${spellTitle(profile, edit.spellIds[0])} and ${spellTitle(profile, edit.spellIds[1])} are one job`;
    case 'suggestion':
      return `${edit.answer === 'yes' ? 'yes' : 'no'} to ${suggestionName(profile, edit.suggestionId)}`;
    case 'identity':
      return `your two sentences: ${edit.text}`;
    case 'area':
      return 'another place';
    case 'confirm':
      return '“This is me”';
  }
}
