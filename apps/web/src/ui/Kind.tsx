import type { CareerKind } from '@career-mirror/contract';
import { KindMark } from '../line/KindMark.tsx';

const kindWords: Readonly<Record<CareerKind, string>> = {
  participant: 'survey participant',
  member: 'member',
  composite: 'composite, not a person',
};

/** Which kind of person a career belongs to, by shape and by word. */
export function Kind(props: { kind: CareerKind; children?: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-t1 text-ink-2">
      <svg viewBox="0 0 10 10" width={10} height={10} className="flex-none" aria-hidden="true">
        <KindMark kind={props.kind} x={5} y={5} size={3.6} />
      </svg>
      {props.children ?? kindWords[props.kind]}
    </span>
  );
}
