'use client';
import { useCallback, useSyncExternalStore } from 'react';

/*
 * What a person has typed and not yet sent, kept on this device until it is sent or put away. It outlives a reload and a lost
 * connection; erasing everything erases it.
 */

/** The fields of one form, all of them text as typed. */
export type DraftFields = Readonly<Record<string, string>>;

const PREFIX = 'career-mirror:draft:';
const listeners = new Set<() => void>();
/** What was read or written in this tab; storage that is blocked leaves drafts here for as long as the page lives. */
const known = new Map<string, DraftFields | null>();

const isFields = (value: unknown): value is DraftFields =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((field) => typeof field === 'string');

const readStored = (name: string): DraftFields | null => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
    return isFields(kept) ? kept : null;
  } catch {
    return null; // storage is blocked, or holds what we did not write: there is no draft
  }
};

const tell = () => {
  for (const listener of listeners) listener();
};

/** The draft of a form as it is kept; null when there is none. */
export const findDraftFields = (name: string): DraftFields | null => {
  const value = known.get(name);
  if (value !== undefined) return value;
  const stored = readStored(name);
  known.set(name, stored);
  return stored;
};

/** Keeps the draft of a form, or forgets it with null. */
export const keepDraftFields = (name: string, fields: DraftFields | null): void => {
  known.set(name, fields);
  try {
    if (fields === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(fields));
  } catch {
    // storage is blocked or full: the draft lives as long as the page does
  }
  tell();
};

/** Forgets every draft of this device, for example after the person erased everything. */
export const forgetDrafts = (): void => {
  known.clear();
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX)) localStorage.removeItem(key);
    }
  } catch {
    // storage is blocked: there is nothing in it
  }
  tell();
};

const onOtherTab = (event: StorageEvent) => {
  if (!event.key?.startsWith(PREFIX)) return;
  known.delete(event.key.slice(PREFIX.length));
  tell();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  if (listeners.size === 1) addEventListener('storage', onOtherTab);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('storage', onOtherTab);
  };
};

/**
 * The draft of one form.
 *
 * @returns the fields as typed, null while the form is not open; and a function that keeps them, or forgets them with null
 * @example const [draft, keep] = useDraft('tell');
 */
export function useDraft(name: string): readonly [DraftFields | null, (fields: DraftFields | null) => void] {
  const fields = useSyncExternalStore(
    subscribe,
    useCallback(() => findDraftFields(name), [name]),
    () => null,
  );
  const keep = useCallback((next: DraftFields | null) => keepDraftFields(name, next), [name]);
  return [fields, keep];
}
