'use client';
import { useRouter } from 'next/navigation';
import { counted } from '../../lib/format.ts';
import type { AnswerOf } from '../../lib/routes.ts';
import { Problem } from '../../ui/states.tsx';
import { AreaChoice } from './AreaChoice.tsx';
import { Background } from './Background.tsx';
import { type MarkKey, skillKey, spellKey } from './marks.ts';
import { Question } from './Question.tsx';
import { Rung, rungs } from './Rung.tsx';
import { SkillItem } from './SkillItem.tsx';
import { SpellItem } from './SpellItem.tsx';
import { FIRST_SPELLS, spellsNewestFirst } from './shown.ts';
import type { useProfileEdit } from './use-profile-edit.ts';

type Props = {
  view: AnswerOf<'getProfile'>;
  shown: AnswerOf<'getProfile'>['profile']['skills'];
  all: boolean;
  onAll: () => void;
  selected: MarkKey | null;
  onSelect: (key: MarkKey) => void;
  editing: ReturnType<typeof useProfileEdit>;
};

/** What was understood: skills, one question, jobs, place; every line of it can be accepted, corrected or removed. */
export function Understood(props: Props) {
  const { view, shown, all, onAll, selected, onSelect, editing } = props;
  const { profile, occupationTitles } = view;
  const { edit, busy, problem, changed } = editing;
  const router = useRouter();
  const asking = profile.spells.findLast((spell) => spell.question) ?? null;
  const spells = spellsNewestFirst(profile).slice(0, all ? undefined : FIRST_SPELLS);
  const one = (key: MarkKey) => ({
    busy,
    selected: key === selected,
    onSelect: () => onSelect(key),
    onEdit: edit,
  });
  const everything = profile.skills.length > shown.length || profile.spells.length > spells.length;

  return (
    <section aria-label="What we understood">
      <Heading
        title={profile.skills.length === 0 ? 'Skills' : `Skills, ${shown.length} of ${profile.skills.length}`}
      >
        <Rung rung="said" />
        {rungs.join(', ')}
      </Heading>
      {shown.length === 0 && (
        <p className="mb-s4 py-s2 text-ink-2">None yet. A CV shows them; a title alone does not.</p>
      )}
      <ul className="mb-s4">
        {shown.map((skill) => (
          <SkillItem
            key={skill.id}
            skill={skill}
            levelFactId={view.levelFactIds[skill.id] ?? null}
            {...one(skillKey(skill.id))}
          />
        ))}
      </ul>
      {asking && <Question key={asking.id} spell={asking} busy={busy} onEdit={edit} />}
      <Heading title="Jobs">{counted(profile.spells.length, 'spell')}, newest first</Heading>
      <ul className="mb-s4">
        {spells.map((spell) => (
          <SpellItem
            key={spell.id}
            spell={spell}
            occupation={spell.onetSoc ? (occupationTitles[spell.onetSoc] ?? null) : null}
            {...one(spellKey(spell.id))}
          />
        ))}
      </ul>
      <Heading title="Place" />
      <div className="mb-s4">
        <AreaChoice areaId={profile.areaId} busy={busy} onEdit={edit} />
      </div>
      {all && <Background profile={profile} />}
      {problem && <Problem problem={problem} inline />}
      <ul aria-live="polite" className="text-ink-2" aria-label="What your last change did">
        {changed.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="no-print mt-s3 flex flex-wrap items-center gap-s3">
        <button
          type="button"
          className="btn"
          disabled={busy}
          onClick={() => void edit({ kind: 'confirm' }).then((kept) => kept && router.push('/mirror'))}
        >
          This is me
        </button>
        {everything && (
          <button type="button" className="link" onClick={onAll} data-count>
            See all {counted(profile.skills.length, 'skill')} and {counted(profile.spells.length, 'job')}
          </button>
        )}
      </p>
    </section>
  );
}

function Heading(props: { title: string; children?: React.ReactNode }) {
  return (
    <h2 className="flex items-baseline justify-between gap-s3 border-b border-ink pb-s1 leading-tight font-semibold">
      <span data-count>{props.title}</span>
      <span className="text-t1 font-normal text-ink-3" data-count>
        {props.children}
      </span>
    </h2>
  );
}
