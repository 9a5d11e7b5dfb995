import { writeSync } from 'node:fs';
import type { Owned, PersonRef, Profile } from '@career-mirror/contract';
import { createPerson, findPersonByToken, findProfile, openStore, saveProfile } from '@career-mirror/store';

/*
 * The process that is killed: opens the store and saves one revision after another for a few people, each together
 * with one decision in the same transaction. It says what it begins and what was acknowledged, on standard output,
 * unbuffered: what it said before the kill was said.
 */

/** Enough people to have changes of several in flight. */
export const WRITERS = 3;

export type Said =
  | { say: 'ready' }
  | { say: 'refused'; pid: unknown; seconds: number }
  | { say: 'begun' | 'acknowledged'; person: number; revision: number };

export const tokenOf = (person: number) => `crash test person ${person}`;

/** A profile that names its revision, with enough text that a torn page would tear it. */
export function profileOf(revision: number): Profile {
  return {
    name: `revision ${revision}`,
    identity: { text: `${revision} `.repeat(200), by: 'reader' },
    areaId: null,
    spells: [],
    skills: [],
    education: [],
    languages: [],
    leftOutSpells: [],
    suggestions: [],
    refused: [],
    warnings: [],
    confirmed: false,
  };
}

function say(said: Said): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}

async function writeUntilKilled(target: { dataDir: string } | { databaseUrl: string }): Promise<void> {
  const store = await openStore(target);
  say({ say: 'ready' });
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, person) => {
      const tokenHash = tokenOf(person);
      const found =
        (await findPersonByToken(store, { tokenHash })) ??
        (await createPerson(store, { tokenHash, now: new Date() }));
      const owned = found as Owned<PersonRef>; // the crash test acts for everybody
      let revision = (await findProfile(store, owned))?.revision ?? 0;
      for (;;) {
        const next = revision + 1;
        say({ say: 'begun', person, revision: next });
        const now = new Date();
        const decision = {
          verdict: 'accept' as const,
          subject: { kind: 'skill' as const, id: `revision ${next}` },
          chosen: null,
          note: null,
          at: now.toISOString(),
        };
        await saveProfile(store, owned, {
          profile: profileOf(next),
          after: revision,
          decisions: [decision],
          now,
        });
        say({ say: 'acknowledged', person, revision: next });
        revision = next;
      }
    }),
  );
}

if (import.meta.main) {
  const [place = ''] = process.argv.slice(2);
  const target = place.startsWith('postgres') ? { databaseUrl: place } : { dataDir: place };
  const begun = performance.now();
  writeUntilKilled(target).catch((error: { code?: string; details?: { pid?: unknown } }) => {
    if (error.code !== 'store.locked') throw error;
    say({ say: 'refused', pid: error.details?.pid, seconds: (performance.now() - begun) / 1_000 });
  });
}
