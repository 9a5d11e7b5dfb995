'use client';
import Link from 'next/link';
import { useApi } from '../../lib/use-api.ts';
import { Finding } from '../../ui/Finding.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Answer, NotEnoughData } from '../../ui/states.tsx';
import { DepartureList } from './Departures.tsx';
import { Findings } from './Findings.tsx';
import { Glass } from './Glass.tsx';

/** The hub: your line, people like you below it, where people of your job went, and three findings. */
export function MirrorScreen() {
  const { state, reload } = useApi('getMirror', {});
  return (
    <Answer state={state} reload={reload} loading="Laying your line beside 5,848 others …">
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
            {mirror.identity}
          </Finding>
          <figure>
            <Glass
              spells={mirror.spells}
              doppelgangers={mirror.doppelgangers}
              cohort={mirror.cohort && mirror.cohort.destinations.length > 0 ? mirror.cohort : null}
            />
            <figcaption className="mt-s1 text-t1 text-ink-3">
              Below the axis: {mirror.doppelgangers.length} careers like yours, reflected, first jobs lined
              up. Green while they ran like yours. Far from the axis is work with people, near it stock and
              numbers. <Link href="/doppelgangers">Look at them one by one</Link>
            </figcaption>
          </figure>
          {mirror.cohort && mirror.cohort.destinations.length > 0 ? (
            <div className="min-[996px]:hidden">
              <DepartureList cohort={mirror.cohort} />
            </div>
          ) : (
            <div className="mt-s4">
              <NotEnoughData reason="Of the people in the survey who held your kind of job at two interviews running, too few went the same way to show where they went." />
            </div>
          )}
          <Findings mirror={mirror} />
          <Foot>
            <span>
              Moves and careers: NLSY79 (US, born 1957–64, interviews 1982–2000, unweighted; likely ranges 80
              %, Wilson). Work context: O*NET 18.1, 2014. Outlook: BLS 2024–34.
            </span>
            <Link href="/doppelgangers?view=table">See as table</Link>
          </Foot>
        </Facts>
      )}
    </Answer>
  );
}
