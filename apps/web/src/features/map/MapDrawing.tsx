'use client';
import type { Doppelganger, MapNode, ProfileSpell } from '@career-mirror/contract';
import { formatYears } from '../../lib/dates.ts';
import { useWidth } from '../../lib/use-size.ts';
import { KindMark } from '../../line/KindMark.tsx';
import { measureText } from '../../line/measure.ts';
import { yearNow } from '../../line/now.ts';
import { PersonLine } from '../../line/PersonLine.tsx';
import { strokePath } from '../../line/path.ts';
import { personPieces, spanOf } from '../../line/pieces.ts';
import { linear } from '../../line/scale.ts';
import { Fact } from '../../ui/Fact.tsx';
import {
  arcX,
  edgePath,
  type MapFrame,
  mapFrame,
  orderNodes,
  type PlacedNode,
  placeNodes,
} from './map-layout.ts';
import { ReachMark, reachWords } from './ReachMark.tsx';

const RINGS = [0.75, 0.5, 0.25] as const;

type Props = {
  nodes: readonly MapNode[];
  spells: readonly ProfileSpell[];
  /** Ten careers whose ends are marked; empty = not laid over. */
  careers: readonly Doppelganger[];
  chosen: string | null;
  onChoose: (onetSoc: string) => void;
  zoom: number;
};

/** Occupations around the person: near and far by likeness, up and down by what the work is made of. */
export function MapDrawing(props: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={ref} className="min-h-[520px]">
      {width > 0 && <Drawing {...props} width={width} />}
    </div>
  );
}

function Drawing(props: Props & { width: number }) {
  const { spells, careers, chosen, onChoose, zoom, width } = props;
  const nodes = orderNodes(props.nodes);
  const least = Math.min(1, ...nodes.map((node) => node.likeness));
  const frame = mapFrame(width, nodes.length, least, zoom);
  const placed = placeNodes(nodes, frame);
  return (
    <section
      aria-label="Career map"
      className={zoom > 1 ? 'max-h-[80vh] overflow-auto overscroll-contain' : 'overflow-hidden'}
    >
      <svg width={frame.width} height={frame.height} className="block">
        <title>Career map around you. The table beside it has the same content.</title>
        <Rings frame={frame} least={least} />
        {placed.map((one) => (
          <Edge key={one.node.onetSoc} one={one} frame={frame} chosen={one.node.onetSoc === chosen} />
        ))}
        {placed.map((one) => (
          <Node
            key={one.node.onetSoc}
            one={one}
            spells={spells}
            ended={careers.filter((career) => career.last.onetSoc === one.node.onetSoc)}
            chosen={one.node.onetSoc === chosen}
            onChoose={onChoose}
          />
        ))}
        <You frame={frame} spells={spells} />
      </svg>
    </section>
  );
}

function Rings({ frame, least }: { frame: MapFrame; least: number }) {
  const ys = Array.from({ length: 41 }, (_, i) => 14 + (i / 40) * (frame.height - 28));
  return (
    <g>
      {RINGS.filter((ring) => ring >= least - 0.05).map((ring, i) => (
        <g key={ring}>
          <path
            d={strokePath(ys.map((y) => ({ x: arcX(frame, ring, y), y })))}
            fill="none"
            stroke="var(--rule-2)"
            strokeDasharray="1 5"
            strokeLinecap="round"
          />
          <text data-axis x={arcX(frame, ring, 14)} y={10} textAnchor="middle" className="axis-word halo">
            {i === 0 && frame.lineFrom >= 0 ? `likeness ${ring.toFixed(2)}` : ring.toFixed(2)}
          </text>
        </g>
      ))}
      {frame.lineFrom >= 0 && (
        <g className="[&_text]:fill-ink-3 [&_text]:font-serif [&_text]:text-t2 [&_text]:italic">
          <text x={0} y={36}>
            more with people
          </text>
          <text x={0} y={frame.height - 24}>
            more with stock and numbers
          </text>
        </g>
      )}
    </g>
  );
}

function Edge({ one, frame, chosen }: { one: PlacedNode; frame: MapFrame; chosen: boolean }) {
  const { moves, reach } = one.node;
  if (reach === 'been') return null;
  const path = edgePath(frame, one);
  return (
    <g fill="none" strokeLinecap="round">
      {moves && (
        <path
          d={path}
          stroke="var(--other-2)"
          strokeOpacity={0.7}
          strokeWidth={Math.max(3, Math.min(12, (26 * moves.n) / moves.of))}
        />
      )}
      {chosen ? (
        <path d={path} stroke="var(--verd)" strokeWidth={2.6} strokeDasharray=".5 6" />
      ) : (
        !moves && <path d={path} stroke={reach === 'now' ? 'var(--other-2)' : 'var(--rule)'} />
      )}
    </g>
  );
}

