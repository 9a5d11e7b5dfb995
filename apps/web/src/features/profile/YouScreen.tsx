'use client';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { AnswerOf } from '../../lib/routes.ts';
import { useApi } from '../../lib/use-api.ts';
import { LineFigure } from '../../line/LineFigure.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Answer, Problem } from '../../ui/states.tsx';
import { DocumentSheet } from './DocumentSheet.tsx';
import { EditingProvider } from './editing.tsx';
import { isDraftHidden } from './hidden-draft.ts';
import { Identity } from './Identity.tsx';
import { type MarkKey, skillKey, spellKey, suggestionKey } from './marks.ts';
import { NoDocument } from './NoDocument.tsx';
import { askingSpell, checkingOrder, onScreen } from './shown.ts';
import { Threads } from './Threads.tsx';
import { Understood } from './Understood.tsx';
import { useProfileEdit } from './use-profile-edit.ts';

type View = AnswerOf<'getProfile'>;

/** What was understood, beside the words that prove it; `questions` stand beneath it. */
export function YouScreen({ questions }: { questions: ReactNode }) {
  const { state, reload } = useApi('getProfile', {});
  return (
    <Answer state={state} reload={reload} loading="Opening what was understood of you.">
      {(view) => <You view={view} questions={questions} />}
    </Answer>
  );
}

function You({ view, questions }: { view: View; questions: ReactNode }) {
  const { profile } = view;
  const editing = useProfileEdit(view);
  const desk = useRef<HTMLDivElement>(null);
  const [all, setAll] = useState(() => isDraftHidden(profile));
  const [order] = useState(() => checkingOrder(profile));
  const shown = useMemo(() => onScreen(profile, order, all), [profile, order, all]);
  const [chosen, setChosen] = useState<MarkKey | null>(null);
  const selected = chosen ?? (shown.skills[0] ? skillKey(shown.skills[0].id) : null);
  const asking = askingSpell(profile);
  const askingKey = asking ? spellKey(asking.id) : null;
  const threaded = new Set([
    ...shown.skills.map((skill) => skillKey(skill.id)),
    ...shown.suggestions.map((suggestion) => suggestionKey(suggestion.id)),
    ...[askingKey, selected].filter((key) => key !== null),
  ]);
  const said = editing.changed?.what.join(' ') ?? '';

  return (
    <Facts facts={view.facts}>
      <EditingProvider value={editing}>
        <div
          data-part="identity"
          className="grid items-end gap-s5 desk:grid-cols-[minmax(0,1fr)_minmax(280px,400px)]"
        >
          <Identity identity={profile.identity} />
          <LineFigure spells={profile.spells} />
        </div>
        <div
          ref={desk}
          className="relative mt-s4 flex flex-col-reverse gap-s5 desk:grid desk:grid-cols-[minmax(0,520fr)_minmax(0,656fr)] desk:items-start desk:gap-x-16 wide:gap-x-[104px]"
        >
          <Threads desk={desk} keys={[...threaded]} selected={selected} asking={askingKey} />
          <Proof view={view} shown={shown} asking={askingKey} selected={selected} onSelect={setChosen} />
          <Understood
            view={view}
            shown={shown}
            all={all}
            onAll={() => setAll(true)}
            selected={selected}
            onSelect={setChosen}
            questions={questions}
          />
        </div>
        <p role="status" className="sr-only" data-own>
          {said}
        </p>
      </EditingProvider>
      <Foot lead="Nothing here leaves this device.">
        <span>
          A removed skill returns only with new evidence. Contact data are kept apart and never used for
          matching.
        </span>
      </Foot>
    </Facts>
  );
}

/** The document that proves it; where there are several, the one the person chose, else the newest. */
function Proof(props: {
  view: View;
  shown: ReturnType<typeof onScreen>;
  asking: MarkKey | null;
  selected: MarkKey | null;
  onSelect: (key: MarkKey) => void;
}) {
  const { view, shown, ...looking } = props;
  const [wanted, setWanted] = useState<string | null>(null);
  const documentId =
    view.documents.find((one) => one.documentId === wanted)?.documentId ?? view.documentId ?? null;
  const { state: reading, reload } = useApi('getDocument', documentId ? { params: { documentId } } : null);
  const document = reading.status === 'ready' ? reading.answer.document : null;
  return (
    <div data-sheet>
      {view.documents.length > 1 && documentId && (
        <div className="mb-s2" data-own>
          <Segmented
            label="Which document"
            options={view.documents.map((one) => ({ value: one.documentId, label: one.fileName }))}
            value={documentId}
            onChange={setWanted}
          />
        </div>
      )}
      {document && documentId && reading.status === 'ready' ? (
        <DocumentSheet
          fileName={reading.answer.fileName}
          document={document}
          shown={{ documentId, ...shown }}
          {...looking}
        />
      ) : (
        <NoDocument loading={documentId !== null && reading.status === 'loading'} />
      )}
      {documentId && reading.status === 'failed' && (
        <Problem problem={reading.problem} retry={reload} inline />
      )}
    </div>
  );
}
