import { EscoUri } from '@career-mirror/contract';
import type { Claim } from './claims.ts';
import { conceptKey, type TitleModel } from './model.ts';
import { buildNearest, type NearestIndex } from './nearest.ts';
import { words } from './words.ts';

/*
 * ESCO occupations by their labels and alternative labels. How near an O*NET occupation is to an ESCO one is worked out
 * here from names that both publishers list and from the trained vectors; the official crosswalk takes no part, so that
 * it can serve as the answer key.
 */

/** An ESCO occupation or the ISCO group that holds some. */
export type EscoConcept = {
  readonly escoUri: EscoUri;
  readonly label: string;
  readonly altLabels: readonly string[];
  readonly isGroup: boolean;
};

export type EscoIndex = {
  readonly concepts: readonly EscoConcept[];
  /** Row in the model's ESCO vectors, or -1. */
  readonly vectors: Int32Array;
  readonly nearest: NearestIndex;
  /** Name as joined stems → ESCO occupations, and whether it is the preferred label. */
  readonly names: ReadonlyMap<string, readonly { readonly concept: number; readonly preferred: boolean }[]>;
  /** Per O*NET occupation: ESCO occupations with shared names, strength 0–1. */
  readonly shared: ReadonlyMap<number, readonly { readonly concept: number; readonly strength: number }[]>;
};

/** Build the ESCO half of the title index; done at the first question about ESCO. */
export function buildEscoIndex(
  occupations: readonly Omit<EscoConcept, 'isGroup'>[],
  claims: ReadonlyMap<string, readonly Claim[]>,
  model: TitleModel,
): EscoIndex {
  const concepts: EscoConcept[] = [
    ...occupations.map(({ escoUri, label, altLabels }) => ({ escoUri, label, altLabels, isGroup: false })),
    ...model.groups.map(({ uri, label }) => ({
      escoUri: EscoUri.parse(uri),
      label,
      altLabels: [],
      isGroup: true,
    })),
  ];
  const rowOf = new Map(Array.from(model.esco.keys, (key, row) => [key, row]));
  const vectors = Int32Array.from(concepts, ({ escoUri }) => rowOf.get(conceptKey(escoUri)) ?? -1);
  const names = new Map<string, { concept: number; preferred: boolean }[]>();
  const entries: { title: string; list: string[]; occupations: number[] }[] = [];
  const entryOf = new Map<string, number>();
  concepts.forEach(({ label, altLabels }, concept) => {
    for (const name of [label, ...altLabels]) {
      const list = words(name);
      const key = list.join(' ');
      if (key === '') continue;
      const known = names.get(key);
      const preferred = name === label;
      if (known === undefined) names.set(key, [{ concept, preferred }]);
      else if (!known.some((other) => other.concept === concept)) known.push({ concept, preferred });
      const entry = entryOf.get(key);
      if (entry === undefined) {
        entryOf.set(key, entries.length);
        entries.push({ title: name, list, occupations: [concept] });
      } else if (entries[entry]?.occupations.includes(concept) === false) {
        entries[entry].occupations.push(concept);
      }
    }
  });
  return { concepts, vectors, names, nearest: buildNearest(entries), shared: sharedNames(names, claims) };
}

function sharedNames(
  names: ReadonlyMap<string, readonly { readonly concept: number }[]>,
  claims: ReadonlyMap<string, readonly Claim[]>,
): Map<number, { concept: number; strength: number }[]> {
  const sums = new Map<number, Map<number, number>>();
  for (const [key, concepts] of names) {
    const claimants = claims.get(key);
    if (claimants === undefined) continue;
    // A name that many occupations claim proves little about each.
    const worth = 1 / Math.sqrt(claimants.length * concepts.length);
    for (const { occupation } of claimants) {
      let own = sums.get(occupation);
      if (own === undefined) {
        own = new Map();
        sums.set(occupation, own);
      }
      for (const { concept } of concepts) own.set(concept, (own.get(concept) ?? 0) + worth);
    }
  }
  const shared = new Map<number, { concept: number; strength: number }[]>();
  for (const [occupation, own] of sums) {
    shared.set(
      occupation,
      [...own].map(([concept, sum]) => ({ concept, strength: sum / (1 + sum) })),
    );
  }
  return shared;
}
