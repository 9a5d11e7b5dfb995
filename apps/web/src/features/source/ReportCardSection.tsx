'use client';
import type { ReportCard, ReportRow } from '@career-mirror/contract/api';
import { IntervalBar } from '../../charts/IntervalBar.tsx';
import { useApi } from '../../lib/use-api.ts';
import { Fact } from '../../ui/Fact.tsx';
import { FactFigures } from '../../ui/FactFigures.tsx';
import { Facts } from '../../ui/facts.tsx';
import { NotEnoughData, Problem } from '../../ui/states.tsx';
import { cardFact, isShare, reportFact } from './report-fact.ts';

/** How well the methods do beside simpler ones, measured on data they were not tuned on. */
export function ReportCardSection() {
  const { state, reload } = useApi('getReportCard', {});
  return (
    <section id="report-card" className="mt-s6" aria-labelledby="report-card-title">
      <h2 id="report-card-title" className="say border-t border-rule-2 pt-s4">
        How well the methods do, beside simpler ones
      </h2>
      {state.status === 'loading' && (
        <p role="status" className="mt-s2 text-ink-2">
          Opening the measurements.
        </p>
      )}
      {state.status === 'failed' &&
        (state.problem.code === 'resource.not_found' ? (
          <div className="mt-s2">
            <NotEnoughData reason="Nothing has been measured on this installation yet; npm run eval does it." />
          </div>
        ) : (
          <Problem problem={state.problem} retry={reload} inline />
        ))}
      {state.status === 'ready' && <Card card={state.answer} />}
    </section>
  );
}

const write = (row: ReportRow, value: number) =>
  isShare(row) ? value.toFixed(3).replace(/^0/, '') : value.toFixed(1);

function Card({ card }: { card: ReportCard }) {
  const whole = cardFact(card);
  const facts = card.rows.map((row) => reportFact(card, row));
  const tests = [...new Set(card.rows.map((row) => `${row.test}\n${row.metric}`))];
  return (
    <Facts facts={[whole, ...facts]}>
      <p className="mt-s1 text-ink-2">
        Measured on <Fact id={whole.id} />. The pill is the <span data-axis>95 %</span> interval, the upright
        stroke what we aim for.
      </p>
      {tests.map((name) => {
        const [test = '', metric = ''] = name.split('\n');
        const rows = card.rows.filter((row) => row.test === test && row.metric === metric);
        return <Test key={name} card={card} test={test} metric={metric} rows={rows} />;
      })}
      <ul className="mt-s3 grid max-w-measure gap-s1 text-t1 text-ink-2">
        {card.notes.map((note) => (
          <li key={note}>
            <FactFigures text={note} id={whole.id} />
          </li>
        ))}
      </ul>
    </Facts>
  );
}

function Test(props: { card: ReportCard; test: string; metric: string; rows: readonly ReportRow[] }) {
  const { card, test, metric, rows } = props;
  const scaleMax = rows.every(isShare)
    ? 1
    : Math.max(...rows.map((row) => Math.max(row.high, row.target ?? 0)));
  return (
    <table className="mt-s4">
      <caption data-axis className="pb-s1 text-left font-semibold">
        {test}, {metric}
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Method</th>
          <th scope="col">Value and interval</th>
          <th scope="col">Value</th>
          <th scope="col">n</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.method} data-evidence={reportFact(card, row).id}>
            <th
              scope="row"
              className={`w-[32%] text-t2 ${row.ours ? 'font-[550] text-ink' : 'font-normal text-ink-2'}`}
            >
              {row.method}
              {row.ours && ', ours'}
            </th>
            <td className="hidden tab:table-cell">
              <IntervalBar
                label={`${write(row, row.value)}, interval ${write(row, row.low)} to ${write(row, row.high)}`}
                value={row.value}
                low={row.low}
                high={row.high}
                target={row.ours ? row.target : null}
                scaleMin={0}
                scaleMax={scaleMax}
                strong={row.ours}
              />
            </td>
            <td className="num whitespace-nowrap">
              <Fact id={reportFact(card, row).id} estimate="said">
                {write(row, row.value)}
              </Fact>
              <span className="ml-s2 text-t1 text-ink-3">
                {write(row, row.low)}–{write(row, row.high)}
              </span>
              {row.ours && row.target !== null && (
                <span className={`block text-t1 ${meets(row) ? 'text-verd' : 'text-amber'}`}>
                  {meets(row) ? 'reaches' : 'short of'} {write(row, row.target)}
                </span>
              )}
            </td>
            <td className="num text-ink-3">n = {row.n.toLocaleString('en-US')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function meets(row: ReportRow): boolean {
  if (row.target === null) return true;
  return row.targetDirection === 'at_least' ? row.value >= row.target : row.value <= row.target;
}
