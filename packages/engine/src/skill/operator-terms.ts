import type { EscoUri, Reference, SkillMention } from '@career-mirror/contract';
import { tokensOf } from './tokens.ts';

/** A term the operator of an installation added: another name for a taxonomy's skill, or one that no taxonomy has. */
export type OperatorTerm = {
  readonly term: string;
  /** The term and its aliases: all the ways it is written. */
  readonly names: readonly string[];
} & Pick<SkillMention, 'label' | 'kind' | 'escoUri' | 'technology' | 'customId'>;

/** What is wrong with one line of the file, in words for the operator. */
type SkillsFileFault = { readonly line: number; readonly reason: string };

const COLUMNS = ['term', 'aliases', 'id'] as const;
const CUSTOM_ID = /^custom:[a-z0-9][a-z0-9-]*$/;

type Meaning = Omit<OperatorTerm, 'term' | 'names'>;

const ownId = (term: string): string =>
  `custom:${term
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')}`;

const custom = (term: string, customId: string): Meaning => ({
  label: term,
  kind: 'skill',
  escoUri: null,
  technology: null,
  customId,
});

/** Compared as the trie compares names, so that two spellings of one name are one. */
const keyOf = (name: string): string =>
  tokensOf(name)
    .map(({ root }) => root)
    .join(' ');

/** The tables that ids are looked up in. */
type Vocabularies = Pick<Reference, 'escoSkills' | 'technologies'>;

type Known = {
  readonly esco: ReadonlyMap<string, Meaning>;
  readonly technologies: ReadonlySet<string>;
};

const knownIn = (reference: Vocabularies): Known => ({
  esco: new Map(
    reference.escoSkills.map(({ escoUri, label, kind }): [EscoUri, Meaning] => [
      escoUri,
      { label, kind: kind === 'attitude' ? 'skill' : kind, escoUri, technology: null, customId: null },
    ]),
  ),
  technologies: new Set(reference.technologies.map(({ name }) => name)),
});

/** What an id of the file stands for, or why it stands for nothing. */
const meaningOf = (term: string, id: string, { esco, technologies }: Known): Meaning | string => {
  if (id === '') {
    const made = ownId(term);
    return CUSTOM_ID.test(made)
      ? custom(term, made)
      : `no id can be made of "${term}"; give one, for example custom:my-term`;
  }
  if (id.startsWith('custom:')) {
    return CUSTOM_ID.test(id)
      ? custom(term, id)
      : `"${id}" is no id of your own: custom: and then small letters, digits and hyphens`;
  }
  const found = esco.get(id);
  if (found) return found;
  if (/^https?:/.test(id)) return `no skill of the ESCO release in the reference pack has the URI ${id}`;
  return technologies.has(id)
    ? { label: id, kind: 'technology', escoUri: null, technology: id, customId: null }
    : `"${id}" is no ESCO URI, no O*NET technology by its exact name, and no custom: id`;
};

/**
 * Terms of an operator's file: lines of term, aliases and id, parted by tabs. Aliases are parted by "|". The id is an ESCO skill's
 * URI, the exact name of an O*NET technology, or one of the operator's own ("custom:…"); left out, an own one is made of the term.
 * Empty lines, lines that begin with "#" and a first line with the columns' names count as none.
 *
 * @returns the terms, and every fault with its line; with a fault, nothing of the file should be used
 * @example parseSkillsFile('Kubectl\tk-ctl\tKubernetes', reference).terms[0].technology // 'Kubernetes'
 */
export const parseSkillsFile = (
  text: string,
  reference: Vocabularies,
): { readonly terms: readonly OperatorTerm[]; readonly faults: readonly SkillsFileFault[] } => {
  const known = knownIn(reference);
  const lineOf = new Map<string, number>();
  const terms: OperatorTerm[] = [];
  const faults: SkillsFileFault[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((row, at) => {
      const line = at + 1;
      if (row.trim() === '' || row.startsWith('#')) return;
      const cells = row.split('\t').map((cell) => cell.trim());
      if (COLUMNS.every((name, i) => cells[i]?.toLowerCase() === name)) return;
      const before = faults.length;
      const fault = (reason: string) => faults.push({ line, reason });
      const [term = '', aliases = '', id = ''] = cells;
      if (cells.length > COLUMNS.length) fault(`${cells.length} columns instead of ${COLUMNS.join(', ')}`);
      if (term === '') fault('the term is empty');
      const given = aliases === '' ? [] : aliases.split('|').map((alias) => alias.trim());
      const names = term === '' ? given : [term, ...given];
      for (const name of names) {
        const key = keyOf(name);
        const first = lineOf.get(key);
        if (name === '') fault('an alias is empty');
        else if (key === '') fault(`"${name}" has no letter or digit`);
        else if (first !== undefined) fault(`"${name}" stands in line ${first} already`);
        else lineOf.set(key, line);
      }
      const meaning = term === '' ? null : meaningOf(term, id, known);
      if (typeof meaning === 'string') fault(meaning);
      else if (meaning !== null && faults.length === before) terms.push({ term, names, ...meaning });
    });
  return { terms, faults };
};
