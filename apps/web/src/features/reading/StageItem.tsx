'use client';
import type { ReadingEvent } from '@career-mirror/contract/api';
import * as m from 'motion/react-m';
import { appearing } from '../../motion/transitions.ts';

type Props = { first?: boolean; last: boolean } & (
  | { event: ReadingEvent; waiting?: never }
  | { waiting: string; event?: never }
);

/** One stage: a dot on the line, what happened, and what was found. What is still ahead is dotted. */
export function StageItem({ event, waiting, first = false, last }: Props) {
  const rail = event ? 'border-l-3 border-ink' : 'border-l-2 border-dotted border-rule-2';
  return (
    <li
      className={`relative ml-[7px] pl-s5 ${last ? 'border-l-3 border-transparent' : rail} ${last ? '' : 'pb-s4'}`}
    >
      {event && last && !first && (
        <span aria-hidden="true" className="absolute top-0 -left-[3px] h-2 w-[3px] bg-ink" />
      )}
      <span
        aria-hidden="true"
        className={`absolute top-[6px] size-2 rounded-pill ${event || last ? '-left-[5.5px]' : '-left-[5px]'} ${event ? 'bg-ink' : 'bg-rule-2'}`}
      />
      {event ? (
        <m.div {...appearing}>
          <p className="font-[550]" data-count>
            {event.message}
          </p>
          {event.found.length > 0 && (
            <ul className="mt-s1 flex flex-wrap gap-x-s3 gap-y-0.5 text-ink-2" data-own>
              {event.found.map((found) => (
                <m.li key={found} {...appearing}>
                  {found}
                </m.li>
              ))}
            </ul>
          )}
        </m.div>
      ) : (
        <p className="text-ink-3">{waiting}</p>
      )}
    </li>
  );
}
