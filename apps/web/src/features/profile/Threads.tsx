'use client';
import { type RefObject, useEffect, useState } from 'react';
import type { MarkKey } from './marks.ts';

type Thread = {
  readonly key: MarkKey;
  readonly d: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
};

/** Room between the sheet and what was understood, where threads may run, pixels. */
const REACH = 70;

/** True when the line goes on after a mark, so that a stroke to the edge would run through words. */
function wordsFollow(mark: Element): boolean {
  const rest = mark.nextSibling?.textContent?.trim() ?? '';
  return rest.length > 1 || mark.parentElement?.nextElementSibling?.tagName === 'SPAN';
}

/** A thread from the words of the document to what was made of them, for each key that has both on screen. */
function measure(desk: HTMLElement, keys: readonly MarkKey[], selected: MarkKey | null): Thread[] {
  const origin = desk.getBoundingClientRect();
  const sheet = desk.querySelector('[data-sheet]')?.getBoundingClientRect();
  if (!sheet) return [];
  return keys.flatMap((key) => {
    const mark = [...desk.querySelectorAll(`[data-mark~="${CSS.escape(key)}"]`)].at(-1);
    const item = desk.querySelector(`[data-item="${CSS.escape(key)}"]`);
    if (!mark || !item) return [];
    const rects = mark.getClientRects();
    const words = rects[rects.length - 1] ?? mark.getBoundingClientRect();
    const box = item.getBoundingClientRect();
    const x0 = sheet.right - origin.left - 16;
    const y0 = words.top + words.height / 2 - origin.top;
    const x1 = box.left - origin.left - 8;
    const y1 = box.top + Math.min(box.height, 64) / 2 - origin.top;
    const inColumn = mark.closest('[data-columns]') !== null;
    const open = key === selected && !inColumn && !wordsFollow(mark);
    const from = open ? `M${words.right - origin.left + 6} ${y0}H${x0}` : `M${x0} ${y0}`;
    const reach = Math.min(REACH, (x1 - x0) * 0.6);
    return [{ key, x0, y0, x1, y1, d: `${from}C${x0 + reach} ${y0} ${x1 - reach} ${y1} ${x1} ${y1}` }];
  });
}

/** Threads across the gap: hairlines, the one looked at in verdigris, the one that asks in amber. */
export function Threads(props: {
  desk: RefObject<HTMLElement | null>;
  keys: readonly MarkKey[];
  selected: MarkKey | null;
  asking: MarkKey | null;
}) {
  const { desk, keys, selected, asking } = props;
  const [threads, setThreads] = useState<readonly Thread[]>([]);
  const list = keys.join(' ');
  useEffect(() => {
    const element = desk.current;
    if (!element) return;
    const update = () => setThreads(measure(element, list.split(' ') as MarkKey[], selected)); // joined from keys above
    const observer = new ResizeObserver(update);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    void document.fonts.ready.then(update);
    update();
    return () => observer.disconnect();
  }, [desk, list, selected]);

  return (
    <svg
      className="pointer-events-none absolute inset-0 hidden size-full desk:block print:hidden"
      aria-hidden="true"
    >
      {threads.map(({ key, d, x0, y0, x1, y1 }) => {
        const on = key === selected;
        const stroke = on ? 'var(--verd)' : key === asking ? 'var(--amber-2)' : 'var(--rule-2)';
        return (
          <g key={key}>
            <path d={d} fill="none" stroke={stroke} strokeWidth={on ? 2 : 1} />
            <circle cx={x1} cy={y1} r={on ? 4 : 2.5} fill={stroke} />
            {!on && <circle cx={x0} cy={y0} r={2.5} fill={stroke} />}
          </g>
        );
      })}
    </svg>
  );
}
