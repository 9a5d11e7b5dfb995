'use client';
import type { Doppelganger, ProfileSpell } from '@career-mirror/contract';
import { useWidth } from '../../lib/use-size.ts';
import { centreLine } from '../../line/centre-line.ts';
import { KindMark } from '../../line/KindMark.tsx';
import { placeLabels } from '../../line/labels.ts';
import { measureText } from '../../line/measure.ts';
import { yearNow } from '../../line/now.ts';
import { OtherLine } from '../../line/OtherLine.tsx';
import { PersonLine } from '../../line/PersonLine.tsx';
import { type Piece, personPieces, shiftPieces, spanOf } from '../../line/pieces.ts';
import { type Reflected, reflect } from '../../line/reflection.ts';
import { SpellLabels } from '../../line/SpellLabels.tsx';
import { heightDomain, linear, type Scale, yearTicks } from '../../line/scale.ts';
import { Fact } from '../../ui/Fact.tsx';
import { type BoardLayout, boardLayout } from './aligned-layout.ts';

const words = (text: string, voice: 'title' | 'note') => measureText(text, voice === 'title' ? 12 : 11);
/** A title within a drawing: in lower case, abbreviations as they are. */
const lower = (title: string) =>
  title
    .split(' ')
    .map((word) => (word.length > 1 && word === word.toUpperCase() ? word : word.toLowerCase()))
    .join(' ');
const heights = (pieces: readonly Piece[]) => pieces.map((piece) => piece.height);

type Drawn = {
  readonly one: Doppelganger;
  readonly line: Reflected;
  readonly y: Scale;
  readonly end: { readonly x: number; readonly y: number };
};

/** Years of the longest career, so that all fit on one axis. */
function longest(own: readonly Piece[], others: readonly Doppelganger[]): number {
  const years = others.map(({ spells }) => (spells.at(-1)?.endYear ?? 0) - (spells[0]?.startYear ?? 0));
  return Math.max(spanOf(own)?.to ?? 0, ...years, 1);
}

/** Your line on top, ten careers beneath on one axis of years since the first job; choosing a row explains it. */
export function AlignedBoard(props: {
  spells: readonly ProfileSpell[];
  doppelgangers: readonly Doppelganger[];
  chosen: number;
  onChoose: (index: number) => void;
}) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={ref} className="min-h-[560px]">
      {width > 0 && <Board {...props} width={width} />}
    </div>
  );
}

