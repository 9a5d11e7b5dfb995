'use client';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { call } from './api.ts';
import { type ApiState, invalidate, peek, watch } from './api-cache.ts';
import { ApiProblem } from './problem.ts';
import type { AnswerOf, InputOf, RouteName } from './routes.ts';

const waiting: ApiState<never> = { status: 'loading' };

/**
 * The answer of a GET route, shared by all who ask for the same thing.
 *
 * @param input  what the route asks for; null = do not ask yet
 * @returns      loading, ready or failed; `reload` asks again and keeps the old answer on screen meanwhile
 * @example const mirror = useApi('getMirror', {});
 */
export function useApi<K extends RouteName>(
  name: K,
  input: InputOf<K> | null,
): { state: ApiState<AnswerOf<K>>; reload: () => void } {
  const key = input === null ? null : JSON.stringify(input);
  const subscribe = useCallback(
    (listener: () => void) => (key === null ? () => {} : watch(name, JSON.parse(key), listener)),
    [name, key],
  );
  const snapshot = useCallback(
    (): ApiState<AnswerOf<K>> => (key === null ? waiting : peek(name, JSON.parse(key))),
    [name, key],
  );
  const state = useSyncExternalStore(subscribe, snapshot, () => waiting);
  const reload = useCallback(() => invalidate([name]), [name]);
  return { state, reload };
}

export type ActionState = { readonly busy: boolean; readonly problem: ApiProblem | null };

/**
 * A route that changes something, called when the person acts. A new call aborts the one before.
 *
 * @returns `run` resolves to the answer, or null when it failed (the problem is then in `state`) or was overtaken
 */
export function useAction<K extends RouteName>(name: K) {
  const [state, setState] = useState<ActionState>({ busy: false, problem: null });
  const [controllers] = useState(() => new Set<AbortController>());
  useEffect(
    () => () => {
      for (const controller of controllers) controller.abort();
    },
    [controllers],
  );
  const run = useCallback(
    async (input: InputOf<K>): Promise<AnswerOf<K> | null> => {
      for (const earlier of controllers) earlier.abort();
      const controller = new AbortController();
      controllers.add(controller);
      setState({ busy: true, problem: null });
      try {
        const answer = await call(name, input, { signal: controller.signal });
        setState({ busy: false, problem: null });
        return answer;
      } catch (cause) {
        if (controller.signal.aborted) return null;
        if (!(cause instanceof ApiProblem)) throw cause;
        setState({ busy: false, problem: cause });
        return null;
      } finally {
        controllers.delete(controller);
      }
    },
    [name, controllers],
  );
  return { state, run };
}
