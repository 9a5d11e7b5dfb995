import type { Unmapped } from '@career-mirror/contract';

export type Json = Unmapped[string];
export type JsonObject = { readonly [key: string]: Json };

/** A parsed value as plain JSON. Names that would touch an object's own machinery are left away. */
export const toJson = (value: unknown): Json => {
  // What no database and no XML can hold: the character 0 and halves of characters.
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '');
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object') return null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, inner]) => [key, toJson(inner)]),
  );
};

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True for what says nothing: null, '', [] and objects of nothing else. */
export const isBlank = (value: Json | undefined): boolean => {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isBlank);
  return typeof value === 'object' && Object.values(value).every(isBlank);
};

/** An object without the keys whose value says nothing. */
export const withoutBlanks = (object: JsonObject): { [key: string]: Json } =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => !isBlank(value)));
