import type { EscoSkill, LinkedSkill } from '@career-mirror/contract';
import { conceptKey, cosineAt, encodeWords, type TitleModel } from '../occupation/model.ts';
import { buildNearest, type NearestIndex, nearestTitles } from '../occupation/nearest.ts';
import { words } from '../occupation/words.ts';
import { CHUNK_WORDS_MAX, LINK_CANDIDATES, LINK_WEIGHTS, WHOLE_SENTENCE_WORDS } from './constants.ts';
import { isBoilerplate } from './context.ts';
import { findSkills } from './find-skills.ts';
import { PHRASES } from './phrases.ts';
import type { SkillIndex, SkillReference } from './skill-index.ts';
import type { SpanTagger } from './span-model.ts';
import { isWorkplace, type SkillSpan, type TaggedText, tagText } from './spans.ts';

/*
 * From a sentence to the ESCO skills it asks for or shows, named or not. The sentence is cut into spans (by the trained
 * tagger, by list marks, by names the trie knows); each span and the whole sentence are compared with every skill: by
 * meaning (the trained table), by shared words with its names, by equal names. A skill keeps its best span's score.
 */

export type SkillLinker = {
  readonly index: SkillIndex;
  readonly model: TitleModel;
  readonly tagger: SpanTagger;
  readonly skills: readonly EscoSkill[];
  /** Row in the model's skill vectors, or -1. */
  readonly vectors: Int32Array;
  readonly positionOf: ReadonlyMap<string, number>;
  /** Names of the skills; built at the first question. */
  readonly nearest: () => NearestIndex;
};

/** What speaks for one skill, in the order of `LINK_WEIGHTS`. */
const LINK_FEATURES = ['cosine', 'whole', 'near', 'nearMeaning', 'named'] as const;

/**
 * Build what `linkSkills` needs from the pack, the skill index and the trained model.
 *
 * @param reference its `escoSkills` are read
 */
export function buildSkillLinker(
  reference: SkillReference,
  index: SkillIndex,
  model: TitleModel,
  tagger: SpanTagger,
): SkillLinker {
  const skills = reference.escoSkills;
  const rowOf = new Map(Array.from(model.skills.keys, (key, row) => [key, row]));
  let nearest: NearestIndex | null = null;
  return {
    index,
    model,
    tagger,
    skills,
    vectors: Int32Array.from(skills, ({ escoUri }) => rowOf.get(conceptKey(escoUri)) ?? -1),
    positionOf: new Map(skills.map(({ escoUri }, at) => [escoUri, at])),
    nearest: () => {
      nearest ??= nameIndex(skills);
      return nearest;
    },
  };
}

/** Everyday phrases with the label each means. */
export function listPhrases(): { readonly said: readonly string[]; readonly label: string }[] {
  return PHRASES.split('\n')
    .filter((line) => line.includes(' = '))
    .map((line) => {
      const [said = '', label = ''] = line.split(' = ');
      return { said: said.split('|').map((name) => name.trim()), label: label.trim() };
    });
}

function nameIndex(skills: readonly EscoSkill[]): NearestIndex {
  const entries: { title: string; list: string[]; occupations: number[] }[] = [];
  const entryOf = new Map<string, number>();
  const add = (name: string, skill: number): void => {
    const list = words(name);
    const key = list.join(' ');
    if (key === '') return;
    const known = entryOf.get(key);
    if (known === undefined) {
      entryOf.set(key, entries.length);
      entries.push({ title: name, list, occupations: [skill] });
    } else if (entries[known]?.occupations.includes(skill) === false) entries[known].occupations.push(skill);
  };
  const positionOf = new Map(skills.map(({ label }, at) => [label, at]));
  skills.forEach(({ label, altLabels }, at) => {
    for (const name of [label, label.replace(/\s*\([^)]*\)$/, ''), ...altLabels]) add(name, at);
  });
  for (const { said, label } of listPhrases()) {
    const skill = positionOf.get(label);
    if (skill !== undefined) for (const name of said) add(name, skill);
  }
  return buildNearest(entries);
}

/**
 * ESCO skills that a sentence or a whole text asks for or shows, best first.
 *
 * @returns score: comparable within one answer only
 * @example linkSkills(linker, 'You work well in a team')[0]?.label // 'work in teams'
 */
export function linkSkills(linker: SkillLinker, text: string, limit = 20): LinkedSkill[] {
  const best = new Map<number, number>();
  for (const sentence of sentencesOf(text)) {
    for (const [skill, features] of linkFeatures(linker, sentence)) {
      const score = features.reduce((sum, value, f) => sum + value * (LINK_WEIGHTS[f] ?? 0), 0);
      best.set(skill, Math.max(best.get(skill) ?? -Infinity, score));
    }
  }
  return [...best]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .flatMap(([skill, score]) => {
      const known = linker.skills[skill];
      return known === undefined ? [] : { escoUri: known.escoUri, label: known.label, score };
    });
}

