import type { OnetSocCode, Profile, Reference } from '@career-mirror/contract';
import type { ProfileView } from '@career-mirror/contract/api';

type EscoOccupation = Reference['escoOccupations'][number];
type Linked = { readonly occupation: EscoOccupation; readonly closeness: number };
type Tables = {
  /** Occupations by each of their names in lower case. */
  readonly named: ReadonlyMap<string, readonly EscoOccupation[]>;
  readonly linked: ReadonlyMap<OnetSocCode, readonly Linked[]>;
};

/** Relations of the crosswalk from the closest to the loosest; a narrower ESCO occupation may be another trade. */
const closeness = ['exact', 'close', 'broad', 'narrow'] as const;

const namesOf = (occupations: readonly EscoOccupation[]): Map<string, EscoOccupation[]> => {
  const names = occupations.flatMap((occupation) =>
    [...new Set([occupation.label, ...occupation.altLabels].map((name) => name.toLowerCase()))].map(
      (name) => ({
        name,
        occupation,
      }),
    ),
  );
  const named = new Map<string, EscoOccupation[]>();
  for (const { name, occupation } of names) named.set(name, [...(named.get(name) ?? []), occupation]);
  return named;
};

const tablesOf = new WeakMap<Reference, Tables>();

/** The closest first; of equally close ones the shortest name, which is the most general. */
const tables = (reference: Reference): Tables => {
  const known = tablesOf.get(reference);
  if (known) return known;
  const byUri = new Map(reference.escoOccupations.map((row) => [row.escoUri, row]));
  const links = reference.escoOnet
    .flatMap(({ onetSoc, escoUri, relation }) => {
      const occupation = byUri.get(escoUri);
      return occupation ? [{ onetSoc, occupation, closeness: closeness.indexOf(relation) }] : [];
    })
    .sort(
      (a, b) =>
        a.closeness - b.closeness ||
        a.occupation.label.length - b.occupation.label.length ||
        (a.occupation.escoUri < b.occupation.escoUri ? -1 : 1),
    );
  const made = {
    named: namesOf(reference.escoOccupations),
    linked: Map.groupBy(links, ({ onetSoc }) => onetSoc),
  };
  tablesOf.set(reference, made);
  return made;
};

/**
 * The ESCO occupation of each spell that has an occupation: of those the crosswalk links, the one that bears the spell's title;
 * else the only one of that name, while our own reading holds; else the nearest in the crosswalk.
 */
export const escoOfSpells = (profile: Profile, reference: Reference): ProfileView['escoOccupations'] => {
  const { named, linked } = tables(reference);
  return Object.fromEntries(
    profile.spells.flatMap(({ id, title, onetSoc, decidedBy }) => {
      if (onetSoc === null) return [];
      const near = (linked.get(onetSoc) ?? []).map(({ occupation }) => occupation);
      const same = named.get(title.toLowerCase()) ?? [];
      const only = same.length === 1 && decidedBy === 'reader' ? same[0] : undefined;
      const found = near.find((occupation) => same.includes(occupation)) ?? only ?? near[0];
      return found ? [[id, { escoUri: found.escoUri, label: found.label }]] : [];
    }),
  );
};
