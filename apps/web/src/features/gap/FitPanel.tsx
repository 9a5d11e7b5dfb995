import type { Gap, GapItem } from '@career-mirror/contract';
import { learnedFitFact } from '@career-mirror/engine/gap';
import { linear } from '../../line/scale.ts';
import { Fact } from '../../ui/Fact.tsx';
import { FactStretch } from '../../ui/FactStretch.tsx';
import { Facts, useFact } from '../../ui/facts.tsx';

/** Fit is said in steps of five; beneath, it is summed exactly. */
const inFives = (fit: number) => Math.round(fit / 5) * 5;
const WIDTH = 336;

/** Fit now, fit with what is ticked, and the sum behind both. */
export function FitPanel({ gap, then, learned }: { gap: Gap; then: Gap; learned: readonly string[] }) {
  const ticked = gap.items.filter((item) => learned.includes(item.id));
  const fit = useFact(gap.fitFactId);
  const becoming = fit && ticked.length > 0 ? learnedFitFact(gap, learned, fit) : null;
  return (
    <Facts facts={becoming ? [becoming] : []}>
      <div className="border-t-2 border-verd pt-s3" aria-live="polite">
        <p className="label">Fit with {gap.title}, our estimate</p>
        <p className="font-serif text-t5 leading-tight font-medium tracking-[-0.015em]">
          About{' '}
          <Fact id={gap.fitFactId} estimate="said">
            {inFives(gap.fit)}
            {becoming ? '' : ' of 100'}
          </Fact>
          {becoming && (
            <>
              , becoming{' '}
              <Fact id={becoming.id} estimate="said">
                {inFives(then.fit)}
              </Fact>
            </>
          )}
        </p>
        <FitStrip gap={gap} then={then} />
        <p className="text-t1 text-ink-3">
          {becoming ? (
            <>
              <Sum gap={gap} ticked={ticked} thenId={becoming.id} thenFit={then.fit} /> Dotted: what is still
              open.
            </>
          ) : (
            <>
              <Fact id={gap.fitFactId} estimate="said" prose>
                {gap.items.length} parts sum to {gap.fit.toFixed(2)}
              </Fact>
              . Dotted: what is still open. Tick something to see what learning it adds.
            </>
          )}
        </p>
      </div>
    </Facts>
  );
}

/** "With SQL: 62.35 + 4.27 = 66.62.", each figure behind its own receipt. */
function Sum(props: { gap: Gap; ticked: readonly GapItem[]; thenId: string; thenFit: number }) {
  const { gap, ticked, thenId, thenFit } = props;
  return (
    <>
      With{' '}
      {ticked.map((item, i) => (
        <span key={item.id}>
          {i > 0 && ' and '}
          <FactStretch text={item.name} id={item.needed.factId} />
        </span>
      ))}
      :{' '}
      <Fact id={gap.fitFactId} estimate="said">
        {gap.fit.toFixed(2)}
      </Fact>
      {ticked.map((item) => (
        <span key={item.id}>
          {' + '}
          <Fact id={item.gainFactId} estimate="said">
            {item.gain.toFixed(2)}
          </Fact>
        </span>
      ))}
      {' = '}
      <Fact id={thenId} estimate="said">
        {thenFit.toFixed(2)}
      </Fact>
      .
    </>
  );
}

function FitStrip({ gap, then }: { gap: Gap; then: Gap }) {
  const x = linear([0, 100], [0, WIDTH]);
  const after = new Map(then.items.map((item) => [item.id, item.points]));
  let at = 0;
  const parts = [...gap.items]
    .sort((a, b) => b.points - a.points)
    .map((item) => {
      const from = at;
      at += item.weight;
      return { item, from };
    });
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 34`}
      width="100%"
      height={34}
      preserveAspectRatio="none"
      role="img"
      aria-label={`Fit ${gap.fit.toFixed(2)} of 100 as the sum of ${gap.items.length} parts`}
      className="my-s2"
    >
      <line x1={0} x2={WIDTH} y1={17} y2={17} stroke="var(--rule-2)" strokeWidth={2} strokeDasharray="1 4" />
      {parts.map(({ item, from }) => (
        <g key={item.id}>
          <rect
            x={x(from)}
            width={Math.max(0, x(after.get(item.id) ?? 0) - 0.6)}
            y={6}
            height={22}
            className="fill-verd-2 transition-[width] duration-200 ease-move motion-reduce:transition-none"
          />
          <rect
            x={x(from)}
            width={Math.max(0, x(item.points) - 0.6)}
            y={6}
            height={22}
            className="fill-ink"
          />
        </g>
      ))}
    </svg>
  );
}
