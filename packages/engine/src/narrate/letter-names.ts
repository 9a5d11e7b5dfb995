import type { Profile, Reference } from '@career-mirror/contract';
import { titleInText } from './title-words.ts';
import type { VerifierNames } from './verify-text.ts';

/** Single words that are titles or skills in the pack and ordinary English besides; they claim nothing by themselves. */
const ORDINARY = new Set([
  'model',
  'models',
  'clergy',
  'judge',
  'judges',
  'cook',
  'cooks',
  'designers',
  'designer',
  'managers',
]);

const lexicons = new WeakMap<Reference, ReadonlySet<string>>();

/** Titles of occupations, skills of several words, technologies of several words and places, lower case. */
const lexiconOf = (reference: Reference): ReadonlySet<string> => {
  const known = lexicons.get(reference);
  if (known) return known;
  const names = [
    ...reference.occupations.flatMap(({ title }) => [title.toLowerCase(), titleInText(title)]),
    ...reference.elements
      .filter((element) => element.domain === 'skill' || element.domain === 'knowledge')
      .map((element) => element.name.toLowerCase()),
    ...new Set(reference.technologies.map((row) => row.name.toLowerCase())),
  ];
  const titles = new Set(
    reference.occupations.flatMap(({ title }) => [title.toLowerCase(), titleInText(title)]),
  );
  const places = reference.areas.flatMap((area) =>
    area.name
      .toLowerCase()
      .split(/[,–-]/)
      .map((name) => name.trim()),
  );
  const made = new Set(
    names.filter((name) => !ORDINARY.has(name) && (titles.has(name) || name.includes(' '))),
  );
  for (const place of places) if (place.includes(' ')) made.add(place);
  lexicons.set(reference, made);
  return made;
};

const HONORIFIC = /^(?:mr|mrs|ms|mx|miss|dr|prof|sir|dame|rev|eng|ing|dipl)\.?$/i;
const NAME = /^\p{L}[\p{L}\p{M}’'-]*$/u;

/**
 * The name a letter may call the person by: the first given name, without honorifics; null when none is known or what stands
 * in its place is not a name.
 */
export const firstNameOf = (profile: Pick<Profile, 'name'>): string | null => {
  const parts = (profile.name ?? '')
    .trim()
    .split(/\s+/)
    .filter((part) => !HONORIFIC.test(part));
  // "Whitfield, Dana" names the family first.
  const first = (parts[0]?.endsWith(',') ? parts[1] : parts[0]) ?? '';
  if (!NAME.test(first)) return null;
  // Names set in capitals on the page are still names.
  const shouted = first.length > 2 && first === first.toUpperCase() && first !== first.toLowerCase();
  return shouted ? first.charAt(0) + first.slice(1).toLowerCase() : first;
};

/** Names a letter may use in its own words, and names it must recognise as claims. */
export const letterNames = (reference: Reference, profile: Pick<Profile, 'name'>): VerifierNames => {
  const name = firstNameOf(profile);
  return { allowed: name === null ? [] : [name], known: lexiconOf(reference) };
};
