import type { GapItem } from '@career-mirror/contract';
import { linear } from '../../line/scale.ts';
import { Fact } from '../../ui/Fact.tsx';

const WIDTH = 232;
const levelX = linear([0, 7], [4, WIDTH - 4]);

/** Four plain words for the scale of 0 to 7. */
const words = [
  ['begins', 0],
  ['works', 2],
  ['leads', 3.9],
  ['shapes', 5.6],
] as const;

/** The head of the rulers: what the dot and the stroke are, and the scale in words. */
export function RulerHead() {
  return (
    <svg viewBox={`0 0 ${WIDTH} 30`} width={WIDTH} height={30} className="max-w-full" aria-hidden="true">
      <text x={4} y={11}>
        ● you
      </text>
      <text x={52} y={11} className="fill-verd!">
        ❘ needed
      </text>
      {words.map(([word, level]) => (
        <text key={word} x={levelX(level)} y={28}>
          {word}
        </text>
      ))}
    </svg>
  );
}

/** A ruler that opens the receipt of your level; of the level asked where nothing is known of you. */
export function LevelRuler({ item, learned }: { item: GapItem; learned: boolean }) {
  const need = item.needed.level0to7;
  if (need === null) return <span className="text-t1 text-ink-3">asked for, no level published</span>;
  return (
    <Fact id={item.heldFactId ?? item.needed.factId} estimate="said" block className="py-px">
      <Ruler item={item} need={need} learned={learned} />
    </Fact>
  );
}

/** Your level as a dot in its likely range, the level asked as a stroke, what is open between them dotted. */
function Ruler({ item, need, learned }: { item: GapItem; need: number; learned: boolean }) {
  const held = item.held;
  const at = learned ? need : (held?.level0to7 ?? null);
  const open = item.status !== 'have' && (held?.level0to7 ?? 0) < need;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 22`}
      width={WIDTH}
      height={22}
      className="max-w-full"
      role="img"
      aria-label={`${item.name}: ${held ? `you about ${held.level0to7.toFixed(1)}, likely ${held.low.toFixed(1)} to ${held.high.toFixed(1)}` : 'nothing known of you'}, needed ${need.toFixed(1)}, of 7`}
    >
      <line x1={4} x2={WIDTH - 4} y1={11} y2={11} stroke="var(--rule)" />
      {open && (
        <line
          x1={levelX(held?.level0to7 ?? 0)}
          x2={levelX(need)}
          y1={11}
          y2={11}
          stroke={learned ? 'var(--verd)' : 'var(--amber-2)'}
          strokeWidth={learned ? 4 : 2}
          strokeDasharray={learned ? undefined : '2 3'}
        />
      )}
      {held && (
        <rect
          x={levelX(held.low)}
          width={Math.max(2, levelX(held.high) - levelX(held.low))}
          y={7}
          height={8}
          rx={4}
          fill="var(--ink)"
          opacity={0.16}
        />
      )}
      {at !== null && (
        <circle
          cx={levelX(at)}
          cy={11}
          r={5}
          fill={learned ? 'var(--paper)' : 'var(--ink)'}
          stroke={learned ? 'var(--verd)' : 'none'}
          strokeWidth={2.4}
        />
      )}
      <line x1={levelX(need)} x2={levelX(need)} y1={1} y2={21} stroke="var(--verd)" strokeWidth={2.4} />
    </svg>
  );
}
