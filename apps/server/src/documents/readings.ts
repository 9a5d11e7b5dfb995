import { isDeepStrictEqual } from 'node:util';
import {
  AppError,
  type CareerRecord,
  type DocumentStatus,
  type DocumentText,
  type Owned,
  type PersonRef,
  type Profile,
  type Reading,
  type StoredDocument,
} from '@career-mirror/contract';
import type { ReadingEvent } from '@career-mirror/contract/api';
import { recordDocument } from '@career-mirror/engine/exchange';
import { citeDocument, countNews, mergeProfiles, nothingNew } from '@career-mirror/engine/profile';
import {
  createDocument,
  deleteDocument,
  findProfile,
  listDocuments,
  type ReadDocument,
  requireDocument,
  type Store,
  saveDocumentProgress,
  saveProfile,
} from '@career-mirror/store';
import type { Advisor } from '../mirror/advisor.ts';
import { profileFromReading, readingOf } from '../mirror/understand.ts';
import { isRecordFormat } from '../parser/child-formats.ts';
import { inspectContainer } from '../parser/container.ts';
import { readPlainText } from '../parser/plain-text.ts';
import { type FileRead, readFile } from '../parser/read-document.ts';
import { reasonable } from '../parser/reasonable.ts';
import type { Recogniser } from '../parser/recognise.ts';
import { documentsCitedBy } from './cited.ts';
import {
  checkedEvent,
  codeOf,
  doneEvent,
  eventsFromStore,
  failedEvent,
  jobsEvent,
  matchedEvent,
  newsLines,
  openedEvent,
  readEvent,
  receivedEvent,
  skillsEvent,
} from './events.ts';
import { withoutSensitive } from './without-sensitive.ts';

/*
 * Reading of documents, from the accepted upload to the profile.
 *
 * What is acknowledged (the 202 of an upload) is in the database before the answer goes out. The bytes are never kept, so a
 * document whose text was not yet out when the process died is marked failed when its owner next asks, with "please hand it in
 * again"; one whose text is kept is understood from there on. Events live in memory while a reading runs and are told from the
 * database afterwards.
 */

/** Documents kept for one person; the oldest goes when one more comes. */
const documentsPerPerson = 10;

/** Readings under way or waiting in this process, above which a further upload is told to come back. */
const maxActive = 40;

type Active = { readonly events: ReadingEvent[]; readonly listeners: Set<(event: ReadingEvent) => void> };

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };

type DocumentWithEvents = {
  readonly document: ReadDocument;
  readonly events: readonly ReadingEvent[];
};

export type Readings = {
  /** Takes a document in and begins to read it. @throws AppError document.empty, .too_large, .wrong_type, server.overloaded */
  readonly accept: (person: Owned<PersonRef>, file: UploadedFile) => Promise<StoredDocument>;
  /** Takes pasted text in. @throws AppError document.empty, document.too_many_pages, server.overloaded */
  readonly acceptText: (person: Owned<PersonRef>, text: string) => Promise<StoredDocument>;
  /** Takes in what a browser read of an archive. @throws AppError server.overloaded */
  readonly acceptRecord: (
    person: Owned<PersonRef>,
    given: { readonly name: string; readonly record: CareerRecord },
  ) => Promise<StoredDocument>;
  /**
   * A document and its events so far; `listener` is called with every further one until `stop`, none left out, none twice.
   *
   * @throws AppError('resource.not_found') for a document that is not the person's
   */
  readonly follow: (
    person: Owned<PersonRef>,
    documentId: string,
    listener?: (event: ReadingEvent) => void,
  ) => Promise<DocumentWithEvents & { readonly stop: () => void }>;
  /** Resolves when no reading is under way. */
  readonly settled: () => Promise<void>;
};

export type ReadingsInput = {
  readonly store: Store;
  readonly advisor: Advisor;
  readonly clock: () => Date;
  readonly onFailure: (error: unknown, documentId: string) => void;
  /** Reads the words of a scan; null = scans are refused. */
  readonly recognise?: Recogniser | null;
};

/** Refused at once rather than by an event: the upload's own answer says so (see the route's declaration). */
const refusedAtOnce = new Set([
  'document.empty',
  'document.too_large',
  'document.wrong_type',
  'document.old_word',
  'document.apple_pages',
  'document.picture',
]);

const formatByName = (name: string): StoredDocument['format'] => {
  if (/\.docx$/i.test(name)) return 'docx';
  if (/\.odt$/i.test(name)) return 'odt';
  return /\.pdf$/i.test(name) ? 'pdf' : 'text';
};

/** Kind of the file from its content; what only the full reading may refuse is left to it. */
const formatOf = async (file: UploadedFile): Promise<StoredDocument['format']> => {
  try {
    return await inspectContainer(file.bytes, file.name);
  } catch (error) {
    if (error instanceof AppError && !refusedAtOnce.has(error.code)) return formatByName(file.name);
    throw error;
  }
};

/** Documents of one kind are versions of each other: a LinkedIn archive of the next archive, a CV of the next CV. */
const kindOf = (format: StoredDocument['format']): 'linkedin' | 'cv' =>
  format === 'linkedin' ? 'linkedin' : 'cv';

