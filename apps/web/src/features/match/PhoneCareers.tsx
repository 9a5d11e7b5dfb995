'use client';
import type { Doppelganger, ProfileSpell } from '@career-mirror/contract';
import { useWidth } from '../../lib/use-size.ts';
import { yearNow } from '../../line/now.ts';
import { OtherLine } from '../../line/OtherLine.tsx';
import { PersonLine } from '../../line/PersonLine.tsx';
import { personPieces, shiftPieces, spanOf } from '../../line/pieces.ts';
import { reflect } from '../../line/reflection.ts';
import { heightDomain, linear } from '../../line/scale.ts';
import { Fact } from '../../ui/Fact.tsx';
import { Kind } from '../../ui/Kind.tsx';
import { Why } from './Why.tsx';

/** The ten careers on a narrow screen: yours behind each of theirs, the explanation one tap away. */
export function PhoneCareers(props: {
  spells: readonly ProfileSpell[];
  doppelgangers: readonly Doppelganger[];
}) {
  const [ref, width] = useWidth<HTMLOListElement>();
  return (
    <ol ref={ref}>
      {props.doppelgangers.map((one) => (
        <li key={one.id} className="border-b border-rule py-s3">
          <div className="flex justify-between gap-s3">
            <Kind kind={one.kind}>
              <span data-count>{one.label}</span>
            </Kind>
            <span className="text-t1 text-ink-3">
              likeness <Fact id={one.scoreFactId} className="text-t2 font-semibold text-ink" />
            </span>
          </div>
          {width > 0 && <Pair spells={props.spells} one={one} width={Math.min(width, 480)} />}
          <p>
            ended as {one.last.title}
            {one.parting && (
              <span className="text-t1 text-ink-3">
                , parted in{' '}
                <Fact id={one.parting.factId} estimate="said">
                  year {Math.round(one.parting.careerYear)}
                </Fact>
              </span>
            )}
          </p>
          <details>
            <summary className="link inline-flex cursor-pointer items-center">Why this career</summary>
            <div className="mt-s2">
              <Why one={one} />
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}

function Pair(props: { spells: readonly ProfileSpell[]; one: Doppelganger; width: number }) {
  const { spells, one, width } = props;
  const absolute = personPieces(spells, yearNow());
  const own = shiftPieces(absolute, -(spanOf(absolute)?.from ?? 0));
  const theirYears = (one.spells.at(-1)?.endYear ?? 0) - (one.spells[0]?.startYear ?? 0);
  const until = Math.max(spanOf(own)?.to ?? 1, theirYears);
  const line = reflect(one, 0, until);
  const x = linear([0, until], [2, width - 8]);
  const y = linear(heightDomain([...own, ...line.pieces].map((piece) => piece.height)), [52, 16]);
  const shape = { turn: 9, loop: 7 };
  return (
    <svg
      width={width}
      height={60}
      role="img"
      aria-label={`The career of ${one.label} under yours`}
      className="my-s1"
    >
      <PersonLine pieces={own} x={x} y={y} shape={shape} nib={{ min: 0.8, max: 2 }} dot={3} />
      <OtherLine pieces={line.pieces} x={x} y={y} kind={one.kind} sharedUntil={line.partedAt} shape={shape} />
    </svg>
  );
}
