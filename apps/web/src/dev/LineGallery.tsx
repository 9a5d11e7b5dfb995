'use client';
import { useWidth } from '../lib/use-size.ts';
import { centreLine } from '../line/centre-line.ts';
import { KindMark } from '../line/KindMark.tsx';
import { placeLabels } from '../line/labels.ts';
import { measureText } from '../line/measure.ts';
import { OtherLine } from '../line/OtherLine.tsx';
import { PersonLine } from '../line/PersonLine.tsx';
import { careerPieces, personPieces } from '../line/pieces.ts';
import { SpellLabels } from '../line/SpellLabels.tsx';
import { heightDomain, linear } from '../line/scale.ts';
import { TimeAxis } from '../line/TimeAxis.tsx';
import { danaSpells, participantSpells } from './dana.ts';

/** The line with labels above the axis, somebody else's below it. */
export function LineGallery() {
  const [ref, width] = useWidth<HTMLDivElement>();
  const pieces = personPieces(danaSpells, 2026.9);
  const x = linear([2010.4, 2026.9], [2, width - 10]);
  const y = linear(heightDomain(pieces.map((piece) => piece.height)), [150, 60]);
  const shape = { turn: Math.min(44, width / 20), loop: Math.min(19, width / 30) };
  const points = centreLine(pieces, x, y, shape);
  const labels = placeLabels(
    pieces.flatMap((piece, i) => {
      const spell = danaSpells.find((one) => one.id === piece.id);
      return spell ? [{ piece: i, title: spell.title, note: spell.employer }] : [];
    }),
    points,
    {
      left: 0,
      right: width,
      top: 0,
      bottom: 200,
      measure: (text, voice) => (voice === 'title' ? measureText(text, 14, 550) : measureText(text, 12)),
    },
  );
  return (
    <div ref={ref}>
      {width > 0 && (
        <svg
          width={width}
          height={330}
          role="img"
          aria-label="A line with labels above the axis of time, another below"
        >
          <PersonLine pieces={pieces} x={x} y={y} shape={shape} nib={{ min: 1.6, max: 6.4 }} />
          <SpellLabels labels={labels} />
          <TimeAxis x={x} from={2010.4} to={2026.9} y={210} left={0} right={width} />
          <OtherLine
            pieces={careerPieces(participantSpells, 28.5)}
            x={x}
            y={linear([0.2, 1], [320, 240])}
            kind="participant"
            sharedUntil={2016.5}
          />
          <KindMark kind="participant" x={x(2026.5)} y={linear([0.2, 1], [320, 240])(0.97)} />
        </svg>
      )}
    </div>
  );
}
