/*
 * Where the focus goes when what held it is gone or was switched off while something was sent. Marks in the page:
 * `data-part` a section with a heading, `data-item` one thing in it, `data-home` the control of it that comes first.
 */

const pressable = 'button:not(:disabled), a[href], input:not(:disabled), select, textarea';

const within = (root: Element | null | undefined): HTMLElement | null =>
  root?.querySelector<HTMLElement>('[data-home]:not(:disabled)') ??
  root?.querySelector<HTMLElement>(pressable) ??
  null;

const isFree = (element: HTMLElement | null): element is HTMLElement =>
  element?.isConnected === true && !element.matches(':disabled');

/**
 * Remembers where the focus is.
 *
 * @returns puts it back: on the same control, else on the same thing, else on the one that took its place, else on the
 *   heading of the part. Does nothing when the focus has found a place of its own.
 */
export function rememberFocus(): () => void {
  const held = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const item = held?.closest<HTMLElement>('[data-item]') ?? null;
  const part = held?.closest<HTMLElement>('[data-part]') ?? null;
  const key = item?.dataset.item;
  const name = part?.dataset.part;
  const place = part && item ? [...part.querySelectorAll('[data-item]')].indexOf(item) : -1;
  return () => {
    const now = document.activeElement;
    if (now !== null && now !== document.body && now !== held) return;
    if (isFree(held)) return held.focus();
    const home = name ? document.querySelector(`[data-part="${CSS.escape(name)}"]`) : null;
    // A question about a thing bears its key too; the thing itself is the one with a home.
    const bearers = key ? [...document.querySelectorAll(`[data-item="${CSS.escape(key)}"]`)] : [];
    const same = bearers.find((one) => one.querySelector('[data-home]')) ?? bearers[0];
    const items = [...(home?.querySelectorAll('[data-item]') ?? [])];
    const next = within(same) ?? within(items[Math.min(place, items.length - 1)]);
    if (next) return next.focus();
    const heading = home?.querySelector<HTMLElement>('h2, h3');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  };
}

/** Runs once the page has been drawn with what changed. */
export function afterDrawing(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}
