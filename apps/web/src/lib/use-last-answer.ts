'use client';
import { useEffect, useState } from 'react';
import type { ApiState } from './api-cache.ts';

/** The newest answer that came, kept on screen while the next is on its way; null before the first and after `clear`. */
export function useLastAnswer<T>(state: ApiState<T>, clear: boolean): T | null {
  const [last, setLast] = useState<T | null>(null);
  const fresh = state.status === 'ready' ? state.answer : null;
  useEffect(() => {
    if (clear) setLast(null);
    else if (fresh !== null) setLast(fresh);
  }, [fresh, clear]);
  return clear ? null : (fresh ?? last);
}
