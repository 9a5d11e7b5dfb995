'use client';
import type { GapItem } from '@career-mirror/contract';
import { withLearned } from '@career-mirror/engine/gap';
import { useState } from 'react';
import { useRole } from '../../lib/role.ts';
import type { AnswerOf } from '../../lib/routes.ts';
import { useApi } from '../../lib/use-api.ts';
import { Fact } from '../../ui/Fact.tsx';
import { FactStretch } from '../../ui/FactStretch.tsx';
import { Finding } from '../../ui/Finding.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Release } from '../../ui/Release.tsx';
import { RolePicker } from '../../ui/RolePicker.tsx';
import { Answer, Empty, Loading, NotEnoughData } from '../../ui/states.tsx';
import { FitPanel } from './FitPanel.tsx';
import { GapRow } from './GapRow.tsx';
import { RulerHead } from './LevelRuler.tsx';

type GapView = AnswerOf<'getGap'>;

/** How many of a group stand on the page before the rest is asked for. */
const AT_FIRST = 8;

const groups: readonly (readonly [GapItem['status'], string, string])[] = [
  ['missing', 'Missing', 'nothing in your words yet'],
  ['partly', 'Partly', 'seen, below the level asked'],
  ['have', 'Have', 'seen, at the level asked'],
];

/** What stands between the person and one occupation, with proof; ticking shows what learning it adds, exactly. */
export function GapScreen() {
  const { role, ready, choose } = useRole();
  if (!ready) return <Loading>Opening your notebook …</Loading>;
  if (!role) {
    return (
      <Empty title="Against which role?" action={{ href: '/map', label: 'Choose one on the map' }}>
        Say what you do, or choose a role on the map, and what stands between appears here.
      </Empty>
    );
  }
  return <GapOf key={role} role={role} choose={choose} />;
}

function GapOf({ role, choose }: { role: string; choose: (onetSoc: string) => void }) {
  const { state, reload } = useApi('getGap', { params: { onetSoc: role } });
  return (
    <Answer state={state} reload={reload} loading="Laying your words beside what the role asks for …">
      {(view) => (
        <Facts facts={view.facts}>
          <Content view={view} role={role} choose={choose} />
        </Facts>
      )}
    </Answer>
  );
}

/** The finding; what it counts stands on the page, and the date in it has a receipt. */
function Headline({ view: { headline, headlineFact } }: { view: GapView }) {
  const at = headlineFact ? headline.lastIndexOf(headlineFact.words) : -1;
  if (!headlineFact || at < 0) return <span data-count>{headline}</span>;
  return (
    <>
      <span data-count>{headline.slice(0, at)}</span>
      <Fact id={headlineFact.factId} estimate="said" prose>
        {headlineFact.words}
      </Fact>
      {headline.slice(at + headlineFact.words.length)}
    </>
  );
}

function Content(props: { view: GapView; role: string; choose: (onetSoc: string) => void }) {
  const { gap } = props.view;
  const [learned, setLearned] = useState<readonly string[]>([]);
  const then = withLearned(gap, learned);
  const learn = (id: string, on: boolean) =>
    setLearned(on ? [...learned, id] : learned.filter((other) => other !== id));
  const best = gap.items.find((item) => item.id === gap.nextBest);
  return (
    <>
      <Finding
        deck={
          <>
            Levels are O*NET’s, on a scale of <span data-axis>0 to 7</span>. Yours is our estimate from your
            own words, drawn with its uncertainty.
          </>
        }
      >
        <Headline view={props.view} />
      </Finding>
      <div className="mt-s3">
        <RolePicker role={props.role} onChoose={props.choose} />
      </div>
      <div className="mt-s4 grid items-start gap-s5 min-[1060px]:grid-cols-[minmax(0,1fr)_336px] min-[1060px]:gap-s6">
        <aside className="min-[1060px]:sticky min-[1060px]:top-s4 min-[1060px]:order-2" aria-label="Fit">
          <FitPanel gap={gap} then={then} learned={learned} />
          {best && !learned.includes(best.id) && (
            <p className="mt-s4 border-t border-rule pt-s3">
              <b>Most for an hour of learning:</b> <FactStretch text={best.name} id={best.needed.factId} />.{' '}
              <button type="button" className="link" onClick={() => learn(best.id, true)}>
                What if I learn it
              </button>
            </p>
          )}
          {gap.notEnoughData.map((reason) => (
            <div key={reason} className="mt-s3">
              <NotEnoughData reason={reason} />
            </div>
          ))}
        </aside>
        <div>
          <div className="hidden grid-cols-[30px_190px_232px_minmax(0,1fr)_84px] items-end gap-x-s4 border-b border-ink pb-s1 text-t1 text-ink-3 min-[1180px]:grid">
            <span />
            <span>Essential first</span>
            <RulerHead />
            <span>Your words, or who asks for it</span>
            <span className="text-right">if learned, fit</span>
          </div>
          {groups.map(([status, name, meaning]) => (
            <Group
              key={status}
              name={name}
              meaning={meaning}
              items={gap.items.filter((item) => item.status === status)}
              learned={learned}
              onLearn={learn}
            />
          ))}
        </div>
      </div>
      <Foot>
        <span>
          Levels and importance: O*NET analysts’ ratings, releases <Release of="onet-skills-29-3" /> and{' '}
          <Release of="onet" />. Technologies: O*NET <Release of="onet" />, marked hot or in demand. Essential
          and optional, hours, your levels and fit: our estimates.
        </span>
      </Foot>
    </>
  );
}

function Group(props: {
  name: string;
  meaning: string;
  items: readonly GapItem[];
  learned: readonly string[];
  onLearn: (id: string, on: boolean) => void;
}) {
  const { name, meaning, items, learned, onLearn } = props;
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, AT_FIRST);
  return (
    <section>
      <h2 className="pt-s4 pb-s1 font-semibold">
        {name}
        <small className="ml-s2 text-t1 font-normal text-ink-3">{meaning}</small>
      </h2>
      <ul className="border-t border-rule">
        {shown.map((item) => (
          <GapRow
            key={item.id}
            item={item}
            learned={learned.includes(item.id)}
            onLearn={(on) => onLearn(item.id, on)}
          />
        ))}
      </ul>
      {items.length > AT_FIRST && (
        <button
          type="button"
          className="link mt-s1"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          data-count
        >
          {all ? 'Show fewer' : `Show all ${items.length}`}
        </button>
      )}
    </section>
  );
}
