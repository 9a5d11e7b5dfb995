'use client';
import type { Letter, ProfileSpell } from '@career-mirror/contract';
import { useWidth } from '../../lib/use-size.ts';
import { yearNow } from '../../line/now.ts';
import { PersonLine } from '../../line/PersonLine.tsx';
import { personPieces, spanOf } from '../../line/pieces.ts';
import { heightDomain, linear } from '../../line/scale.ts';
import { futureLine } from './future-line.ts';

const HEIGHT = 118;
const tilts = { cautious: -1, middle: 0, good: 1 } as const;
const pathWords = { cautious: 'the cautious path', middle: 'the middle path', good: 'the good path' };

/** Your line at the head of the letter, carried on to the year it is written from as a band. */
export function LetterLine(props: {
  spells: readonly ProfileSpell[];
  letter: Letter;
  target: { readonly title: string; readonly peopleShare: number | null };
}) {
  const { spells, letter, target } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const now = yearNow();
  const pieces = personPieces(spells, now);
  const span = spanOf(pieces);
  const last = pieces.at(-1);
  const until = letter.year + (now % 1);
  const to = target.peopleShare ?? last?.height ?? 0.5;
  return (
    <div ref={ref} className="min-h-[118px]">
      {width > 0 && span && last && (
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={`Your line from ${Math.floor(span.from)} to today, carried on to ${letter.year} as a band`}
        >
          <Drawing {...{ width, pieces, now, until, to, tone: letter.tone, year: letter.year }} />
        </svg>
      )}
    </div>
  );
}

function Drawing(props: {
  width: number;
  pieces: ReturnType<typeof personPieces>;
  now: number;
  until: number;
  to: number;
  tone: Letter['tone'];
  year: number;
}) {
  const { width, pieces, now, until, to, tone, year } = props;
  const from = pieces[0]?.from ?? now;
  const height = pieces.at(-1)?.height ?? 0.5;
  const narrow = width < 560;
  const x = linear([from, until], [2, width - 10]);
  const y = linear(heightDomain([...pieces.map((piece) => piece.height), to]), [HEIGHT - 18, 34]);
  const ahead = futureLine({ now, until, from: height, to, tilt: tilts[tone], x, y });
  const first = pieces[0];
  return (
    <>
      <path d={ahead.band} fill="var(--verd-wash)" />
      <path
        d={ahead.middle}
        fill="none"
        stroke="var(--verd)"
        strokeWidth={2.4}
        strokeDasharray=".5 6"
        strokeLinecap="round"
      />
      <circle
        cx={ahead.end.x}
        cy={ahead.end.y}
        r={5.5}
        fill="var(--sheet)"
        stroke="var(--verd)"
        strokeWidth={2.2}
      />
      <PersonLine
        pieces={pieces}
        x={x}
        y={y}
        shape={{ turn: narrow ? 12 : 32, loop: narrow ? 8 : 12 }}
        nib={narrow ? { min: 1.2, max: 3.6 } : { min: 1.4, max: 5.2 }}
        dot={narrow ? 4.5 : 5.5}
      />
      <g className="[&_text]:font-serif [&_text]:text-t2 [&_text]:italic">
        <text x={x(now)} y={y(height) - 14} textAnchor={narrow ? 'end' : 'start'}>
          today
        </text>
        <text data-axis x={ahead.end.x + 6} y={Math.max(14, ahead.end.y - 18)} textAnchor="end">
          {narrow ? year : `${pathWords[tone]}, ${year}`}
        </text>
        {first && (
          <text data-own x={0} y={Math.min(HEIGHT - 2, y(first.height) + 20)}>
            {Math.floor(from)}
          </text>
        )}
      </g>
    </>
  );
}
