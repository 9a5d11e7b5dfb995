import type { SkillMention } from '@career-mirror/contract';
import { type Found, isBoilerplate, isSkill } from './context.ts';
import type { SkillIndex, SkillNode, SkillTerm } from './skill-index.ts';
import { type Token, tokensOf } from './tokens.ts';
import { useOf } from './use-of.ts';

/** How sure a mention is, by how carefully its name had to be read. Our estimate. */
const CONFIDENCE = { none: 0.95, case: 0.85, context: 0.75 } as const;
/** A phrase of the ESCO list that matches after cutting endings off. */
const INFLECTED_CONFIDENCE = 0.8;

/**
 * Skills and technologies named in a text, in order of appearance, without overlaps; the longest name wins.
 *
 * @param text any text: a CV, a bullet, a job advertisement
 * @returns mentions whose `text.slice(start, end)` is the proof; `holder` says whose skill it is, `use` what was done with it
 * @example findSkills(index, 'Python (primary)')[0] // { label: 'Python', start: 0, end: 6, holder: 'self', use: 'used', … }
 */
export function findSkills(index: SkillIndex, text: string): SkillMention[] {
  const tokens = tokensOf(text);
  const found = scan(index, text, tokens);
  const boilerplate = boilerplateRanges(text);
  const mentions: SkillMention[] = [];
  found.forEach((own, at) => {
    const start = tokens[own.from]?.start ?? 0;
    const end = tokens[own.to - 1]?.end ?? 0;
    if (boilerplate.some((range) => start >= range.start && start < range.end)) return;
    if (!isSkill(text, tokens, found, at)) return;
    const { label, kind, escoUri, technology, customId, caution, written } = own.term;
    const inflected = own.to - own.from > 1 && text.slice(start, end).toLowerCase() !== written.toLowerCase();
    mentions.push({
      label,
      kind,
      escoUri,
      technology,
      customId,
      start,
      end,
      confidence: inflected ? Math.min(INFLECTED_CONFIDENCE, CONFIDENCE[caution]) : CONFIDENCE[caution],
      ...useOf(text, start, end),
    });
  });
  return mentions;
}

function scan(index: SkillIndex, text: string, tokens: readonly Token[]): Found[] {
  const found: Found[] = [];
  for (let from = 0; from < tokens.length; ) {
    let node: SkillNode | undefined = index.root;
    let best: { term: SkillTerm; to: number } | null = null;
    for (let to = from; to < tokens.length; to++) {
      const token = tokens[to];
      if (token === undefined) break;
      // A sentence's end or a line's break parts names; a full stop inside one ("Node.js") has no space behind it.
      if (to > from && /[\n,;!?|•(]|\.\s/.test(text.slice(tokens[to - 1]?.end ?? 0, token.start))) break;
      node = node.next?.get(token.root);
      if (node === undefined) break;
      if (node.term !== null && fits(node.term, tokens, from, to + 1)) best = { term: node.term, to: to + 1 };
    }
    if (best === null) from++;
    else {
      found.push({ term: best.term, from, to: best.to });
      from = best.to;
    }
  }
  return found;
}

/** A single word must be the word itself, and no plural of a product's name ("canvas"); only phrases may be inflected. */
function fits(term: SkillTerm, tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 1) return true;
  const said = tokens[from]?.lower ?? '';
  const written = term.written.toLowerCase();
  if (said === written || written === `.${said}`) return true;
  return term.technology === null && (`${said}s` === written || said === `${written}s`);
}

function boilerplateRanges(text: string): { start: number; end: number }[] {
  if (!isBoilerplate(text)) return [];
  const ranges: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[^.!?\n]+[.!?\n]*/g)) {
    if (isBoilerplate(match[0])) ranges.push({ start: match.index, end: match.index + match[0].length });
  }
  return ranges;
}
