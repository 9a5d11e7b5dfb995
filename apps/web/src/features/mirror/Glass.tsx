'use client';
import type { Cohort, Doppelganger, ProfileSpell, SurveyNote } from '@career-mirror/contract';
import { formatYears } from '../../lib/dates.ts';
import { counted } from '../../lib/format.ts';
import { useWidth } from '../../lib/use-size.ts';
import { centreLine } from '../../line/centre-line.ts';
import { placeLabels } from '../../line/labels.ts';
import { measureText } from '../../line/measure.ts';
import { yearNow } from '../../line/now.ts';
import { OtherLine } from '../../line/OtherLine.tsx';
import { PersonLine } from '../../line/PersonLine.tsx';
import { type Piece, personPieces, spanOf } from '../../line/pieces.ts';
import { reflect } from '../../line/reflection.ts';
import { SpellLabels } from '../../line/SpellLabels.tsx';
import { heightDomain, linear } from '../../line/scale.ts';
import { TimeAxis } from '../../line/TimeAxis.tsx';
import { Departures } from './Departures.tsx';
import { departurePath, departureRows, glassLayout } from './glass-layout.ts';

const describeSpell = (spell: ProfileSpell) =>
  [spell.employer, formatYears(spell.start, spell.end)].filter(Boolean).join(', ');

/** Of a short career the axis shows this many years, so that what others did next has room, years. */
const LEAST_YEARS = 8;

const heights = (pieces: readonly Piece[]) => pieces.map((piece) => piece.height);

/** The hub's drawing: your line above the axis of time, similar careers mirrored below it, departures to the right. */
export function Glass(props: {
  spells: readonly ProfileSpell[];
  doppelgangers: readonly Doppelganger[];
  cohort: Cohort | null;
  survey: SurveyNote;
}) {
  const { spells, doppelgangers, cohort, survey } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const pieces = personPieces(spells, yearNow());
  const span = spanOf(pieces);
  return (
    <div ref={ref} className="relative mt-s4 min-h-[266px] desk:min-h-[388px]">
      {width > 0 && span && (
        <GlassDrawing
          width={width}
          span={span}
          pieces={pieces}
          {...{ spells, doppelgangers, cohort, survey }}
        />
      )}
    </div>
  );
}

function GlassDrawing(props: {
  width: number;
  span: { from: number; to: number };
  pieces: readonly Piece[];
  spells: readonly ProfileSpell[];
  doppelgangers: readonly Doppelganger[];
  cohort: Cohort | null;
  survey: SurveyNote;
}) {
  const { span, pieces, spells, doppelgangers, cohort, survey } = props;
  const layout = glassLayout(props.width);
  const { right, axisY, wordsLeft } = layout;
  const until = Math.max(span.to, span.from + LEAST_YEARS);
  const x = linear([span.from, until], [2, right]);
  const y = linear(heightDomain(heights(pieces)), layout.above);
  const shape = { turn: layout.turn, loop: layout.loop };
  const points = centreLine(pieces, x, y, shape);
  const nib = points.at(-1) ?? { x: right, y: axisY };
  const reflected = doppelgangers.map((one) => ({ one, ...reflect(one, span.from, until) }));
  const below = linear(heightDomain(reflected.flatMap((one) => heights(one.pieces))), layout.below);
  const labels = placeLabels(
    pieces.flatMap((piece, index) => {
      const spell = spells.find(({ id }) => id === piece.id);
      return spell ? [{ piece: index, title: spell.title, note: describeSpell(spell) }] : [];
    }),
    points,
    {
      left: 0,
      right: wordsLeft === null ? layout.width : right + 60,
      top: -18,
      bottom: axisY - 12,
      measure: (text, voice) => measureText(text, voice === 'title' ? 14 : 12, voice === 'title' ? 550 : 400),
    },
  );
  const destinations = wordsLeft === null ? [] : (cohort?.destinations.slice(0, 4) ?? []);
  const rows = departureRows(destinations.length);
  const thickness = linear([0, Math.max(20, ...destinations.map(({ n }) => n))], [0, 20]);
  return (
    <>
      <svg
        width={layout.width}
        height={layout.height}
        role="img"
        aria-label={`Your career from ${Math.floor(span.from)} to today above the time axis, ${counted(doppelgangers.length, 'similar career')} mirrored below it${cohort && wordsLeft !== null ? `, and where ${cohort.left} people who left this job went` : ''}.`}
      >
        {destinations.map((destination, i) => (
          <path
            key={destination.factId}
            d={departurePath(
              nib,
              { x: (wordsLeft ?? 0) - 16, y: rows[i] ?? 0 },
              Math.max(1.5, thickness(destination.n)),
            )}
            fill="var(--verd-wash)"
            stroke="var(--verd-2)"
          />
        ))}
        <TimeAxis x={x} from={span.from} to={until} y={axisY} left={0} right={right + 14} />
        {reflected.map(({ one, pieces: theirs, partedAt }) => (
          <OtherLine
            key={one.id}
            pieces={theirs}
            x={x}
            y={below}
            kind={one.kind}
            sharedUntil={partedAt}
            shape={{ turn: layout.turn, loop: 0 }}
            width={1.3}
          />
        ))}
        <PersonLine pieces={pieces} x={x} y={y} shape={shape} nib={layout.nib} dot={6} />
        <g data-own>
          <SpellLabels labels={labels} />
        </g>
      </svg>
      {cohort && wordsLeft !== null && (
        <Departures {...{ cohort, survey, rows }} left={wordsLeft} width={layout.width - wordsLeft} />
      )}
      <ol className="sr-only" data-own>
        {spells.map((spell) => (
          <li key={spell.id}>
            {spell.title}, {describeSpell(spell)}
          </li>
        ))}
      </ol>
    </>
  );
}
