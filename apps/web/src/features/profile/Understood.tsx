'use client';
import type { Suggestion } from '@career-mirror/contract';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { counted } from '../../lib/format.ts';
import type { AnswerOf } from '../../lib/routes.ts';
import { Background } from './Background.tsx';
import { Outcome, useEditing } from './editing.tsx';
import { Heading } from './Heading.tsx';
import { Likely } from './Likely.tsx';
import { type MarkKey, skillKey, spellKey } from './marks.ts';
import { Notices } from './Notices.tsx';
import { Question } from './Question.tsx';
import { Rung, rungs } from './Rung.tsx';
import { SaidLog } from './SaidLog.tsx';
import { SkillItem } from './SkillItem.tsx';
import { SpellAdd } from './SpellAdd.tsx';
import { SpellItem } from './SpellItem.tsx';
import { askingSpell } from './shown.ts';
import { Waiting } from './Waiting.tsx';

type Profile = AnswerOf<'getProfile'>['profile'];

/** What is on screen of a profile; the document beside it underlines what proves these. */
export type OnScreen = {
  readonly skills: Profile['skills'];
  readonly spells: Profile['spells'];
  readonly suggestions: readonly Suggestion[];
};

/** The spells that stand before and after one in time. */
const neighboursOf = (profile: Profile, id: string): Profile['spells'] => {
  const at = profile.spells.findIndex((spell) => spell.id === id);
  return [profile.spells[at - 1], profile.spells[at + 1]].filter((spell) => spell !== undefined);
};

/** What was understood: skills, one question, jobs, what is likely; every line of it can be corrected or called wrong. */
export function Understood(props: {
  view: AnswerOf<'getProfile'>;
  shown: OnScreen;
  all: boolean;
  onAll: () => void;
  selected: MarkKey | null;
  onSelect: (key: MarkKey) => void;
  /** The questions about what a job must not cost. */
  questions: ReactNode;
}) {
  const { view, shown, all, onAll, selected, onSelect, questions } = props;
  const { profile, occupationTitles } = view;
  const { edit, busy } = useEditing();
  const router = useRouter();
  const asking = askingSpell(profile);
  const more = profile.skills.length > shown.skills.length || profile.spells.length > shown.spells.length;
  return (
    <section aria-label="What we understood">
      <Waiting profile={profile} />
      <Notices warnings={profile.warnings} />
      <section data-part="skills" aria-labelledby="skills">
        <Heading
          id="skills"
          title={
            profile.skills.length === 0
              ? 'Skills'
              : `Skills, ${shown.skills.length} of ${profile.skills.length}`
          }
        >
          <Rung rung="said" />
          {rungs.join(', ')}
        </Heading>
        {shown.skills.length === 0 && (
          <p className="mb-s4 py-s2 text-ink-2">
            None yet. A CV shows them, and so do your own words about a job.
          </p>
        )}
        <ul className="mb-s4">
          {shown.skills.map((skill) => (
            <SkillItem
              key={skill.id}
              skill={skill}
              levelFactId={view.levelFactIds[skill.id] ?? null}
              selected={skillKey(skill.id) === selected}
              onSelect={() => onSelect(skillKey(skill.id))}
            />
          ))}
        </ul>
      </section>
      <section data-part="jobs" aria-labelledby="jobs">
        {asking && <Question key={asking.id} spell={asking} />}
        <Heading id="jobs" title="Jobs">
          {counted(profile.spells.length, 'spell')}, newest first
        </Heading>
        <Outcome place="jobs" />
        <ul className="mb-s2">
          {shown.spells.map((spell) => (
            <SpellItem
              key={spell.id}
              spell={spell}
              occupation={spell.onetSoc ? (occupationTitles[spell.onetSoc] ?? null) : null}
              esco={view.escoOccupations[spell.id] ?? null}
              neighbours={neighboursOf(profile, spell.id)}
              selected={spellKey(spell.id) === selected}
              onSelect={() => onSelect(spellKey(spell.id))}
            />
          ))}
        </ul>
        <SpellAdd />
      </section>
      {all && <Background profile={profile} />}
      <p className="no-print mb-s5 flex flex-wrap items-center gap-s3">
        <button
          type="button"
          className="btn"
          disabled={busy}
          onClick={() =>
            void edit({ kind: 'confirm' }).then((kept) => kept === 'sent' && router.push('/mirror'))
          }
        >
          This is me
        </button>
        {more && (
          <button type="button" className="link" onClick={onAll} data-count>
            See all {counted(profile.skills.length, 'skill')} and {counted(profile.spells.length, 'job')}
          </button>
        )}
      </p>
      <Outcome place="page" />
      <Likely
        shown={shown.suggestions}
        count={profile.suggestions.length}
        hasDocument={view.documentId !== null}
        selected={selected}
        onSelect={onSelect}
        onAll={onAll}
      />
      {questions}
      <SaidLog />
    </section>
  );
}
