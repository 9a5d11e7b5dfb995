import { call } from './api.ts';
import { ApiProblem } from './problem.ts';
import { type AnswerOf, addressOf, type InputOf, type RouteName } from './routes.ts';

export type ApiState<Answer> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly answer: Answer; readonly refreshing: boolean }
  | { readonly status: 'failed'; readonly problem: ApiProblem };

type Entry = {
  state: ApiState<unknown>;
  readonly listeners: Set<() => void>;
  controller: AbortController | null;
  readonly ask: (signal: AbortSignal) => Promise<unknown>;
};

const loading: ApiState<never> = { status: 'loading' };
const entries = new Map<string, Entry>();
const keyOf = (name: RouteName, address: string) => `${name} ${address}`;

function set(entry: Entry, state: ApiState<unknown>) {
  entry.state = state;
  for (const listener of entry.listeners) listener();
}

async function refresh(entry: Entry): Promise<void> {
  entry.controller?.abort();
  const controller = new AbortController();
  entry.controller = controller;
  const before = entry.state;
  set(entry, before.status === 'ready' ? { ...before, refreshing: true } : loading);
  try {
    const answer = await entry.ask(controller.signal);
    if (!controller.signal.aborted) set(entry, { status: 'ready', answer, refreshing: false });
  } catch (cause) {
    if (controller.signal.aborted) return;
    if (!(cause instanceof ApiProblem)) throw cause;
    set(entry, { status: 'failed', problem: cause });
  } finally {
    if (entry.controller === controller) entry.controller = null;
  }
}

/**
 * Listens to the answer of a GET route; the first listener asks, the last to leave while it is under way aborts.
 *
 * @returns stops listening
 */
export function watch<K extends RouteName>(name: K, input: InputOf<K>, listener: () => void): () => void {
  const key = keyOf(name, addressOf(name, input));
  let entry = entries.get(key);
  if (!entry) {
    entry = {
      state: loading,
      listeners: new Set(),
      controller: null,
      ask: (signal) => call(name, input, { signal }),
    };
    entries.set(key, entry);
  }
  entry.listeners.add(listener);
  if (entry.state.status === 'loading' && !entry.controller) void refresh(entry);
  const watched = entry;
  return () => {
    watched.listeners.delete(listener);
    if (watched.listeners.size > 0 || watched.state.status === 'ready') return;
    watched.controller?.abort();
    entries.delete(key);
  };
}

/** What is known now of a route's answer. */
export function peek<K extends RouteName>(name: K, input: InputOf<K>): ApiState<AnswerOf<K>> {
  const entry = entries.get(keyOf(name, addressOf(name, input)));
  return entry ? (entry.state as ApiState<AnswerOf<K>>) : loading; // the key holds the route's name
}

/** Puts an answer in place, for example the profile that an edit returned. */
export function put<K extends RouteName>(name: K, input: InputOf<K>, answer: AnswerOf<K>): void {
  const key = keyOf(name, addressOf(name, input));
  const state: ApiState<unknown> = { status: 'ready', answer, refreshing: false };
  const entry = entries.get(key);
  if (!entry) {
    const ask = (signal: AbortSignal) => call(name, input, { signal });
    entries.set(key, { state, listeners: new Set(), controller: null, ask });
    return;
  }
  entry.controller?.abort();
  entry.controller = null;
  set(entry, state);
}

/** Asks again for what is on screen and forgets the rest; call it after something about the person changed. */
export function invalidate(names?: readonly RouteName[]): void {
  for (const [key, entry] of entries) {
    if (names && !names.some((name) => key.startsWith(`${name} `))) continue;
    if (entry.listeners.size > 0) void refresh(entry);
    else entries.delete(key);
  }
}

/** Forgets everything, for example after the person erased it. */
export function forgetAll(): void {
  for (const [key, entry] of entries) {
    entry.controller?.abort();
    if (entry.listeners.size === 0) entries.delete(key);
    else void refresh(entry);
  }
}
