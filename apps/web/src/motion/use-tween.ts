'use client';
import { useEffect, useRef, useState } from 'react';

const smooth = (t: number) => 1 - (1 - t) ** 3;

/**
 * A number that travels to its new value instead of jumping; at once when the system asks for reduced motion.
 *
 * @param seconds  duration, as in `transitions.ts`
 */
export function useTween(target: number, seconds: number): number {
  const [value, setValue] = useState(target);
  const from = useRef(target);
  useEffect(() => {
    const start = from.current;
    if (start === target) return;
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches || start === 0) {
      from.current = target;
      setValue(target);
      return;
    }
    let frame = 0;
    const began = performance.now();
    const tick = (now: number) => {
      const share = Math.min(1, (now - began) / (seconds * 1000));
      from.current = start + (target - start) * smooth(share);
      setValue(from.current);
      if (share < 1) frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [target, seconds]);
  return value;
}
