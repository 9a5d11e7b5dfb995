import type { Cohort } from '@career-mirror/contract';
import { Fact } from '../../ui/Fact.tsx';

type Destination = Cohort['destinations'][number];

const range = ({ lowPercent, highPercent }: Destination) =>
  `likely ${Math.round(lowPercent)} to ${Math.round(highPercent)} %`;

function Share({ destination }: { destination: Destination }) {
  const { factId, sharePercent, medianYears } = destination;
  return (
    <small className="block text-t1 font-normal text-ink-3">
      <Fact id={factId} estimate="said">
        {Math.round(sharePercent)} %
      </Fact>
      , {range(destination)}
      {medianYears !== null && `, median ${medianYears} ${medianYears === 1 ? 'year' : 'years'}`}
    </small>
  );
}

function Rest({ cohort }: { cohort: Cohort }) {
  const stayed = cohort.held - cohort.left;
  return (
    <p className="text-t1 text-ink-3">
      {cohort.elsewhere > 0 && (
        <>
          <Fact id={cohort.leftFactId}>{cohort.elsewhere}</Fact> went elsewhere, each way too few to show.{' '}
        </>
      )}
      <Fact id={cohort.heldFactId}>
        {stayed} of {cohort.held}
      </Fact>{' '}
      were never seen to leave.
    </p>
  );
}

/** Where people of this job went, set beside the fans of the drawing. */
export function Departures(props: { cohort: Cohort; rows: readonly number[]; left: number; width: number }) {
  const { cohort, rows, left, width } = props;
  const shown = cohort.destinations.slice(0, rows.length);
  const last = rows.at(-1) ?? 40;
  return (
    <div className="absolute top-0" style={{ left, width }}>
      <h2 className="absolute top-0 w-full text-t2 leading-tight font-[550]">
        Where <Fact id={cohort.leftFactId}>{cohort.left}</Fact> people who left this kind of job went
        <small className="block pt-0.5 text-t1 font-normal text-ink-3">
          {cohort.originTitle}; survey participants, US, 1982–2000
        </small>
      </h2>
      <ul>
        {shown.map((destination, i) => (
          <li
            key={destination.factId}
            className="absolute grid w-full grid-cols-[44px_1fr] items-center gap-s2"
            style={{ top: (rows[i] ?? 0) - 24 }}
          >
            <Fact
              id={destination.factId}
              estimate="said"
              className="font-serif text-t5 leading-none font-medium"
            >
              {destination.n}
            </Fact>
            <span className="leading-tight font-[550]">
              {destination.title}
              <Share destination={destination} />
            </span>
          </li>
        ))}
      </ul>
      <div className="absolute w-full" style={{ top: last + 38 }}>
        <Rest cohort={cohort} />
      </div>
    </div>
  );
}

/** The same as a list, where there is no room beside the drawing. */
export function DepartureList({ cohort }: { cohort: Cohort }) {
  return (
    <section className="mt-s4">
      <h2 className="head">
        Where <Fact id={cohort.leftFactId}>{cohort.left}</Fact> people who left this kind of job went
      </h2>
      <p className="text-t1 text-ink-3">{cohort.originTitle}; survey participants, US, 1982–2000</p>
      <ul>
        {cohort.destinations.slice(0, 4).map((destination) => (
          <li
            key={destination.factId}
            className="grid grid-cols-[48px_1fr] items-baseline border-b border-rule py-s2 font-[550]"
          >
            <Fact
              id={destination.factId}
              estimate="said"
              className="font-serif text-t5 leading-none font-medium"
            >
              {destination.n}
            </Fact>
            <span>
              {destination.title}
              <Share destination={destination} />
            </span>
          </li>
        ))}
      </ul>
      <div className="pt-s2">
        <Rest cohort={cohort} />
      </div>
    </section>
  );
}