/**
 * Where in a text skills or knowledge are asked for or shown, whether a taxonomy knows them or not.
 *
 * @returns spans in order; `text.slice(start, end)` is the span
 */
export const findSkillSpans = (linker: SkillLinker, text: string): readonly SkillSpan[] =>
  readSpans(linker, text)?.spans ?? [];

/** The same with every stretch's chance; null when the text has no words. */
export const readSpans = ({ tagger, index }: SkillLinker, text: string): TaggedText | null =>
  tagText(tagger, index, text);

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?;])\s+|\n+/).filter((sentence) => /\p{L}/u.test(sentence) && !isBoilerplate(sentence));

/** Features of every candidate skill of one sentence. */
function linkFeatures(linker: SkillLinker, sentence: string): Map<number, Float32Array> {
  const { model } = linker;
  const features = new Map<number, Float32Array>();
  const raise = (skill: number, feature: (typeof LINK_FEATURES)[number], value: number): void => {
    let own = features.get(skill);
    if (own === undefined) {
      own = new Float32Array(LINK_FEATURES.length);
      features.set(skill, own);
    }
    const at = LINK_FEATURES.indexOf(feature);
    if ((own[at] ?? 0) < value) own[at] = value;
  };
  const lists = spansOf(linker, sentence);
  const whole = encodeWords(model, words(sentence).slice(0, WHOLE_SENTENCE_WORDS));
  const vectors = lists.map((list) => encodeWords(model, list));
  const [wholeCosines, ...spanCosines] = cosinesOf(linker, [whole, ...vectors]);
  lists.forEach((list, at) => {
    const vector = vectors[at] ?? null;
    const cosines = spanCosines[at];
    if (vector === null || cosines === undefined) return;
    for (const skill of highest(cosines, LINK_CANDIDATES)) raise(skill, 'cosine', cosines[skill] ?? 0);
    const weighted = list.map((word) => ({ word, weight: 1 }));
    for (const { entry, similarity } of nearestTitles(linker.nearest(), weighted, LINK_CANDIDATES)) {
      const known = linker.nearest().entries[entry];
      const name = known === undefined ? null : encodeWords(model, known.list);
      const meaning = name === null ? 0 : cosineAt(vector, name, 0);
      for (const skill of known?.occupations ?? []) {
        raise(skill, 'cosine', cosines[skill] ?? 0);
        raise(skill, 'near', similarity);
        raise(skill, 'nearMeaning', meaning);
      }
    }
  });
  for (const { escoUri, confidence } of findSkills(linker.index, sentence)) {
    const skill = escoUri === null ? undefined : linker.positionOf.get(escoUri);
    if (skill !== undefined) raise(skill, 'named', confidence);
  }
  if (wholeCosines !== undefined) {
    for (const skill of highest(wholeCosines, LINK_CANDIDATES))
      raise(skill, 'whole', wholeCosines[skill] ?? 0);
    for (const skill of features.keys()) raise(skill, 'whole', wholeCosines[skill] ?? 0);
  }
  return features;
}

/** Cosine of each vector with every skill's. All vectors in one pass: the skills do not fit the processor's cache. */
function cosinesOf(linker: SkillLinker, vectors: readonly (Float32Array | null)[]): Float32Array[] {
  const cosines = vectors.map(() => new Float32Array(linker.skills.length));
  for (let skill = 0; skill < linker.skills.length; skill++) {
    const row = linker.vectors[skill] ?? -1;
    if (row < 0) continue;
    for (let at = 0; at < vectors.length; at++) {
      const vector = vectors[at];
      const own = cosines[at];
      if (vector && own) own[skill] = cosineAt(vector, linker.model.skills.vectors, row);
    }
  }
  return cosines;
}

/** Word lists of the stretches that may each be one skill. */
function spansOf(linker: SkillLinker, sentence: string): string[][] {
  const lists = new Map<string, string[]>();
  const add = (text: string): void => {
    const list = words(text);
    if (list.length > 0) lists.set(list.join(' '), list);
  };
  for (const span of findSkillSpans(linker, sentence)) {
    if (!isWorkplace(sentence, span)) add(sentence.slice(span.start, span.end));
  }
  for (const chunk of sentence.split(/[,;:()/•|]|\band\b|\bor\b|\s[-–]\s/i)) {
    const list = words(chunk);
    if (list.length > 0 && list.length <= CHUNK_WORDS_MAX) lists.set(list.join(' '), list);
  }
  if (lists.size === 0) add(sentence);
  return [...lists.values()];
}

function highest(values: Float32Array, count: number): number[] {
  const best: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (best.length >= count && value <= (values[best[best.length - 1] ?? 0] ?? 0)) continue;
    let slot = best.length;
    while (slot > 0 && (values[best[slot - 1] ?? 0] ?? 0) < value) slot--;
    best.splice(slot, 0, at);
    if (best.length > count) best.pop();
  }
  return best;
}
