'use client';
import { useSyncExternalStore } from 'react';

const KEY = 'career-mirror:notebook';
const listeners = new Set<() => void>();

function read(): boolean {
  try {
    return localStorage.getItem(KEY) === 'kept';
  } catch {
    return false; // storage is blocked: the pages still ask the server when they need to
  }
}

/** Remembers on this device that there is a notebook, so that pages ask for it only when there is one. */
export function keepNotebook(kept: boolean): void {
  try {
    if (kept) localStorage.setItem(KEY, 'kept');
    else localStorage.removeItem(KEY);
  } catch {
    // storage is blocked: nothing depends on it but the greeting in the frame
  }
  for (const listener of listeners) listener();
}

/** True when this device has kept a notebook. */
export function useNotebook(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read,
    () => false,
  );
}
