'use client';
import type { MarkKey, Stretch } from './marks.ts';

/** Words of the document; those that prove something lead to it. Underlined always, tinted while it is looked at. */
export function MarkedText(props: {
  stretch: Stretch;
  asking: MarkKey | null;
  selected: MarkKey | null;
  onSelect: (key: MarkKey) => void;
}) {
  const { stretch, asking, selected, onSelect } = props;
  const { text, keys } = stretch;
  const first = keys.find((key) => key === selected) ?? keys.find((key) => key === asking) ?? keys[0];
  if (!first) return text;
  const on = selected !== null && keys.includes(selected);
  const amber = asking !== null && keys.includes(asking);
  const look = on
    ? 'bg-verd-wash shadow-[inset_0_-2px_var(--verd)]'
    : amber
      ? 'bg-amber-wash shadow-[inset_0_-2px_var(--amber-2)]'
      : 'shadow-[inset_0_-1.5px_var(--rule-2)]';
  return (
    <a
      href={`#${first}`}
      data-mark={keys.join(' ')}
      className={`text-inherit no-underline ${look}`}
      onPointerEnter={() => onSelect(first)}
      onFocus={() => onSelect(first)}
      onClick={() => onSelect(first)}
    >
      {text}
    </a>
  );
}
