'use client';
import * as m from 'motion/react-m';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { centreLine } from '../../line/centre-line.ts';
import { measureText } from '../../line/measure.ts';
import { inkPath } from '../../line/path.ts';
import type { Piece } from '../../line/pieces.ts';
import { draw, drawing } from '../../motion/transitions.ts';
import { useTween } from '../../motion/use-tween.ts';

type Places = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly rule: number;
  readonly fontSize: number;
  /** Where the branches end: beside each heading; empty on narrow screens, where a hairline runs along the list. */
  readonly ends: readonly { readonly x: number; readonly y: number }[];
};

/** The rule runs on this far past the last letter, pixels. */
const PAST_TEXT = 132;
const SHORTEST_RULE = 200;
const same = (value: number) => value;

function measurePlaces(stage: HTMLElement, input: HTMLInputElement, nexts: HTMLElement): Places {
  const origin = stage.getBoundingClientRect();
  const field = input.getBoundingClientRect();
  const beside = nexts.getBoundingClientRect().left > field.left + 200;
  const headings = beside ? [...nexts.querySelectorAll('[data-branch]')] : [];
  return {
    width: origin.width,
    height: origin.height,
    left: field.left - origin.left,
    right: field.right - origin.left,
    rule: field.bottom - origin.top + 6,
    fontSize: Number.parseFloat(getComputedStyle(input).fontSize),
    ends: headings.map((heading) => {
      const box = heading.getBoundingClientRect();
      return { x: box.left - origin.left - 20, y: box.top - origin.top + 16 };
    }),
  };
}

/** Comes in from the edge, becomes the rule you type on, and opens into what comes next. */
export function StartLine(props: {
  stage: RefObject<HTMLElement | null>;
  input: RefObject<HTMLInputElement | null>;
  nexts: RefObject<HTMLElement | null>;
  title: string;
  branches: readonly string[];
}) {
  const { stage, input, nexts, title, branches } = props;
  const [places, setPlaces] = useState<Places | null>(null);
  const measure = useCallback(() => {
    if (stage.current && input.current && nexts.current) {
      setPlaces(measurePlaces(stage.current, input.current, nexts.current));
    }
  }, [stage, input, nexts]);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    for (const ref of [stage, nexts]) if (ref.current) observer.observe(ref.current);
    void document.fonts.ready.then(measure);
    return () => observer.disconnect();
  }, [measure, stage, nexts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new branches stand at new places
  useEffect(measure, [measure, branches.join()]);

  const textWidth = places ? measureText(title, places.fontSize * 0.92, 500) : 0;
  const room = places ? places.right - places.left : 0;
  const wanted = places ? places.left + Math.min(room, Math.max(SHORTEST_RULE, textWidth + PAST_TEXT)) : 0;
  const nib = useTween(wanted, 0.22);
  if (!places || nib === 0) return null;

  const { left, rule, ends } = places;
  const pieces: Piece[] = [
    {
      id: null,
      kind: 'stay',
      from: Math.min(left - 160, -60),
      to: left - 58,
      height: rule + 138,
      known: true,
    },
    { id: null, kind: 'stay', from: left - 58, to: nib, height: rule, known: true },
  ];
  const points = centreLine(pieces, same, same, { turn: 76 });
  return (
    <svg
      className="pointer-events-none absolute inset-0"
      width={places.width}
      height={places.height}
      aria-hidden="true"
    >
      {nib < places.right - 24 && ends.length === 0 && (
        <line x1={nib + 14} x2={places.right} y1={rule} y2={rule} stroke="var(--rule)" />
      )}
      {ends.map((end, i) => {
        const key = branches[i];
        const bend = (end.x - nib) * 0.5;
        return (
          <g key={key}>
            <m.path
              {...drawing}
              animate={{
                pathLength: 1,
                d: `M${nib} ${rule}C${nib + bend} ${rule} ${nib + bend} ${end.y} ${end.x} ${end.y}`,
              }}
              initial={{
                pathLength: 0,
                d: `M${nib} ${rule}C${nib + bend} ${rule} ${nib + bend} ${end.y} ${end.x} ${end.y}`,
              }}
              transition={draw}
              fill="none"
              stroke="var(--verd-2)"
              strokeWidth={1.8}
            />
            <circle
              cx={end.x}
              cy={end.y}
              r={4}
              fill="var(--paper)"
              stroke="var(--verd-2)"
              strokeWidth={1.8}
            />
          </g>
        );
      })}
      <path d={inkPath(points, { min: 1.6, max: 5.6 })} className="ink" />
      <circle cx={nib} cy={rule} r={11} className="nib-ring" />
      <circle cx={nib} cy={rule} r={7} className="nib" />
    </svg>
  );
}
