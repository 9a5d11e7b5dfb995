'use client';
import type { LetterTone } from '@career-mirror/contract';
import { useState } from 'react';
import { useRole } from '../../lib/role.ts';
import type { AnswerOf } from '../../lib/routes.ts';
import { useApi } from '../../lib/use-api.ts';
import { Fact } from '../../ui/Fact.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Facts } from '../../ui/facts.tsx';
import { RolePicker } from '../../ui/RolePicker.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Answer, Empty, Loading } from '../../ui/states.tsx';
import { LetterLine } from './LetterLine.tsx';
import { LetterText } from './LetterText.tsx';

type LettersView = AnswerOf<'getLetters'>;

/** Three letters from the future self, each claim with its receipt beside it. */
export function LettersScreen() {
  const { role, ready, choose } = useRole();
  if (!ready) return <Loading>Opening your notebook …</Loading>;
  if (!role) {
    return (
      <Empty title="A letter from where?" action={{ href: '/map', label: 'Choose a role on the map' }}>
        Say what you do, or choose a role on the map, and your future self writes from there.
      </Empty>
    );
  }
  return <LettersFrom key={role} role={role} choose={choose} />;
}

function LettersFrom({ role, choose }: { role: string; choose: (onetSoc: string) => void }) {
  const { state, reload } = useApi('getLetters', { query: { target: role } });
  return (
    <Answer state={state} reload={reload} loading="Your future self is choosing the facts …">
      {(view) => (
        <Facts facts={view.facts}>
          <Content view={view} role={role} choose={choose} />
        </Facts>
      )}
    </Answer>
  );
}

const tones: readonly { value: LetterTone; label: string }[] = [
  { value: 'cautious', label: 'Cautious' },
  { value: 'middle', label: 'Middle' },
  { value: 'good', label: 'Good' },
];

function Content(props: { view: LettersView; role: string; choose: (onetSoc: string) => void }) {
  const { view, role, choose } = props;
  const [tone, setTone] = useState<LetterTone>('middle');
  const letter = view.letters.find((one) => one.tone === tone) ?? view.letters[0];
  if (!letter) return null;
  return (
    <>
      <h1 className="sr-only">A letter from your future self: {view.target.title}</h1>
      <div className="flex flex-wrap items-baseline justify-between gap-x-s5 gap-y-s2">
        <div className="flex flex-wrap gap-x-s6 gap-y-s1">
          <Segmented label="Which letter" value={tone} onChange={setTone} options={tones} />
          <RolePicker role={role} onChoose={choose} />
        </div>
        <p className="text-t1 text-ink-2" data-generated-by={letter.writer.kind}>
          <b>{letter.writer.label}.</b> <span data-count>{letter.factIds.length} facts</span>, each with its
          receipt. It is one possible <Fact id={letter.yearFactId}>{letter.year}</Fact>, not a forecast.
        </p>
      </div>
      <Sheet
        label={`The ${tone} letter`}
        className="mt-s3 max-desk:-mx-gutter max-desk:border-x-0 px-gutter py-s5 desk:px-s7 min-[1180px]:pl-[112px]"
      >
        <LetterLine spells={view.spells} letter={letter} target={view.target} />
        <article className="mt-s4" lang="en">
          <LetterText letter={letter} />
        </article>
        <div className="mt-s5 flex flex-wrap items-center gap-x-s5 gap-y-s3 border-t border-rule pt-s3 text-ink-2">
          <button type="button" className="btn btn-quiet no-print" onClick={() => window.print()}>
            Print
          </button>
          {view.modelOff && <span className="text-t1">{view.modelOff}</span>}
          <span className="ml-auto">Guidance, not a guarantee.</span>
        </div>
      </Sheet>
      <Foot>
        <span>
          Every number comes from a named source or from a simulation that says so; words come from{' '}
          {letter.writer.kind === 'template' ? 'our templates' : 'a language model and passed our check'}.
        </span>
      </Foot>
    </>
  );
}
