import type { Profile } from '@career-mirror/contract';

/** Ids of the documents in which something of the profile is proved. */
export const documentsCitedBy = (profile: Profile): Set<string> =>
  new Set(
    [...profile.spells, ...profile.skills, ...profile.education]
      .flatMap((row) => row.evidence)
      .flatMap((proof) => (proof.kind === 'document' && proof.documentId !== null ? [proof.documentId] : [])),
  );
