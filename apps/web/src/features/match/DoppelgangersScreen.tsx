'use client';
import { Fragment, useState } from 'react';
import type { AnswerOf } from '../../lib/routes.ts';
import { useApi } from '../../lib/use-api.ts';
import { Fact } from '../../ui/Fact.tsx';
import { FactStretch } from '../../ui/FactStretch.tsx';
import { Finding } from '../../ui/Finding.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Kind } from '../../ui/Kind.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Answer, NotEnoughData } from '../../ui/states.tsx';
import { AlignedBoard } from './AlignedBoard.tsx';
import { CareerTable } from './CareerTable.tsx';
import { CohortView } from './CohortView.tsx';
import { PathSearch } from './PathSearch.tsx';
import { PhoneCareers } from './PhoneCareers.tsx';
import { Why } from './Why.tsx';

type View = 'people' | 'counts' | 'table';
type DoppelgangersView = AnswerOf<'getDoppelgangers'>;

const asked = (): View => {
  if (typeof location === 'undefined') return 'people';
  const view = new URLSearchParams(location.search).get('view');
  return view === 'table' || view === 'counts' ? view : 'people';
};

/** Ten aligned careers, why each is like yours, where the paths part, and everybody's departures with counts. */
export function DoppelgangersScreen() {
  const { state, reload } = useApi('getDoppelgangers', {});
  return (
    <Answer state={state} reload={reload} loading="Aligning thousands of careers with yours …">
      {(answer) => (
        <Facts facts={answer.facts}>
          <Content answer={answer} />
        </Facts>
      )}
    </Answer>
  );
}

function Content({ answer }: { answer: DoppelgangersView }) {
  const { spells, doppelgangers, cohort, survey } = answer;
  const [view, setView] = useState<View>(asked);
  const [chosen, setChosen] = useState(0);
  const one = doppelgangers[chosen];
  const current = spells.findLast((spell) => spell.kind === 'work')?.title ?? '';
  return (
    <>
      <Finding
        deck={
          <>
            The nearest of <Fact id={survey.factId} /> careers, first jobs lined up on the left. Green is
            where a career ran like yours; the cross stroke is where it first parted.
          </>
        }
      >
        {answer.headline}
      </Finding>
      <div className="mt-s4 mb-s3 flex flex-wrap items-start gap-x-s5 gap-y-s2">
        <Segmented
          label="View"
          value={view}
          onChange={setView}
          options={[
            { value: 'people', label: 'Ten people' },
            { value: 'counts', label: 'All, with counts' },
            { value: 'table', label: 'Table' },
          ]}
        />
        <span className="flex min-h-hit flex-wrap items-center gap-x-s4">
          <Kind kind="participant" />
          <Kind kind="member" />
          <Kind kind="composite" />
        </span>
        <PathSearch was={current} />
      </div>
      {view !== 'counts' && !one && (
        <NotEnoughData reason="None of the survey participants did work that can be compared with yours." />
      )}
      {view === 'people' && one && (
        <>
          <div className="hidden grid-cols-[minmax(0,1fr)_318px] gap-x-s6 min-[1100px]:grid">
            <figure>
              <AlignedBoard {...{ spells, doppelgangers, chosen }} onChoose={setChosen} />
              <figcaption className="sr-only">
                Your career and ten similar careers on one axis of years since the first job. The table view
                has the same content.
              </figcaption>
            </figure>
            <aside aria-live="polite" aria-label="Why this career">
              <Why one={one} />
            </aside>
          </div>
          <div className="min-[1100px]:hidden">
            <PhoneCareers spells={spells} doppelgangers={doppelgangers} />
          </div>
        </>
      )}
      {view === 'counts' &&
        (cohort && cohort.destinations.length > 0 ? (
          <CohortView cohort={cohort} />
        ) : (
          <NotEnoughData reason="Of the survey participants who held your kind of job at two interviews running, too few went the same way to show where they went." />
        ))}
      {view === 'table' && one && <CareerTable doppelgangers={doppelgangers} />}
      <Foot>
        <span>
          {answer.limits.map((limit) => (
            <Fragment key={limit}>
              <FactStretch text={limit} id={survey.factId} />{' '}
            </Fragment>
          ))}
        </span>
      </Foot>
    </>
  );
}
