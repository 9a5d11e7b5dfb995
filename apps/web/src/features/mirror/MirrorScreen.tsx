'use client';
import Link from 'next/link';
import { countWord } from '../../lib/format.ts';
import { useApi } from '../../lib/use-api.ts';
import { Fact } from '../../ui/Fact.tsx';
import { Finding } from '../../ui/Finding.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Answer, NotEnoughData } from '../../ui/states.tsx';
import { DepartureList } from './Departures.tsx';
import { Findings } from './Findings.tsx';
import { Glass } from './Glass.tsx';
import { SmallPrint } from './SmallPrint.tsx';

/** The hub: your line, people like you below it, where people of your job went, and three findings. */
export function MirrorScreen() {
  const { state, reload } = useApi('getMirror', {});
  return (
    <Answer state={state} reload={reload} loading="Laying your line beside thousands of others …">
      {(mirror) => (
        <Facts facts={mirror.facts}>
          <Finding
            deck={
              <>
                Your two sentences, from <Link href="/you">what you gave us</Link>.{' '}
                <Link href="/you#identity">Edit them</Link>
              </>
            }
          >
            <span data-own>{mirror.identity}</span>
          </Finding>
          <figure>
            <Glass
              spells={mirror.spells}
              doppelgangers={mirror.doppelgangers}
              survey={mirror.survey}
              cohort={mirror.cohort && mirror.cohort.destinations.length > 0 ? mirror.cohort : null}
            />
            <figcaption className="mt-s1 text-t1 text-ink-3">
              Below the axis:{' '}
              <Fact id={mirror.survey.factId}>{countWord(mirror.doppelgangers.length)} careers</Fact> like
              yours, reflected, first jobs lined up. Green while they ran like yours. Far from the axis is
              work with people, near it stock and numbers.{' '}
              <Link href="/doppelgangers">Look at them one by one</Link>
            </figcaption>
          </figure>
          {mirror.cohort && mirror.cohort.destinations.length > 0 ? (
            <div className="min-[996px]:hidden">
              <DepartureList cohort={mirror.cohort} survey={mirror.survey} />
            </div>
          ) : (
            <div className="mt-s4">
              <NotEnoughData reason="Of the people in the survey who held your kind of job at two interviews running, too few went the same way to show where they went." />
            </div>
          )}
          <Findings mirror={mirror} />
          <Foot>
            <SmallPrint mirror={mirror} />
            <Link href="/doppelgangers?view=table">See as table</Link>
          </Foot>
        </Facts>
      )}
    </Answer>
  );
}
