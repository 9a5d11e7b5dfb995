'use client';
import type { Fact, FactId } from '@career-mirror/contract';
import { createContext, type ReactNode, use, useMemo } from 'react';

const FactsContext = createContext<ReadonlyMap<string, Fact>>(new Map());

/** Makes an answer's facts known to the numbers inside it. Nested ones add to the outer. */
export function Facts(props: { facts: readonly Fact[]; children: ReactNode }) {
  const outer = use(FactsContext);
  const known = useMemo(() => {
    const map = new Map(outer);
    for (const fact of props.facts) map.set(fact.id, fact);
    return map;
  }, [outer, props.facts]);
  return <FactsContext value={known}>{props.children}</FactsContext>;
}

/** A fact of the answer on screen; null when the id is null or the answer does not hold it. */
export function useFact(id: FactId | string | null): Fact | null {
  return use(FactsContext).get(id ?? '') ?? null;
}

/** All facts of the answer on screen, for drawings that need values of several. */
export function useFacts(): ReadonlyMap<string, Fact> {
  return use(FactsContext);
}
