import {
  AppError,
  type DocumentStatus,
  type DocumentText,
  type Owned,
  type PersonRef,
  type Profile,
  type StoredDocument,
} from '@career-mirror/contract';
import type { ReadingEvent } from '@career-mirror/contract/api';
import { carryDecisions } from '@career-mirror/engine/profile';
import {
  createDocument,
  deleteDocument,
  findProfile,
  listDocuments,
  requireDocument,
  type Store,
  saveDocumentProgress,
  saveProfile,
} from '@career-mirror/store';
import type { Advisor } from '../mirror/advisor.ts';
import { profileFromReading, readingOf } from '../mirror/understand.ts';
import { inspectContainer } from '../parser/container.ts';
import { readDocument } from '../parser/read-document.ts';
import {
  checkedEvent,
  codeOf,
  doneEvent,
  eventsFromStore,
  failedEvent,
  jobsEvent,
  matchedEvent,
  openedEvent,
  readEvent,
  receivedEvent,
  skillsEvent,
} from './events.ts';

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
  readonly document: StoredDocument & { readonly text: DocumentText | null };
  readonly events: readonly ReadingEvent[];
};

export type Readings = {
  /** Takes a document in and begins to read it. @throws AppError document.empty, .too_large, .wrong_type, server.overloaded */
  readonly accept: (person: Owned<PersonRef>, file: UploadedFile) => Promise<StoredDocument>;
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

/** Lets waiting requests run between two steps of a reading. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const createReadings = ({ store, advisor, clock, onFailure }: ReadingsInput): Readings => {
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

  const understand = async (
    person: Owned<PersonRef>,
    documentId: string,
    text: DocumentText,
  ): Promise<void> => {
    const now = clock().toISOString();
    const reading = readingOf(advisor, text, now);
    tell(documentId, jobsEvent(reading));
    await breathe();
    const fresh = profileFromReading(advisor, reading, now);
    tell(documentId, skillsEvent(fresh));
    const before = await findProfile(store, person);
    const context = { reference: advisor.reference, peopleShare: advisor.peopleShare, now };
    const profile: Profile = before ? carryDecisions(before.profile, fresh, context) : fresh;
    tell(documentId, matchedEvent(profile));
    await saveProfile(store, person, { profile, after: null, now: clock() });
    const found = { pages: text.pages.length, spells: profile.spells.length, skills: profile.skills.length };
    await saveDocumentProgress(store, person, { documentId, status: status('understood', found) });
    tell(documentId, doneEvent());
  };

  const fail = async (person: Owned<PersonRef>, documentId: string, error: unknown): Promise<void> => {
    const code = codeOf(error);
    if (code === 'server.unexpected') onFailure(error, documentId);
    const failed: DocumentStatus = { ...status('failed'), error: code };
    tell(documentId, failedEvent(code, error instanceof AppError ? error.details : {}));
    await saveDocumentProgress(store, person, { documentId, status: failed });
  };

  const readBytes = async (person: Owned<PersonRef>, document: StoredDocument, file: UploadedFile) => {
    let opened = false;
    const text = await readDocument({
      bytes: file.bytes,
      fileName: file.name,
      onStage: ({ stage, pages }) => {
        if (stage === 'open') tell(document.id, checkedEvent(document.format));
        if (stage !== 'page' || opened) return;
        opened = true;
        tell(document.id, openedEvent(pages));
      },
    });
    if (!opened) tell(document.id, openedEvent(text.pages.length));
    const kept = status('read', { pages: text.pages.length });
    await saveDocumentProgress(store, person, { documentId: document.id, status: kept, text });
    tell(document.id, readEvent(text.pages.length));
    await understand(person, document.id, text);
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

  const makeRoom = async (person: Owned<PersonRef>): Promise<void> => {
    const kept = (await listDocuments(store, person)).filter((document) => !active.has(document.id));
    for (const old of kept.slice(documentsPerPerson - 1)) await deleteDocument(store, person, old.id);
  };

  /** Takes up a reading that another process left: from the kept text, or as failed when the text was not out yet. */
  const takeUp = async (
    person: Owned<PersonRef>,
    document: DocumentWithEvents['document'],
  ): Promise<readonly ReadingEvent[]> => {
    const profile = (await findProfile(store, person))?.profile ?? null;
    const events = eventsFromStore(document, profile);
    if (document.status.stage === 'failed' || document.status.stage === 'understood') return events;
    const { text } = document;
    if (text === null) {
      await fail(person, document.id, new AppError('document.interrupted'));
      return [...events, failedEvent('document.interrupted')];
    }
    // Another request for the same document may have come first while this one waited for the profile.
    if (active.has(document.id)) return events;
    begin(document.id, events);
    run(person, document.id, () => understand(person, document.id, text));
    return events;
  };

  return {
    accept: async (person, file) => {
      if (active.size >= maxActive) throw new AppError('server.overloaded');
      const format = await formatOf(file);
      await makeRoom(person);
      const { name, bytes } = file;
      const document = await createDocument(store, person, {
        name,
        bytes: bytes.length,
        format,
        now: clock(),
      });
      begin(document.id, [receivedEvent(name)]);
      run(person, document.id, () => readBytes(person, document, file));
      return document;
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
