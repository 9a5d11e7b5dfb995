import { createHash } from 'node:crypto';
import type { Fact, FactId } from '@career-mirror/contract';
import type { FactBook } from '@career-mirror/engine/narrate';

/** The book as matching writes to it: without ids of its own, so the id comes from the content and equal facts share it. */
export const matchFactsOf = (book: FactBook) => ({
  add: (fact: Omit<Fact, 'id'>): FactId =>
    book.add({
      ...fact,
      id: `match:${createHash('sha256').update(JSON.stringify(fact)).digest('base64url').slice(0, 16)}`,
    }),
  require: (id: FactId): Fact => book.require(id),
  list: (): Fact[] => book.list(),
});
