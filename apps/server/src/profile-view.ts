import type { FactId, Owned, PersonRef, Profile, Reference } from '@career-mirror/contract';
import type { ProfileView } from '@career-mirror/contract/api';
import {
  createFactBook,
  type FactBook,
  occupationCodeFact,
  ownLevelFact,
  titleOf,
} from '@career-mirror/engine/narrate';
import { listDocuments } from '@career-mirror/store';
import type { Services } from './services.ts';

const codesOf = (profile: Profile) => {
  const codes = profile.spells.flatMap((spell) => [
    ...(spell.onetSoc === null ? [] : [spell.onetSoc]),
    ...spell.matches.map((match) => match.onetSoc),
  ]);
  return [...new Set(codes)];
};

const isFromDocument = (profile: Profile): boolean =>
  [...profile.spells, ...profile.skills].some((part) =>
    part.evidence.some((proof) => proof.kind === 'document'),
  );

/** The document the profile was read from: the newest that was understood, when the profile cites one at all. */
const documentIdOf = async (services: Services, owner: Owned<PersonRef>, profile: Profile) => {
  if (!isFromDocument(profile)) return null;
  const documents = await listDocuments(services.store, owner);
  return documents.find((document) => document.status.stage === 'understood')?.id ?? null;
};

/** Receipts of the levels estimated from the person's words, by skill. */
const levelFactsOf = (book: FactBook, reference: Reference, profile: Profile): Record<string, FactId> =>
  Object.fromEntries(
    profile.skills.flatMap(({ id, label, level, evidence }) =>
      level === null
        ? []
        : [[id, ownLevelFact(book, reference, { key: id, name: label, level, places: evidence.length })]],
    ),
  );

/** A profile with what the screen needs beside it. */
export const profileView = async (
  services: Services,
  owner: Owned<PersonRef>,
  stored: { readonly profile: Profile; readonly revision: number },
  changed: readonly string[] = [],
): Promise<ProfileView> => {
  const { reference } = services.advisor;
  const codes = codesOf(stored.profile);
  const book = createFactBook(reference);
  for (const code of codes) occupationCodeFact(book, reference, code);
  return {
    profile: stored.profile,
    revision: stored.revision,
    documentId: await documentIdOf(services, owner, stored.profile),
    occupationTitles: Object.fromEntries(codes.map((code) => [code, titleOf(reference, code)])),
    changed: [...changed],
    levelFactIds: levelFactsOf(book, reference, stored.profile),
    facts: book.list(),
  };
};
