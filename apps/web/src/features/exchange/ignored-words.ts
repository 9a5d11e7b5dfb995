import type { LinkedinReading } from '@career-mirror/engine/exchange/linkedin';

type Ignored = LinkedinReading['ignored'][number];

/** Why files were left, in the order a person would ask; the wording follows the names of the files. */
const reasons: readonly (readonly [Ignored['why'], string])[] = [
  ['other-people', 'about other people, so not opened'],
  ['private', 'private details that say nothing about work, so not opened'],
  ['activity', 'what you did on LinkedIn, not what you do, so not opened'],
  ['not-work', 'nothing about your work, so not opened'],
  ['not-a-table', 'not a table, so not opened'],
  ['unknown-columns', 'opened, but its column names are in a language we do not read'],
];

/** Names as a list in a sentence. */
const joined = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Names shown of one reason; the rest are counted. */
const SHOWN = 8;

/**
 * The files that were left unread, one line for each reason.
 *
 * @example ignoredWords([{ name: 'Connections.csv', why: 'other-people' }])
 *          // [['Connections.csv', 'about other people, so not opened']]
 */
export function ignoredWords(ignored: LinkedinReading['ignored']): (readonly [names: string, why: string])[] {
  return reasons.flatMap(([why, words]) => {
    const names = ignored.filter((file) => file.why === why).map(({ name }) => name);
    if (names.length === 0) return [];
    const more = names.length - SHOWN;
    const shown = more > 1 ? [...names.slice(0, SHOWN), `${more} more`] : names;
    return [[joined(shown), words] as const];
  });
}