function Board(props: {
  spells: readonly ProfileSpell[];
  doppelgangers: readonly Doppelganger[];
  chosen: number;
  onChoose: (index: number) => void;
  width: number;
}) {
  const { spells, doppelgangers, chosen, onChoose, width } = props;
  const absolute = personPieces(spells, yearNow());
  const own = shiftPieces(absolute, -(spanOf(absolute)?.from ?? 0));
  const layout = boardLayout(width, doppelgangers.length, chosen);
  const until = longest(own, doppelgangers);
  const x = linear([0, until], [layout.left, layout.right]);
  const drawn = doppelgangers.map((one, i): Drawn => {
    const line = reflect(one, 0, until);
    const { top = 0, height = 0 } = layout.rows[i] ?? {};
    const air = i === chosen ? 22 : 8;
    const y = linear(heightDomain(heights(line.pieces), 0.8), [top + height - air, top + air - 2]);
    const last = line.pieces.at(-1);
    return { one, line, y, end: { x: x(last?.to ?? 0), y: y(last?.height ?? 0.5) } };
  });
  return (
    <div className="relative" style={{ height: layout.height }}>
      <svg width={width} height={layout.height} aria-hidden="true" className="absolute inset-0">
        <Wash layout={layout} x={x} chosen={drawn[chosen]} index={chosen} />
        <Grid layout={layout} x={x} until={until} />
        <Own spells={spells} pieces={own} x={x} layout={layout} />
        {drawn.map((one, i) => (
          <OtherRow key={one.one.id} drawn={one} x={x} on={i === chosen} layout={layout} index={i} />
        ))}
      </svg>
      <ol>
        {drawn.map(({ one }, i) => (
          <li key={one.id}>
            <button
              type="button"
              aria-pressed={i === chosen}
              onClick={() => onChoose(i)}
              className="absolute left-0 flex w-full items-center gap-s2 rounded-r1 text-left hover:bg-well/40"
              style={{ top: layout.rows[i]?.top, height: (layout.rows[i]?.height ?? 0) - 2 }}
            >
              <svg viewBox="0 0 12 12" width={12} height={12} aria-hidden="true">
                <KindMark kind={one.kind} x={6} y={6} />
              </svg>
              <span data-count className={i === chosen ? 'font-[550]' : 'text-t1'}>
                {one.label}
              </span>
              <span className="sr-only">, ended as {one.last.title}</span>
            </button>
            <span
              className={`pointer-events-none absolute grid content-center justify-end ${i === chosen ? 'font-[550]' : 'text-t1 text-ink-2'}`}
              style={{
                left: layout.left - 46,
                width: 36,
                top: layout.rows[i]?.top,
                height: (layout.rows[i]?.height ?? 0) - 2,
              }}
            >
              <Fact id={one.scoreFactId} estimate="said" className="pointer-events-auto">
                <span className="sr-only">Likeness of {one.label}: </span>
                {one.score.toFixed(2)}
              </Fact>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Wash(props: { layout: BoardLayout; x: Scale; chosen: Drawn | undefined; index: number }) {
  const { layout, x, chosen, index } = props;
  const row = layout.rows[index];
  if (!chosen || !row || chosen.line.partedAt === null) return null;
  return (
    <rect
      x={layout.left}
      y={0}
      width={Math.max(0, x(chosen.line.partedAt) - layout.left)}
      height={row.top + row.height - 6}
      fill="var(--verd-wash)"
      opacity={0.8}
    />
  );
}

function Grid({ layout, x, until }: { layout: BoardLayout; x: Scale; until: number }) {
  return (
    <g data-axis>
      <text x={layout.left - 30} y={layout.axisY - 7} textAnchor="end" className="axis-word">
        likeness, our estimate
      </text>
      {yearTicks(0, until, (layout.right - layout.left) / 70).map((year) => (
        <g key={year}>
          <line x1={x(year)} x2={x(year)} y1={layout.axisY} y2={layout.height} stroke="var(--rule)" />
          <text x={x(year)} y={layout.axisY - 7} textAnchor="middle" className="axis-word">
            {year === 0 ? 'year 0' : year}
          </text>
        </g>
      ))}
      <line x1={0} x2={layout.width} y1={layout.axisY} y2={layout.axisY} className="axis-line" />
    </g>
  );
}

function Own(props: {
  spells: readonly ProfileSpell[];
  pieces: readonly Piece[];
  x: Scale;
  layout: BoardLayout;
}) {
  const { spells, pieces, x, layout } = props;
  const y = linear(heightDomain(heights(pieces)), [88, 30]);
  const shape = { turn: 26, loop: 11 };
  const labels = placeLabels(
    pieces.flatMap((piece, index) => {
      const spell = spells.find(({ id }) => id === piece.id);
      return spell ? [{ piece: index, title: lower(spell.title), note: null }] : [];
    }),
    centreLine(pieces, x, y, shape),
    {
      left: layout.left,
      right: layout.width,
      top: -8,
      bottom: layout.axisY - 18,
      measure: words,
      titleSize: 12,
    },
  );
  const first = spells.find((spell) => spell.start !== null)?.start?.year;
  return (
    <g data-own>
      <text x={0} y={40} className="spell-title">
        You
      </text>
      {first !== undefined && (
        <text x={0} y={56} className="axis-word">
          since {first}
        </text>
      )}
      <PersonLine pieces={pieces} x={x} y={y} shape={shape} nib={{ min: 1.4, max: 5.2 }} dot={5.5} />
      <g className="[&_.spell-title]:fill-ink-3 [&_.spell-title]:text-t1 [&_.spell-title]:font-normal">
        <SpellLabels labels={labels} />
      </g>
    </g>
  );
}

function OtherRow(props: { drawn: Drawn; x: Scale; on: boolean; layout: BoardLayout; index: number }) {
  const { drawn, x, on, layout, index } = props;
  const { one, line, y, end } = drawn;
  const row = layout.rows[index] ?? { top: 0, height: 0 };
  const cut = line.partedAt === null || one.parting === null ? null : x(line.partedAt);
  const points = centreLine(line.pieces, x, y, { turn: 24, loop: 7 });
  const at = cut === null ? null : points.findLast((point) => point.x <= cut);
  const labels = on
    ? placeLabels(
        line.pieces.flatMap((piece, i) => {
          const spell = one.spells[Number(piece.id)];
          return spell && piece.id !== null ? [{ piece: i, title: lower(spell.title), note: null }] : [];
        }),
        points,
        {
          left: layout.left,
          right: layout.right,
          top: row.top,
          bottom: row.top + row.height,
          measure: words,
          titleSize: 12,
        },
      )
    : [];
  return (
    <g>
      <OtherLine
        pieces={line.pieces}
        x={x}
        y={y}
        kind={one.kind}
        sharedUntil={line.partedAt}
        width={on ? 2.6 : 1.6}
      />
      {cut !== null && at && (
        <line x1={cut} x2={cut} y1={at.y - 7} y2={at.y + 7} stroke="var(--verd)" strokeWidth={2} />
      )}
      {on && cut !== null && at && (
        <>
          <line x1={cut} x2={cut} y1={0} y2={at.y - 8} stroke="var(--verd)" strokeWidth={1.5} />
          <text x={cut + 7} y={layout.axisY + 11} className="halo fill-verd! font-[550]">
            here they differed
          </text>
        </>
      )}
      <g className="[&_.spell-title]:fill-ink-3 [&_.spell-title]:text-t1 [&_.spell-title]:font-normal">
        <SpellLabels labels={labels} />
      </g>
      <KindMark kind={one.kind} x={end.x} y={end.y} size={on ? 4.5 : 3.4} />
      <EndTitle title={one.last.title} x={layout.right + 12} row={row} on={on} />
    </g>
  );
}

const END_WIDTH = 152;

/** The title a career ended with, in at most two lines. */
function EndTitle(props: { title: string; x: number; row: { top: number; height: number }; on: boolean }) {
  const { title, x, row, on } = props;
  const lines = wrap(title, END_WIDTH, on ? 550 : 400);
  const top = row.top + row.height / 2 - (lines.length - 1) * 7 + 4;
  return (
    <text x={x} y={top} className={on ? 'fill-ink! font-[550]' : 'fill-ink!'}>
      {lines.map((line, i) => (
        <tspan key={line} x={x} dy={i === 0 ? 0 : 14}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function wrap(text: string, width: number, weight: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measureText(longer, 12, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length <= 2 ? lines : [lines[0] ?? '', `${lines[1] ?? ''} …`];
}
