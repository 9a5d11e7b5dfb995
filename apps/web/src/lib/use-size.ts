'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Width of an element in CSS pixels, followed as it changes, so that drawings are laid out for the width they have.
 *
 * @returns the ref to set, and the width; 0 until measured
 */
export function useWidth<E extends Element>(): [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
