import {
  AppError,
  type CareerRecord,
  type DocumentStatus,
  type DocumentText,
  type Owned,
  type PersonRef,
  type StoredDocument,
} from '@career-mirror/contract';
import { and, desc, eq } from 'drizzle-orm';
import { documents } from '../schema/profile.ts';
import type { Store } from '../store.ts';
import { changeForPerson, readForPerson } from '../transaction.ts';

/** Everything of a document but its text. */
const summary = {
  id: documents.id,
  name: documents.name,
  bytes: documents.bytes,
  format: documents.format,
  status: documents.status,
  createdAt: documents.createdAt,
} as const;

/** Notes that a document was received. `bytes` is the size of the original, which is not kept. */
export async function createDocument(
  store: Store,
  person: Owned<PersonRef>,
  document: { name: string; bytes: number; format: DocumentText['format']; now: Date },
): Promise<StoredDocument> {
  const { name, bytes, format, now } = document;
  const row = {
    id: crypto.randomUUID(),
    name,
    bytes,
    format,
    status: { stage: 'received', at: now.toISOString(), found: {}, error: null } satisfies DocumentStatus,
    createdAt: now,
  };
  await changeForPerson(store, person, (tx) =>
    tx.insert(documents).values({ ...row, personId: person.personId }),
  );
  return wire(row);
}

/**
 * Keeps how far the reading has come, and once there is one the text, of a structured document with its record.
 *
 * @throws AppError('resource.not_found') when the person has no such document
 */
export async function saveDocumentProgress(
  store: Store,
  person: Owned<PersonRef>,
  progress: {
    documentId: string;
    status: DocumentStatus;
    text?: DocumentText;
    record?: CareerRecord | null;
  },
): Promise<void> {
  const { documentId, status, text, record } = progress;
  const saved = await changeForPerson(store, person, (tx) =>
    tx
      .update(documents)
      .set({ status, ...(text && { text }), ...(record && { record }) })
      .where(and(eq(documents.id, documentId), eq(documents.personId, person.personId)))
      .returning({ id: documents.id }),
  );
  if (saved.length === 0) throw new AppError('resource.not_found', { documentId });
}

/** The person's documents, newest first, without their text. */
export async function listDocuments(store: Store, person: Owned<PersonRef>): Promise<StoredDocument[]> {
  const rows = await readForPerson(store, person, (tx) =>
    tx
      .select(summary)
      .from(documents)
      .where(eq(documents.personId, person.personId))
      .orderBy(desc(documents.createdAt), documents.id),
  );
  return rows.map(wire);
}

/** A document with what was read of it. */
export type ReadDocument = StoredDocument & { text: DocumentText | null; record: CareerRecord | null };

/**
 * One document with its text, which is null until it was read; the record is null unless the document is structured.
 *
 * @throws AppError('resource.not_found') when the person has no such document
 */
export async function requireDocument(
  store: Store,
  person: Owned<PersonRef>,
  documentId: string,
): Promise<ReadDocument> {
  const [row] = await readForPerson(store, person, (tx) =>
    tx
      .select({ ...summary, text: documents.text, record: documents.record })
      .from(documents)
      .where(and(eq(documents.id, documentId), eq(documents.personId, person.personId))),
  );
  if (row === undefined) throw new AppError('resource.not_found', { documentId });
  return { ...wire(row), text: row.text, record: row.record };
}

/**
 * Deletes a document and its text.
 *
 * @throws AppError('resource.not_found') when the person has no such document
 */
export async function deleteDocument(
  store: Store,
  person: Owned<PersonRef>,
  documentId: string,
): Promise<void> {
  const deleted = await changeForPerson(store, person, (tx) =>
    tx
      .delete(documents)
      .where(and(eq(documents.id, documentId), eq(documents.personId, person.personId)))
      .returning({ id: documents.id }),
  );
  if (deleted.length === 0) throw new AppError('resource.not_found', { documentId });
}

function wire(row: Omit<StoredDocument, 'createdAt'> & { createdAt: Date }): StoredDocument {
  const { id, name, bytes, format, status, createdAt } = row;
  return { id, name, bytes, format, status, createdAt: createdAt.toISOString() };
}
