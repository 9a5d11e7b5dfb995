import type { EscoUri, OnetSocCode, Profile, Reference } from '@career-mirror/contract';
import type { ProfileView } from '@career-mirror/contract/api';

type Tables = {
  readonly labels: ReadonlyMap<EscoUri, string>;
  readonly nearest: ReadonlyMap<OnetSocCode, EscoUri>;
};

/** Relations of the crosswalk from the closest to the loosest; a narrower ESCO occupation may be another trade. */
const closeness = ['exact', 'close', 'broad', 'narrow'] as const;

const tablesOf = new WeakMap<Reference, Tables>();

const tables = (reference: Reference): Tables => {
  const known = tablesOf.get(reference);
  if (known) return known;
  const links = [...reference.escoOnet].sort(
    (a, b) =>
      closeness.indexOf(b.relation) - closeness.indexOf(a.relation) || (a.escoUri < b.escoUri ? 1 : -1),
  );
  const made = {
    labels: new Map(reference.escoOccupations.map(({ escoUri, label }) => [escoUri, label])),
    nearest: new Map(links.map(({ onetSoc, escoUri }) => [onetSoc, escoUri])),
  };
  tablesOf.set(reference, made);
  return made;
};

/** The ESCO occupation of each spell that has an occupation: the one its title matched, else the nearest in the crosswalk. */
export const escoOfSpells = (profile: Profile, reference: Reference): ProfileView['escoOccupations'] => {
  const { labels, nearest } = tables(reference);
  return Object.fromEntries(
    profile.spells.flatMap(({ id, onetSoc, matches }) => {
      if (onetSoc === null) return [];
      const matched = matches.find((match) => match.onetSoc === onetSoc)?.escoUri ?? null;
      const escoUri = matched ?? nearest.get(onetSoc) ?? null;
      const label = escoUri === null ? undefined : labels.get(escoUri);
      return escoUri !== null && label !== undefined ? [[id, { escoUri, label }]] : [];
    }),
  );
};
