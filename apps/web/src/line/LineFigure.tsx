'use client';
import { formatYears } from '../lib/dates.ts';
import { counted } from '../lib/format.ts';
import { useWidth } from '../lib/use-size.ts';
import { yearNow } from './now.ts';
import { PersonLine } from './PersonLine.tsx';
import { type LineSpell, personPieces, spanOf } from './pieces.ts';
import { heightDomain, linear } from './scale.ts';

/** The person's line alone, as it stands beside a heading. Its text twin is the list of spells for screen readers. */
export function LineFigure(props: { spells: readonly LineSpell[]; height?: number; className?: string }) {
  const { spells, height = 96, className } = props;
  const [ref, width] = useWidth<HTMLElement>();
  const pieces = personPieces(spells, yearNow());
  const span = spanOf(pieces);
  const loop = Math.min(15, width / 28);
  return (
    <figure ref={ref} className={className}>
      {span && width > 0 && (
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={`Your line: ${counted(spells.length, 'spell')}, ${Math.floor(span.from)} to ${Math.floor(span.to)}`}
        >
          <PersonLine
            pieces={pieces}
            x={linear([span.from, span.to], [2, width - 10])}
            y={linear(heightDomain(pieces.map((piece) => piece.height)), [height - 10, 10 + loop * 2])}
            shape={{ turn: Math.min(44, width / 11), loop }}
            nib={{ min: 1.3, max: 4.4 }}
            dot={5}
          />
        </svg>
      )}
      <ol className="sr-only" data-own>
        {spells.map((spell) => (
          <li key={spell.id}>
            {spell.title}
            {spell.employer && `, ${spell.employer}`}, {formatYears(spell.start, spell.end)}
          </li>
        ))}
      </ol>
    </figure>
  );
}
