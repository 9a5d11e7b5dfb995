'use client';
import { useMemo, useRef, useState } from 'react';
import type { AnswerOf } from '../../lib/routes.ts';
import { useApi } from '../../lib/use-api.ts';
import { LineFigure } from '../../line/LineFigure.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Answer, Problem } from '../../ui/states.tsx';
import { DocumentSheet } from './DocumentSheet.tsx';
import { Identity } from './Identity.tsx';
import { type MarkKey, skillKey, spellKey } from './marks.ts';
import { NoDocument } from './NoDocument.tsx';
import { FIRST_SKILLS, skillsToCheck } from './shown.ts';
import { Threads } from './Threads.tsx';
import { Understood } from './Understood.tsx';
import { useProfileEdit } from './use-profile-edit.ts';

/** What was understood, beside the words that prove it. */
export function YouScreen() {
  const { state, reload } = useApi('getProfile', {});
  return (
    <Answer state={state} reload={reload} loading="Opening what was understood of you.">
      {(view) => <You view={view} />}
    </Answer>
  );
}

function You({ view }: { view: AnswerOf<'getProfile'> }) {
  const { profile, documentId } = view;
  const { state: reading, reload } = useApi('getDocument', documentId ? { params: { documentId } } : null);
  const editing = useProfileEdit();
  const desk = useRef<HTMLDivElement>(null);
  const [all, setAll] = useState(false);
  const shown = useMemo(
    () => skillsToCheck(profile).slice(0, all ? undefined : FIRST_SKILLS),
    [profile, all],
  );
  const [chosen, setChosen] = useState<MarkKey | null>(null);
  const selected = chosen ?? (shown[0] ? skillKey(shown[0].id) : null);
  const asking = profile.spells.findLast((spell) => spell.question);
  const askingKey = asking ? spellKey(asking.id) : null;
  const keys = shown.map((skill) => skillKey(skill.id));
  const threaded = new Set([...keys, ...[askingKey, selected].filter((key) => key !== null)]);
  const document = reading.status === 'ready' ? reading.answer.document : null;

  return (
    <Facts facts={view.facts}>
      <div className="grid items-end gap-s5 desk:grid-cols-[minmax(0,1fr)_minmax(280px,400px)]">
        <Identity identity={profile.identity} busy={editing.busy} onEdit={editing.edit} />
        <LineFigure spells={profile.spells} />
      </div>
      <div
        ref={desk}
        className="relative mt-s4 flex flex-col-reverse gap-s5 desk:grid desk:grid-cols-[minmax(0,520fr)_minmax(0,656fr)] desk:items-start desk:gap-x-16 wide:gap-x-[104px]"
      >
        <Threads desk={desk} keys={[...threaded]} selected={selected} asking={askingKey} />
        <div data-sheet>
          {document && reading.status === 'ready' ? (
            <DocumentSheet
              fileName={reading.answer.fileName}
              document={document}
              profile={profile}
              shown={shown}
              asking={askingKey}
              selected={selected}
              onSelect={setChosen}
            />
          ) : (
            <NoDocument loading={documentId !== null && reading.status === 'loading'} />
          )}
          {documentId && reading.status === 'failed' && (
            <Problem problem={reading.problem} retry={reload} inline />
          )}
        </div>
        <Understood
          view={view}
          shown={shown}
          all={all}
          onAll={() => setAll(true)}
          selected={selected}
          onSelect={setChosen}
          editing={editing}
        />
      </div>
      <Foot lead="Nothing here leaves this device.">
        <span>
          A removed skill returns only with new evidence. Contact data are kept apart and never used for
          matching.
        </span>
      </Foot>
    </Facts>
  );
}
