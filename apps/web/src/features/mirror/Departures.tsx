import type { Cohort, SurveyNote } from '@career-mirror/contract';
import { formatValue } from '../../lib/format.ts';
import { Fact } from '../../ui/Fact.tsx';

type Destination = Cohort['destinations'][number];

function Share({ destination }: { destination: Destination }) {
  const { shareFactId, sharePercent, lowPercent, highPercent, medianYears, medianFactId } = destination;
  return (
    <small className="block text-t1 font-normal text-ink-3">
      <Fact id={shareFactId} prose>
        {Math.round(sharePercent)} %, likely {Math.round(lowPercent)} to {Math.round(highPercent)} %
      </Fact>
      {medianYears !== null && (
        <>
          , median <Fact id={medianFactId} />
        </>
      )}
    </small>
  );
}

function Rest({ cohort }: { cohort: Cohort }) {
  const stayed = cohort.held - cohort.left;
  return (
    <p className="text-t1 text-ink-3">
      {cohort.elsewhere > 0 && (
        <>
          <Fact id={cohort.elsewhereFactId} /> went elsewhere, each way too few to show.{' '}
        </>
      )}
      <Fact id={cohort.stayedFactId}>
        {formatValue(stayed, 'people')} of {formatValue(cohort.held, 'people')}
      </Fact>{' '}
      were never seen to leave.
    </p>
  );
}

/** Where people of this job went, set beside the fans of the drawing. */
export function Departures(props: {
  cohort: Cohort;
  survey: SurveyNote;
  rows: readonly number[];
  left: number;
  width: number;
}) {
  const { cohort, survey, rows, left, width } = props;
  const shown = cohort.destinations.slice(0, rows.length);
  const last = rows.at(-1) ?? 40;
  return (
    <div className="absolute top-0" style={{ left, width }}>
      <h2 className="absolute top-0 w-full text-t2 leading-tight font-[550]">
        Where <Fact id={cohort.leftFactId} /> people who left this kind of job went
        <small className="block pt-0.5 text-t1 font-normal text-ink-3">
          {cohort.originTitle}; survey participants, US, <Fact id={survey.factId}>{survey.interviews}</Fact>
        </small>
      </h2>
      <ul>
        {shown.map((destination, i) => (
          <li
            key={destination.factId}
            className="absolute grid w-full grid-cols-[52px_1fr] items-center gap-s2"
            style={{ top: (rows[i] ?? 0) - 24 }}
          >
            <Fact
              id={destination.factId}
              estimate="said"
              className="font-serif text-t5 leading-none font-medium"
            />
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
export function DepartureList({ cohort, survey }: { cohort: Cohort; survey: SurveyNote }) {
  return (
    <section className="mt-s4">
      <h2 className="head">
        Where <Fact id={cohort.leftFactId} /> people who left this kind of job went
      </h2>
      <p className="text-t1 text-ink-3">
        {cohort.originTitle}; survey participants, US, <Fact id={survey.factId}>{survey.interviews}</Fact>
      </p>
      <ul>
        {cohort.destinations.slice(0, 4).map((destination) => (
          <li
            key={destination.factId}
            className="grid grid-cols-[56px_1fr] items-baseline border-b border-rule py-s2 font-[550]"
          >
            <Fact
              id={destination.factId}
              estimate="said"
              className="font-serif text-t5 leading-none font-medium"
            />
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
