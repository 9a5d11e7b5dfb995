'use client';
import type { ProfileSkill } from '@career-mirror/contract';
import { useId } from 'react';
import { useDraft } from '../../lib/drafts.ts';
import { Fact } from '../../ui/Fact.tsx';
import { useEditing } from './editing.tsx';
import { Item } from './Item.tsx';
import { quoteOf, skillKey } from './marks.ts';
import { Rung } from './Rung.tsx';
import { levelInWords, usesInWords } from './skill-words.ts';

/** One skill: its name, how well it is proven, the level we estimate, and the person's verdict. */
export function SkillItem(props: {
  skill: ProfileSkill;
  /** Receipt of its level; null = none estimated. */
  levelFactId: string | null;
  selected: boolean;
  onSelect: () => void;
}) {
  const { skill, levelFactId, selected, onSelect } = props;
  const { edit, busy } = useEditing();
  const [draft, keepDraft] = useDraft(`skill:${skill.id}`);
  const note = draft === null ? null : (draft.note ?? '');
  const setNote = (words: string | null) => keepDraft(words === null ? null : { note: words });
  const noteId = useId();
  const say = (status: ProfileSkill['status'], words: string | null = null) =>
    edit({ kind: 'skill_status', skillId: skill.id, status, note: words });
  const settled = skill.status !== 'proposed';
  const rejected = skill.status === 'rejected';

  return (
    <Item
      itemKey={skillKey(skill.id)}
      selected={selected}
      onSelect={onSelect}
      quote={quoteOf(skill.evidence)}
      title={skill.status === 'rejected' ? <s>{skill.label}</s> : skill.label}
      note={
        <>
          <Rung rung={skill.rung} />
          {[skill.rung, usesInWords(skill.uses), rejected ? '' : levelInWords(skill.plainLevel)]
            .filter((part) => part !== '')
            .join(', ')}
          {!rejected && !skill.level && skill.plainLevel && <span className="est">, our estimate</span>}
          {skill.level && (
            <>
              , about <Fact id={levelFactId}>{skill.level.level0to7.toFixed(1)} of 7</Fact>
            </>
          )}
          {skill.status === 'accepted' && ', right, you said'}
          {rejected && ', removed; it returns only with new evidence'}
        </>
      }
      actions={
        settled ? (
          <button
            type="button"
            className="link link-soft text-t1"
            data-home
            disabled={busy}
            onClick={() => void say('proposed')}
          >
            Take back
          </button>
        ) : (
          <>
            <button
              type="button"
              className="link text-t1 font-[550]"
              data-home
              disabled={busy}
              onClick={() => void say('accepted')}
              aria-label={`Right: ${skill.label}`}
            >
              Right
            </button>
            <button
              type="button"
              className="link link-soft text-t1"
              aria-expanded={note !== null}
              onClick={() => setNote(note === null ? '' : null)}
              aria-label={`Not like that: ${skill.label}`}
            >
              Not like that
            </button>
            <button
              type="button"
              className="link link-soft text-t1"
              disabled={busy}
              onClick={() => void say('rejected')}
              aria-label={`Remove: ${skill.label}`}
            >
              Remove
            </button>
          </>
        )
      }
    >
      {note !== null && (
        <form
          className="flex flex-wrap items-end gap-s2 pt-s2"
          onSubmit={(event) => {
            event.preventDefault();
            void say('rejected', note.trim()).then((kept) => kept && setNote(null));
          }}
        >
          <label htmlFor={noteId} className="w-full text-t1 text-ink-2">
            What is wrong with it? Your words are kept below, and it is not used.
          </label>
          <input
            id={noteId}
            // biome-ignore lint/a11y/noAutofocus: the person just asked to write here
            autoFocus
            className="field min-w-0 flex-1"
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <button type="submit" className="btn btn-quiet" disabled={busy || note.trim() === ''}>
            Keep
          </button>
        </form>
      )}
    </Item>
  );
}
