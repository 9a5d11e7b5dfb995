import type { Decision, Profile, ProfileEdit } from '@career-mirror/contract';

/** What an edit says, kept as said beside the changed profile; null for edits that judge nothing. */
export const decisionOf = (edit: ProfileEdit, before: Profile, at: string): Decision | null => {
  if (edit.kind === 'skill_status') {
    const verdicts = { accepted: 'accept', rejected: 'reject', proposed: 'dispute' } as const;
    const verdict = edit.status === 'rejected' && edit.note !== null ? 'dispute' : verdicts[edit.status];
    return {
      verdict,
      subject: { kind: 'skill', id: edit.skillId },
      chosen: edit.status,
      note: edit.note,
      at,
    };
  }
  if (edit.kind === 'spell_occupation') {
    const verdict = edit.onetSoc === null ? 'reject' : 'accept';
    return {
      verdict,
      subject: { kind: 'occupation', id: edit.spellId },
      chosen: edit.onetSoc,
      note: null,
      at,
    };
  }
  if (edit.kind === 'suggestion') {
    const verdict = edit.answer === 'yes' ? 'accept' : 'reject';
    const kind = edit.suggestionId.startsWith('model:spell:') ? 'spell' : 'skill';
    return { verdict, subject: { kind, id: edit.suggestionId }, chosen: edit.answer, note: null, at };
  }
  if (edit.kind === 'spell_change') {
    const subject = { kind: 'spell', id: edit.spellId } as const;
    return { verdict: 'dispute', subject, chosen: edit.spell.title, note: null, at };
  }
  if (edit.kind === 'spell_split') {
    const subject = { kind: 'spell', id: edit.spellId } as const;
    return { verdict: 'dispute', subject, chosen: edit.title, note: 'split in two', at };
  }
  if (edit.kind === 'spell_merge') {
    const [id, other] = edit.spellIds;
    return {
      verdict: 'dispute',
      subject: { kind: 'spell', id },
      chosen: other,
      note: 'one job, read as two',
      at,
    };
  }
  if (edit.kind === 'spell_leave_out') {
    // What is left out has no name in the profile afterwards.
    const note = before.spells.find(({ id }) => id === edit.spellId)?.title ?? null;
    return { verdict: 'reject', subject: { kind: 'spell', id: edit.spellId }, chosen: null, note, at };
  }
  if (edit.kind === 'identity') {
    return {
      verdict: 'dispute',
      subject: { kind: 'identity', id: 'identity' },
      chosen: edit.text,
      note: null,
      at,
    };
  }
  return null;
};
