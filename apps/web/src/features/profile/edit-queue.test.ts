import { describe, expect, it } from 'vitest';
import type { Edit } from './edit.ts';
import { addTo, afterSending, isOvertaken, readQueue, upTo, without } from './edit-queue.ts';

const edit: Edit = { kind: 'identity', text: 'You bake. You stay.' };
const three = addTo(addTo(addTo([], edit, 4), { kind: 'confirm' }, 4), edit, 4);

describe('edits that wait to be sent', () => {
  it('stay in the order in which they were made, each with a name of its own', () => {
    expect(three.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(without(three, 2).map(({ id }) => id)).toEqual([1, 3]);
    expect(addTo(without(three, 1), edit, 4).at(-1)?.id).toBe(4);
  });

  it('follow each other when the one before was kept', () => {
    const rest = afterSending(three, 5);
    expect(rest.map(({ id, revision }) => [id, revision])).toEqual([
      [2, 5],
      [3, 5],
    ]);
    expect(rest[0] && isOvertaken(rest[0], 5)).toBe(false);
  });

  it('are not sent onto a newer state unless the person says so', () => {
    expect(three[0] && isOvertaken(three[0], 6)).toBe(true);
    expect(upTo(three, 6).every((one) => !isOvertaken(one, 6))).toBe(true);
  });

  it('outlive a reload, and storage that holds something else', () => {
    expect(readQueue(JSON.stringify(three))).toEqual(three);
    for (const stored of [undefined, '', '{', '{}', '[1, null, {}]']) expect(readQueue(stored)).toEqual([]);
  });
});
