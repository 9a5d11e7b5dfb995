import type { RecordDate, RecordEnd, Unmapped } from '@career-mirror/contract';
import { isBlank, isObject, type Json, type JsonObject, withoutBlanks } from './json-value.ts';
import { recordDateOf, recordEndOf } from './record-date.ts';
import { LONGEST_LINE, LONGEST_LIST, LONGEST_TEXT } from './record-limits.ts';

/** Key under which our own additions stand in files of other formats. */
export const OWN_KEY = 'careerMirror';

/**
 * The fields of one JSON object, taken one after the other; what nobody took is `rest()`, and goes out again as it came in.
 * A value that is not of the wanted kind is left where it is.
 */
export type Fields = {
  /** A short text under the first of these names that has one. */
  readonly line: (...names: string[]) => string | null;
  readonly text: (...names: string[]) => string | null;
  readonly texts: (...names: string[]) => string[];
  readonly lines: (...names: string[]) => string[];
  readonly date: (...names: string[]) => RecordDate | null;
  readonly end: (...names: string[]) => RecordEnd | null;
  readonly objects: (name: string) => Fields[];
  /** Our own additions to the object, if it has any. */
  readonly own: () => Fields;
  readonly object: (name: string) => Fields | null;
  /** Takes a field away; true when it said something. */
  readonly drop: (...names: string[]) => boolean;
  readonly has: (name: string) => boolean;
  readonly bool: (name: string) => boolean | null;
  readonly rest: () => Unmapped;
  /** True when the object says nothing at all. */
  readonly blank: boolean;
};

/** The text as it is, when it says something and is not longer than this. */
const within = (value: Json | undefined, longest: number): string | null =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest ? value : null;

export const fieldsOf = (object: JsonObject): Fields => {
  const left = new Map(Object.entries(withoutBlanks(object)));
  const taken = <T>(names: readonly string[], read: (value: Json | undefined) => T | null): T | null => {
    for (const name of names) {
      const value = read(left.get(name));
      if (value === null) continue;
      left.delete(name);
      return value;
    }
    return null;
  };
  const list = (names: readonly string[], longest: number): string[] =>
    taken(names, (value) => {
      if (!Array.isArray(value) || value.length > LONGEST_LIST) return null;
      const said = value.filter((one) => !isBlank(one));
      const texts = said.flatMap((one) => within(one, longest) ?? []);
      return texts.length === said.length ? texts : null;
    }) ?? [];
  return {
    line: (...names) => taken(names, (value) => within(value, LONGEST_LINE)),
    text: (...names) => taken(names, (value) => within(value, LONGEST_TEXT)),
    lines: (...names) => list(names, LONGEST_LINE),
    texts: (...names) => list(names, LONGEST_TEXT),
    date: (...names) => taken(names, (value) => recordDateOf(within(value, LONGEST_LINE) ?? '')),
    end: (...names) => taken(names, (value) => recordEndOf(within(value, LONGEST_LINE) ?? '')),
    objects: (name) =>
      taken([name], (value) => {
        const said = Array.isArray(value) ? value.filter((one) => !isBlank(one)) : [];
        const objects = said.filter(isObject);
        return said.length > 0 && objects.length === said.length && said.length <= LONGEST_LIST * 4
          ? objects.map(fieldsOf)
          : null;
      }) ?? [],
    own: () => taken([OWN_KEY], (value) => (isObject(value) ? fieldsOf(value) : null)) ?? fieldsOf({}),
    object: (name) => taken([name], (value) => (isObject(value) ? fieldsOf(value) : null)),
    drop: (...names) => names.map((name) => left.delete(name)).some((gone) => gone),
    has: (name) => left.has(name),
    bool: (name) => taken([name], (value) => (typeof value === 'boolean' ? value : null)),
    rest: () => Object.fromEntries(left),
    blank: left.size === 0,
  };
};

/** Our own list of ids at the end of an export says what the profile says; it is made anew for the next one. */
export const withoutOwnMeta = ({ meta, ...rest }: Unmapped): Unmapped => {
  if (!isObject(meta)) return meta === undefined ? rest : { ...rest, meta };
  const { [OWN_KEY]: _own, ...foreign } = meta;
  return Object.keys(foreign).length > 0 ? { ...rest, meta: foreign } : rest;
};
