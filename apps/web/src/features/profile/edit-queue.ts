import type { ProblemCode } from '../../lib/problem-words.ts';
import type { Edit } from './edit.ts';

/*
 * Edits made while the server did not answer. They wait on this device in the order in which they were made and are sent in
 * that order; one that was made on an older state than the newest is not sent without asking.
 */

export type QueuedEdit = {
  readonly id: number;
  readonly edit: Edit;
  /** Revision of the profile that the person saw. */
  readonly revision: number;
};

/** Why the first of the queue is not sent by itself: somebody changed the profile meanwhile, or the server refused it. */
export type Held = { readonly why: 'newer' } | { readonly why: 'refused'; readonly code: ProblemCode };

export const addTo = (queue: readonly QueuedEdit[], edit: Edit, revision: number): QueuedEdit[] => [
  ...queue,
  { id: (queue.at(-1)?.id ?? 0) + 1, edit, revision },
];

export const without = (queue: readonly QueuedEdit[], id: number): QueuedEdit[] =>
  queue.filter((one) => one.id !== id);

/** True when the profile was changed after the person saw what they corrected. */
export const isOvertaken = ({ revision }: QueuedEdit, current: number): boolean => revision !== current;

/** The queue after its first was kept as `revision`: those made on the same state follow on. */
export const afterSending = (queue: readonly QueuedEdit[], revision: number): QueuedEdit[] => {
  const [sent, ...rest] = queue;
  return rest.map((one) => (one.revision === sent?.revision ? { ...one, revision } : one));
};

/** The queue made to follow the newest state, when the person has seen it and still wants to send. */
export const upTo = (queue: readonly QueuedEdit[], revision: number): QueuedEdit[] =>
  queue.map((one) => ({ ...one, revision }));

const isQueued = (value: unknown): value is QueuedEdit =>
  typeof value === 'object' && value !== null && 'id' in value && 'edit' in value && 'revision' in value;

/** A queue from its stored text; what cannot be read is no queue. */
export const readQueue = (stored: string | undefined): QueuedEdit[] => {
  if (!stored) return [];
  try {
    const value: unknown = JSON.parse(stored);
    return Array.isArray(value) ? value.filter(isQueued) : [];
  } catch {
    return [];
  }
};
