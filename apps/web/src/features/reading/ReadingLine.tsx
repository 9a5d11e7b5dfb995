'use client';
import { useApi } from '../../lib/use-api.ts';
import { useWidth } from '../../lib/use-size.ts';
import { LineFigure } from '../../line/LineFigure.tsx';
import { PersonLine } from '../../line/PersonLine.tsx';
import type { Piece } from '../../line/pieces.ts';
import { linear } from '../../line/scale.ts';
import { draw } from '../../motion/transitions.ts';
import { useTween } from '../../motion/use-tween.ts';

const HEIGHT = 112;

/** The line while it is being read: drawn as far as reading has come, and then as it was read. */
export function ReadingLine({ share, done }: { share: number; done: boolean }) {
  const { state } = useApi('getProfile', done ? {} : null);
  if (done && state.status === 'ready' && state.answer.profile.spells.length > 0) {
    return <LineFigure spells={state.answer.profile.spells} height={HEIGHT} className="mt-s4" />;
  }
  return <Drawing share={share} />;
}

function Drawing({ share }: { share: number }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const end = useTween(Math.max(0.04, share), draw.duration ?? 0);
  const piece: Piece = { id: null, kind: 'stay', from: 0, to: end * 10, height: 0.5, known: false };
  const x = linear([0, 10], [2, width - 10]);
  const y = HEIGHT / 2;
  return (
    <div ref={ref} className="mt-s4">
      <svg width={Math.max(width, 1)} height={HEIGHT} aria-hidden="true">
        {width > 0 && (
          <>
            <line
              x1={x(end * 10) + 14}
              x2={width - 2}
              y1={y}
              y2={y}
              stroke="var(--rule-2)"
              strokeWidth={2}
              strokeDasharray=".5 7"
              strokeLinecap="round"
            />
            <PersonLine pieces={[piece]} x={x} y={() => y} nib={{ min: 1.3, max: 4.4 }} />
          </>
        )}
      </svg>
    </div>
  );
}
