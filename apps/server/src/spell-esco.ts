import type { EscoUri, OnetSocCode, Profile, Reference } from '@career-mirror/contract';
import type { ProfileView } from '@career-mirror/contract/api';

type EscoOccupation = Reference['escoOccupations'][number];
type Linked = { readonly occupation: EscoOccupation; readonly closeness: number };
type Tables = {
  readonly labels: ReadonlyMap<EscoUri, string>;
  readonly linked: ReadonlyMap<OnetSocCode, readonly Linked[]>;
};

/** Relations of the crosswalk from the closest to the loosest; a narrower ESCO occupation may be another trade. */
const closeness = ['exact', 'close', 'broad', 'narrow'] as const;

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
    labels: new Map(reference.escoOccupations.map(({ escoUri, label }) => [escoUri, label])),
    linked: Map.groupBy(links, ({ onetSoc }) => onetSoc),
  };
  tablesOf.set(reference, made);
  return made;
};

const isCalled = ({ label, altLabels }: EscoOccupation, title: string): boolean =>
  [label, ...altLabels].some((name) => name.toLowerCase() === title.toLowerCase());

/** The ESCO occupation of each spell that has an occupation: the one its title matched, else the nearest
 * in the crosswalk. */
export const escoOfSpells = (profile: Profile, reference: Reference): ProfileView['escoOccupations'] => {
  const { labels, linked } = tables(reference);
  return Object.fromEntries(
    profile.spells.flatMap(({ id, title, onetSoc, matches }) => {
      if (onetSoc === null) return [];
      const matched = matches.find((match) => match.onetSoc === onetSoc)?.escoUri ?? null;
      const near = linked.get(onetSoc) ?? [];
      const nearest = near.find(({ occupation }) => isCalled(occupation, title)) ?? near[0];
      const escoUri = matched ?? nearest?.occupation.escoUri ?? null;
      const label = escoUri === null ? undefined : labels.get(escoUri);
      return escoUri !== null && label !== undefined ? [[id, { escoUri, label }]] : [];
    }),
  );
};