function shorten(text: string, room: number, size: number, weight: number): string {
  if (measureText(text, size, weight) <= room) return text;
  let cut = text;
  while (cut.length > 3 && measureText(`${cut} …`, size, weight) > room) cut = cut.slice(0, -1).trimEnd();
  return `${cut} …`;
}

function Node(props: {
  one: PlacedNode;
  spells: readonly ProfileSpell[];
  ended: readonly Doppelganger[];
  chosen: boolean;
  onChoose: (onetSoc: string) => void;
}) {
  const { one, spells, ended, chosen, onChoose } = props;
  const { node, x, y, label } = one;
  const spell = node.reach === 'been' ? spells.find((own) => own.onetSoc === node.onetSoc) : undefined;
  const big = chosen || node.reach === 'now';
  const size = big ? 14 : 12;
  const words = spell ? `${node.title}, you ${formatYears(spell.start, spell.end)}` : node.title;
  const text = shorten(words, label.room - (chosen ? 6 : 0), size, big ? 550 : 400);
  const after = x + 12 + measureText(text, size, big ? 550 : 400) + 10;
  return (
    <>
      <a
        href={`?role=${node.onetSoc}`}
        aria-label={`${text === node.title ? text : `${text}: ${node.title}`}, likeness ${node.likeness.toFixed(2)}, ${reachWords[node.reach]}`}
        aria-current={chosen ? 'true' : undefined}
        className="no-underline"
        onClick={(event) => {
          event.preventDefault();
          onChoose(node.onetSoc);
        }}
      >
        <rect
          x={label.anchor === 'start' ? x - 10 : x - label.room}
          y={y - 11}
          width={label.room}
          height={22}
          fill="transparent"
        />
        {chosen && (
          <circle cx={x} cy={y} r={11} fill="var(--verd-wash)" stroke="var(--verd)" strokeWidth={1.5} />
        )}
        <ReachMark reach={node.reach} x={x} y={y} size={big ? 6 : 5} />
        <text
          x={label.x + (chosen ? (label.anchor === 'start' ? 6 : -6) : 0)}
          y={y + 4.5}
          textAnchor={label.anchor}
          className={`halo ${big ? 'fill-ink! text-t2! font-[550]' : node.reach === 'far' || spell ? 'fill-ink-3!' : 'fill-ink!'}`}
        >
          <tspan data-own={spell ? true : undefined}>{text}</tspan>
        </text>
      </a>
      {node.moves && label.anchor === 'start' && after + 120 < x + label.room && (
        <foreignObject x={after} y={y - 11} width={Math.max(0, x + label.room - after)} height={22}>
          <p className="axis-word leading-[22px] whitespace-nowrap">
            <Fact id={node.moves.factId} estimate="said">
              {node.moves.n} of {node.moves.of}
            </Fact>{' '}
            went this way
          </p>
        </foreignObject>
      )}
      {ended.map((career, i) => (
        <g key={career.id}>
          <KindMark kind={career.kind} x={x - 16 - i * 9} y={y} size={3.4} />
        </g>
      ))}
    </>
  );
}

function You({ frame, spells }: { frame: MapFrame; spells: readonly ProfileSpell[] }) {
  const pieces = personPieces(spells, yearNow());
  const span = spanOf(pieces);
  const last = pieces.at(-1);
  if (!span || !last) return null;
  const x = linear([span.from, span.to], [frame.lineFrom, frame.you.x]);
  const swing = 110;
  const y = (height: number) => frame.you.y + (last.height - height) * swing;
  return (
    <g>
      <PersonLine
        pieces={pieces}
        x={x}
        y={y}
        shape={{ turn: 19, loop: 10 }}
        nib={{ min: 1.3, max: 5 }}
        dot={frame.lineFrom >= 0 ? 9 : 7}
      />
      {frame.lineFrom >= 0 && (
        <text x={frame.you.x - 14} y={frame.you.y - 14} textAnchor="end" className="spell-title halo">
          You, now
        </text>
      )}
    </g>
  );
}
