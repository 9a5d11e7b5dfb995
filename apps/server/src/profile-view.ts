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
import { documentsCitedBy } from './documents/cited.ts';
import { newsOf } from './documents/events.ts';
import type { Services } from './services.ts';
import { escoOfSpells } from './spell-esco.ts';

const codesOf = (profile: Profile) => {
  const codes = profile.spells.flatMap((spell) => [
    ...(spell.onetSoc === null ? [] : [spell.onetSoc]),
    ...spell.matches.map((match) => match.onetSoc),
  ]);
  return [...new Set(codes)];
};

type Read = Pick<ProfileView, 'documentId' | 'documents'> & { readonly changed: readonly string[] };

/** The documents that prove something of the profile, newest first, and what the newest reading changed. */
const readFrom = async (services: Services, owner: Owned<PersonRef>, profile: Profile): Promise<Read> => {
  const cited = documentsCitedBy(profile);
  const understood = (await listDocuments(services.store, owner)).filter(
    (document) => document.status.stage === 'understood',
  );
  const documents = understood
    .filter((document) => cited.has(document.id))
    .map(({ id, name, format }) => ({ documentId: id, fileName: name, format }));
  const news = understood[0] ? newsOf(understood[0].status.found) : null;
  return {
    documentId: documents[0]?.documentId ?? null,
    documents,
    changed: news === null ? [] : [`${understood[0]?.name}: ${news}.`],
  };
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
  changed: readonly string[] | null = null,
): Promise<ProfileView> => {
  const { reference } = services.advisor;
  const codes = codesOf(stored.profile);
  const book = createFactBook(reference);
  for (const code of codes) occupationCodeFact(book, reference, code);
  const read = await readFrom(services, owner, stored.profile);
  return {
    profile: stored.profile,
    revision: stored.revision,
    documentId: read.documentId,
    documents: read.documents,
    occupationTitles: Object.fromEntries(codes.map((code) => [code, titleOf(reference, code)])),
    changed: [...(changed ?? read.changed)],
    levelFactIds: levelFactsOf(book, reference, stored.profile),
    escoOccupations: escoOfSpells(stored.profile, reference),
    facts: book.list(),
  };
};