/** Lets waiting requests run between two steps of a reading. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const createReadings = ({
  store,
  advisor,
  clock,
  onFailure,
  recognise = null,
}: ReadingsInput): Readings => {
  const active = new Map<string, Active>();
  const queues = new Map<string, Promise<void>>();

  const tell = (documentId: string, event: ReadingEvent): void => {
    const reading = active.get(documentId);
    if (!reading) return;
    reading.events.push(event);
    for (const listener of reading.listeners) listener(event);
  };

  const status = (stage: DocumentStatus['stage'], found: DocumentStatus['found'] = {}): DocumentStatus => ({
    stage,
    at: clock().toISOString(),
    found,
    error: null,
  });

  /** Understood documents of the kind this one is of: it is a newer version of them. */
  const olderVersions = async (person: Owned<PersonRef>, document: StoredDocument): Promise<Set<string>> => {
    const known = await listDocuments(store, person);
    const same = known.filter(
      (other) => other.id !== document.id && kindOf(other.format) === kindOf(document.format),
    );
    return new Set(same.map((other) => other.id));
  };

  /** True when the same words were read before and the profile rests on them: then there is nothing to unite. */
  const isKnown = async (
    person: Owned<PersonRef>,
    { id }: StoredDocument,
    profile: Profile,
  ): Promise<boolean> => {
    const cited = documentsCitedBy(profile);
    const { text } = await requireDocument(store, person, id);
    const others = (await listDocuments(store, person)).filter(
      (other) => other.id !== id && cited.has(other.id) && other.status.stage === 'understood',
    );
    for (const other of others) {
      const known = await requireDocument(store, person, other.id);
      if (isDeepStrictEqual(known.text?.pages, text?.pages)) return true;
    }
    return false;
  };

  /** The profile before and this document united, or the document's alone when it is the first. */
  const unite = async (person: Owned<PersonRef>, document: StoredDocument, fresh: Profile, now: string) => {
    const before = await findProfile(store, person);
    if (!before) return { profile: fresh, news: null, changed: true };
    if (await isKnown(person, document, before.profile)) {
      return { profile: before.profile, news: nothingNew, changed: false };
    }
    const supersedes = await olderVersions(person, document);
    const context = { reference: advisor.reference, supersedes, now };
    const { profile, news } = mergeProfiles(before.profile, fresh, context);
    return { profile, news, changed: news.changed };
  };

  const understand = async (
    person: Owned<PersonRef>,
    document: StoredDocument,
    text: DocumentText,
    read: Reading | null,
  ): Promise<void> => {
    const documentId = document.id;
    const now = clock().toISOString();
    const reading = read ?? readingOf(advisor, text, now);
    tell(documentId, jobsEvent(reading));
    await breathe();
    const fresh = citeDocument(profileFromReading(advisor, reading, now), documentId);
    tell(documentId, skillsEvent(fresh));
    const { profile, news, changed } = await unite(person, document, fresh, now);
    tell(documentId, matchedEvent(profile));
    if (changed) await saveProfile(store, person, { profile, after: null, now: clock() });
    const counts = news ? countNews(news) : {};
    const { spells, skills } = profile;
    const found = { pages: text.pages.length, spells: spells.length, skills: skills.length, ...counts };
    await saveDocumentProgress(store, person, { documentId, status: status('understood', found) });
    tell(documentId, doneEvent(found, news === null ? [] : newsLines(news)));
  };

  const fail = async (person: Owned<PersonRef>, documentId: string, error: unknown): Promise<void> => {
    const code = codeOf(error);
    if (code === 'server.unexpected') onFailure(error, documentId);
    const failed: DocumentStatus = { ...status('failed'), error: code };
    tell(documentId, failedEvent(code, error instanceof AppError ? error.details : {}));
    await saveDocumentProgress(store, person, { documentId, status: failed });
  };

  /** Keeps what was read, so that another process could go on from there, and understands it. */
  const keep = async (person: Owned<PersonRef>, document: StoredDocument, read: FileRead): Promise<void> => {
    // Nothing of a person that no advice may rest on is ever kept; what was dropped is told by its kind.
    const { document: text, structured } = withoutSensitive(read);
    const kept = status('read', { pages: text.pages.length });
    const record = structured?.record ?? null;
    await saveDocumentProgress(store, person, { documentId: document.id, status: kept, text, record });
    tell(document.id, readEvent(text.pages.length));
    await understand(person, document, text, structured?.reading ?? null);
  };

  const readBytes = async (person: Owned<PersonRef>, document: StoredDocument, file: UploadedFile) => {
    let opened = false;
    const read = await readFile({
      bytes: file.bytes,
      fileName: file.name,
      recognise,
      onStage: ({ stage, pages }) => {
        if (stage === 'open') tell(document.id, checkedEvent(document.format));
        if (stage !== 'page' || opened) return;
        opened = true;
        tell(document.id, openedEvent(pages));
      },
    });
    if (!opened) tell(document.id, openedEvent(read.document.pages.length));
    await keep(person, document, read);
  };

  /** Runs one reading after the other for each person, and never throws: a failure is the reading's last event. */
  const run = (person: Owned<PersonRef>, documentId: string, work: () => Promise<void>): void => {
    const before = queues.get(person.personId) ?? Promise.resolve();
    const mine = before.then(async () => {
      try {
        await work();
      } catch (error) {
        await fail(person, documentId, error).catch((second: unknown) => onFailure(second, documentId));
      }
      active.delete(documentId);
      if (queues.get(person.personId) === mine) queues.delete(person.personId);
    });
    queues.set(person.personId, mine);
  };

  const begin = (documentId: string, events: readonly ReadingEvent[]): void => {
    active.set(documentId, { events: [...events], listeners: new Set() });
  };

  /** Deletes the oldest documents above the limit; those that still prove something go last. */
  const makeRoom = async (person: Owned<PersonRef>): Promise<void> => {
    const kept = (await listDocuments(store, person)).filter((document) => !active.has(document.id));
    const over = kept.length - (documentsPerPerson - 1);
    if (over <= 0) return;
    const profile = (await findProfile(store, person))?.profile ?? null;
    const cited = profile === null ? new Set<string>() : documentsCitedBy(profile);
    const oldest = kept.toReversed();
    const unneeded = oldest.filter((document) => !cited.has(document.id));
    const needed = oldest.filter((document) => cited.has(document.id));
    for (const old of [...unneeded, ...needed].slice(0, over)) await deleteDocument(store, person, old.id);
  };

  /** Begins a document in the database, and then the reading of it. */
  const receive = async (
    person: Owned<PersonRef>,
    given: { readonly name: string; readonly bytes: number; readonly format: StoredDocument['format'] },
    work: (document: StoredDocument) => Promise<void>,
  ): Promise<StoredDocument> => {
    if (active.size >= maxActive) throw new AppError('server.overloaded');
    await makeRoom(person);
    const document = await createDocument(store, person, { ...given, now: clock() });
    begin(document.id, [receivedEvent(given.name)]);
    run(person, document.id, () => work(document));
    return document;
  };

  /** What was read outside the sandbox, as nothing was there to be opened. */
  const take = async (person: Owned<PersonRef>, document: StoredDocument, read: FileRead): Promise<void> => {
    tell(document.id, checkedEvent(document.format));
    tell(document.id, openedEvent(reasonable(read.document).pages.length));
    await keep(person, document, read);
  };

  /** Takes up a reading that another process left: from the kept text, or as failed when the text was not out yet. */
  const takeUp = async (
    person: Owned<PersonRef>,
    document: DocumentWithEvents['document'],
  ): Promise<readonly ReadingEvent[]> => {
    const profile = (await findProfile(store, person))?.profile ?? null;
    const events = eventsFromStore(document, profile);
    if (document.status.stage === 'failed' || document.status.stage === 'understood') return events;
    const { text, record } = document;
    if (text === null) {
      await fail(person, document.id, new AppError('document.interrupted'));
      return [...events, failedEvent('document.interrupted')];
    }
    // Another request for the same document may have come first while this one waited for the profile.
    if (active.has(document.id)) return events;
    begin(document.id, events);
    const reading = record === null ? null : recordDocument(record).reading;
    run(person, document.id, () => understand(person, document, text, reading));
    return events;
  };

  return {
    accept: async (person, file) => {
      const format = await formatOf(file);
      const { name, bytes } = file;
      return receive(person, { name, bytes: bytes.length, format }, (document) =>
        readBytes(person, document, file),
      );
    },
    acceptText: async (person, pasted) => {
      const bytes = new TextEncoder().encode(pasted);
      const name = 'pasted text';
      // A JSON Resume or a Europass CV can be pasted too; it goes the way of a file.
      const format = await formatOf({ name: '', bytes });
      if (isRecordFormat(format)) {
        return receive(person, { name, bytes: bytes.length, format }, (document) =>
          readBytes(person, document, { name: '', bytes }),
        );
      }
      const read = { document: readPlainText(bytes), structured: null };
      return receive(person, { name, bytes: bytes.length, format: 'text' }, (document) =>
        take(person, document, read),
      );
    },
    acceptRecord: async (person, { name, record }) => {
      const { document: text, reading } = recordDocument(record);
      const bytes = JSON.stringify(record).length;
      return receive(person, { name, bytes, format: text.format }, (document) =>
        take(person, document, { document: text, structured: { record, reading } }),
      );
    },
    follow: async (person, documentId, listener) => {
      const document = await requireDocument(store, person, documentId);
      const told = active.has(documentId) ? [] : await takeUp(person, document);
      // From here to the end nothing waits, so no event can fall between the list and the listener.
      const reading = active.get(documentId);
      if (listener) reading?.listeners.add(listener);
      const stop = (): void => {
        if (listener) reading?.listeners.delete(listener);
      };
      return { document, events: reading ? [...reading.events] : told, stop };
    },
    settled: async () => {
      while (queues.size > 0) await Promise.all(queues.values());
    },
  };
};
