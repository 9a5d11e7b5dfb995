/** How one thing stands: in order, switched off on purpose, or wrong with what to do about it. */
export type Finding = { readonly state: 'ok' | 'off' | 'wrong'; readonly name: string; readonly say: string };

export const ok = (name: string, say: string): Finding => ({ state: 'ok', name, say });
export const off = (name: string, say: string): Finding => ({ state: 'off', name, say });
export const wrong = (name: string, say: string): Finding => ({ state: 'wrong', name, say });

/** Findings as lines for a terminal, what is wrong last, where the eye ends. */
export const findingLines = (findings: readonly Finding[]): string[] => {
  const order = { ok: 0, off: 1, wrong: 2 } as const;
  const width = Math.max(...findings.map((finding) => finding.name.length));
  return [...findings]
    .sort((a, b) => order[a.state] - order[b.state])
    .map(({ state, name, say }) => `${state.padEnd(5)}  ${name.padEnd(width)}  ${say}`);
};
