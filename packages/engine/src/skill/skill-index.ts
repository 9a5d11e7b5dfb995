import type { EscoSkill, EscoUri, Reference } from '@career-mirror/contract';
import type { OperatorTerm } from './operator-terms.ts';
import { technologyNames } from './technology-names.ts';
import { tokensOf } from './tokens.ts';
import { AMBIGUOUS_NAMES, SAFE_NAMES, VARIANTS } from './vocabulary.ts';

/** How much a name alone proves: see `caution`. */
type Caution = 'none' | 'case' | 'context';

/** What a name stands for. */
export type SkillTerm = {
  readonly label: string;
  readonly kind: 'skill' | 'knowledge' | 'technology' | 'language';
  readonly escoUri: EscoUri | null;
  readonly technology: string | null;
  /** The operator's own id; null when a taxonomy has one. */
  readonly customId: string | null;
  readonly caution: Caution;
  /** The name as its list writes it. */
  readonly written: string;
};

/** A trie over word roots: a name ends where `term` is. */
export type SkillNode = { next: Map<string, SkillNode> | null; term: SkillTerm | null };

export type SkillIndex = { readonly root: SkillNode; readonly terms: number };

/** The tables of the pack that skills need. */
export type SkillReference = Pick<Reference, 'escoSkills' | 'technologies'>;

/**
 * Build the token trie over ESCO skills (labels, alternative labels) and O*NET technologies with their everyday names,
 * once per process. A name that both lists know carries both ids.
 *
 * @param operatorTerms names of this installation; they count before the taxonomies', except that an own term never hides
 *                      one that a taxonomy has
 */
export function buildSkillIndex(
  reference: SkillReference,
  operatorTerms: readonly OperatorTerm[] = [],
): SkillIndex {
  const root: SkillNode = { next: null, term: null };
  let terms = 0;
  const nodeOf = (name: string): { node: SkillNode; length: number } | null => {
    const list = tokensOf(name);
    if (list.length === 0) return null;
    let node = root;
    for (const { root: word } of list) {
      node.next ??= new Map();
      let child = node.next.get(word);
      if (child === undefined) {
        child = { next: null, term: null };
        node.next.set(word, child);
      }
      node = child;
    }
    return { node, length: list.length };
  };
  const insert = (name: string, term: Omit<SkillTerm, 'caution' | 'written'>): void => {
    const place = nodeOf(name);
    if (place === null) return;
    const { node, length } = place;
    const known = node.term;
    if (known === null) {
      terms++;
      node.term = { ...term, caution: caution(name, length), written: name };
    } else if (known.technology === null && term.technology !== null) {
      node.term = { ...term, escoUri: known.escoUri, caution: caution(name, length), written: name };
    } else if (known.escoUri === null && term.escoUri !== null) {
      node.term = { ...known, escoUri: term.escoUri };
    }
  };
  for (const skill of reference.escoSkills) insert(withoutBracket(skill.label), escoTerm(skill));
  for (const skill of reference.escoSkills) {
    for (const name of skill.altLabels) insert(withoutBracket(name), escoTerm(skill));
  }
  const technologies = new Set(reference.technologies.map(({ name }) => name));
  for (const name of technologies) insert(name, technologyTerm(name));
  for (const name of technologies) {
    for (const said of technologyNames(name)) if (said !== name) insert(said, technologyTerm(name));
  }
  for (const [said, name] of VARIANTS) {
    if (technologies.has(name)) insert(said, technologyTerm(name));
  }
  for (const { names, label, kind, escoUri, technology, customId } of operatorTerms) {
    for (const name of names) {
      const place = nodeOf(name);
      if (place === null || (customId !== null && place.node.term !== null)) continue;
      if (place.node.term === null) terms++;
      const term = { label, kind, escoUri, technology, customId, written: name };
      place.node.term = { ...term, caution: operatorCaution(name, place.length) };
    }
  }
  return { root, terms };
}

const technologyTerm = (name: string) =>
  ({ label: name, kind: 'technology', escoUri: null, technology: name, customId: null }) as const;

const escoTerm = ({ label, kind, escoUri }: EscoSkill) =>
  ({ label, kind: kind === 'attitude' ? 'skill' : kind, escoUri, technology: null, customId: null }) as const;

/** Who adds a name means it; one that is short or also a word still counts only as it is written. */
const operatorCaution = (name: string, length: number): Caution =>
  length === 1 && (name.length < 3 || AMBIGUOUS_NAMES.has(name.toLowerCase())) ? 'case' : 'none';

/** "Java (computer programming)" is written "Java". */
const withoutBracket = (label: string): string => label.replace(/\s*\([^)]*\)\s*$/, '');

/**
 * How carefully a name must be read. A phrase speaks for itself. A single word does when it is known to be safe or is
 * spelt like no other word ("PostgreSQL"). Capitals make it a name that counts only as written; a word of everyday
 * language needs a list or a cue beside it.
 */
function caution(name: string, length: number): Caution {
  const lower = name.toLowerCase();
  if (AMBIGUOUS_NAMES.has(lower)) return 'context';
  if (length > 1 || SAFE_NAMES.has(lower) || VARIANTS.has(lower)) return 'none';
  if (lower.length < 3) return 'context';
  if (/^[A-Z]{3,}$/.test(name)) return 'case';
  if (/[a-z][A-Z]|\d|[+#]/.test(name)) return 'none';
  if (/^[A-Z][a-z]+$/.test(name)) return 'context';
  return lower.length < 5 ? 'context' : 'none';
}
