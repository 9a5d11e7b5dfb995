'use client';
import type { Fact } from '@career-mirror/contract';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ReceiptBody } from './ReceiptBody.tsx';

type Open = { readonly fact: Fact; readonly anchor: HTMLElement };
type Receipts = { readonly openFor: string | null; readonly toggle: (key: string, open: Open) => void };

const ReceiptContext = createContext<Receipts>({ openFor: null, toggle: () => {} });
const GAP_PX = 6;
const MARGIN_PX = 8;

/** The open receipt and the way to open one; see `Fact`. */
export const useReceipts = () => use(ReceiptContext);

/** Beneath its number, moved sideways to stay on screen; above it when there is no room below. */
function place(box: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const left = Math.max(
    MARGIN_PX,
    Math.min(at.left, document.documentElement.clientWidth - width - MARGIN_PX),
  );
  const below = at.bottom + GAP_PX;
  const fits = below + height <= window.innerHeight - MARGIN_PX;
  const top = fits || at.top - height - GAP_PX < MARGIN_PX ? below : at.top - height - GAP_PX;
  box.style.left = `${left + window.scrollX}px`;
  box.style.top = `${top + window.scrollY}px`;
}

/**
 * Holds the one receipt that can be open. It floats in the top layer: nothing on the page moves, focus stays on the number,
 * and Tab goes from the number into its receipt. Esc, a second tap or a tap elsewhere closes it.
 */
export function ReceiptProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<(Open & { key: string }) | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const toggle = useCallback(
    (key: string, next: Open) => setOpen((now) => (now?.key === key ? null : { ...next, key })),
    [],
  );

  useEffect(() => {
    const element = box.current;
    if (!open || !element) return;
    element.showPopover({ source: open.anchor });
    place(element, open.anchor);
    const close = () => setOpen(null);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      if (element.contains(document.activeElement)) open.anchor.focus();
      close();
    };
    const onPointer = (event: PointerEvent) => {
      const target = event.target instanceof Node ? event.target : null;
      if (!element.contains(target) && !open.anchor.contains(target)) close();
    };
    const onResize = () => place(element, open.anchor);
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPointer);
    window.addEventListener('resize', onResize);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPointer);
      window.removeEventListener('resize', onResize);
      if (element.isConnected && element.matches(':popover-open')) element.hidePopover();
    };
  }, [open]);

  const value = useMemo(() => ({ openFor: open?.key ?? null, toggle }), [open?.key, toggle]);
  return (
    <ReceiptContext value={value}>
      {children}
      <div
        ref={box}
        popover="manual"
        id="receipt"
        className="receipt no-print"
        role="dialog"
        aria-label={open ? `Receipt: ${open.fact.label}` : 'Receipt'}
      >
        <div role="status">{open && <ReceiptBody fact={open.fact} />}</div>
      </div>
    </ReceiptContext>
  );
}
