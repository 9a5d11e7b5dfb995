import { EXPANSIONS } from './abbreviations.ts';
import { WHOLE_TITLES } from './aliases.ts';
import { EVERYDAY_TITLES } from './everyday-titles.ts';
import { FOREIGN_TITLES } from './foreign-aliases.ts';
import { isEmptyWord, tokens } from './words.ts';

/** Entries `said | said = meant` of a list; both sides trimmed. */
function entriesOf(list: string): { said: string; meant: string }[] {
  return list
    .split('\n')
    .filter((line) => line.includes('='))
    .flatMap((line) => {
      const [left = '', right = ''] = line.split('=');
      return left.split('|').map((said) => ({ said: said.trim(), meant: right.trim() }));
    });
}

type Expansion = { readonly said: readonly string[]; readonly meant: readonly string[] };

/** Longest expansions first, by their first word. */
const expansionsByWord = new Map<string, Expansion[]>();
for (const { said, meant } of entriesOf(EXPANSIONS)) {
  const expansion = { said: tokens(said), meant: tokens(meant) };
  const [first = ''] = expansion.said;
  const list = [...(expansionsByWord.get(first) ?? []), expansion];
  expansionsByWord.set(
    first,
    list.sort((a, b) => b.said.length - a.said.length),
  );
}

/** Replace abbreviations and slang inside a list of stems; returns the same list when there is nothing to replace. */
function expand(list: readonly string[]): readonly string[] {
  if (!list.some((word) => expansionsByWord.has(word))) return list;
  const expanded: string[] = [];
  for (let at = 0; at < list.length; ) {
    const found = expansionsByWord
      .get(list[at] ?? '')
      ?.find(({ said }) => said.every((word, i) => list[at + i] === word));
    expanded.push(...(found?.meant ?? [list[at] ?? '']));
    at += found?.said.length ?? 1;
  }
  return expanded;
}

const wholeTitles = new Map<string, readonly string[]>();
for (const { said, meant } of entriesOf(EVERYDAY_TITLES + WHOLE_TITLES + FOREIGN_TITLES)) {
  wholeTitles.set(spellTitle(said).join(' '), meant.split(/\s+/));
}

/** Words of a title, abbreviations spelt out, words without meaning left out. */
export function spellTitle(title: string): string[] {
  return expand(tokens(title)).filter((word) => !isEmptyWord(word));
}

/** O*NET-SOC codes that a whole title stands for in everyday language, the likeliest first; empty when not known. */
export const codesOfAlias = (list: readonly string[]): readonly string[] =>
  wholeTitles.get(list.join(' ')) ?? [];

/** Every alias with the codes it stands for: a training text, and checked against the pack. */
export const listAliases = (): { readonly said: string; readonly codes: readonly string[] }[] =>
  [...wholeTitles].map(([said, codes]) => ({ said, codes }));
