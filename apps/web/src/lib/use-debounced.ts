'use client';
import { useEffect, useState } from 'react';

/** A value once it has held still for some milliseconds. */
export function useDebounced<T>(value: T, milliseconds: number): T {
  const [held, setHeld] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setHeld(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return held;
}
