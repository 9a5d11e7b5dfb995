import type { EscoTitleMatch } from '@career-mirror/contract';
import { findCandidates, type TitleReading } from './candidates.ts';
import { ESCO_NEAR, ESCO_OCCUPATIONS, ESCO_WEIGHTS } from './constants.ts';
import type { EscoIndex } from './esco-index.ts';
import { cosineAt, encodeWords } from './model.ts';
import { nearestTitles } from './nearest.ts';
import { rankCandidates } from './ranking.ts';
import type { TitleIndex } from './title-index.ts';

/** What speaks for one ESCO occupation, in the order of `ESCO_WEIGHTS`. */
const ESCO_FEATURES = [
  'cosine',
  'nearBest',
  'nearMeaning',
  'exactPreferred',
  'viaVector',
  'viaNames',
  'group',
] as const;
type EscoFeature = (typeof ESCO_FEATURES)[number];
const AT = new Map<EscoFeature, number>(ESCO_FEATURES.map((name, at) => [name, at]));

/**
 * ESCO occupations that a job title may mean, best first, without the official crosswalk.
 *
 * @returns score: comparable within one answer only
 * @example matchEscoTitle(index, 'Sr. backend eng')[0]?.label // 'software developer'
 */
export function matchEscoTitle(index: TitleIndex, title: string, limit = 10): EscoTitleMatch[] {
  const esco = index.esco();
  const features = escoFeatures(index, esco, title);
  const width = ESCO_FEATURES.length;
  const ranked = esco.concepts
    .map((concept, at) => {
      let score = 0;
      for (let f = 0; f < width; f++) score += (ESCO_WEIGHTS[f] ?? 0) * (features[at * width + f] ?? 0);
      return { concept, score };
    })
    .sort((a, b) => b.score - a.score);
  // A person asks for an occupation; a group may stand beside it, not before all of them.
  const first = ranked.findIndex(({ concept }) => !concept.isGroup);
  const [occupation] = ranked.splice(first, 1);
  return [...(occupation === undefined ? [] : [occupation]), ...ranked]
    .slice(0, limit)
    .map(({ concept: { escoUri, label }, score }) => ({ escoUri, label, score }));
}

/** The features of every ESCO concept, row by row. */
function escoFeatures(index: TitleIndex, esco: EscoIndex, title: string): Float32Array {
  const { candidates, reading, vector } = findCandidates(index, title, null);
  const width = ESCO_FEATURES.length;
  const count = esco.concepts.length;
  const features = new Float32Array(count * width);
  const raise = (concept: number, feature: EscoFeature, value: number): void => {
    const at = concept * width + (AT.get(feature) ?? 0);
    if ((features[at] ?? 0) < value) features[at] = value;
  };
  const means = probableOccupations(index, candidates);
  const viaVector = mixVectors(index, means);
  for (let concept = 0; concept < count; concept++) {
    const row = esco.vectors[concept] ?? -1;
    if (row < 0) continue;
    if (vector !== null) raise(concept, 'cosine', cosineAt(vector, index.model.esco.vectors, row));
    if (viaVector !== null) raise(concept, 'viaVector', cosineAt(viaVector, index.model.esco.vectors, row));
  }
  for (const { occupation, probability } of means) {
    for (const { concept, strength } of esco.shared.get(occupation) ?? []) {
      const at = concept * width + (AT.get('viaNames') ?? 0);
      features[at] = (features[at] ?? 0) + probability * strength;
    }
  }
  for (const { entry, similarity } of nearestTitles(esco.nearest, weightedWords(reading), ESCO_NEAR)) {
    const known = esco.nearest.entries[entry];
    const meaning = known === undefined || vector === null ? null : encodeWords(index.model, known.list);
    for (const concept of known?.occupations ?? []) {
      raise(concept, 'nearBest', similarity);
      if (meaning !== null && vector !== null) raise(concept, 'nearMeaning', cosineAt(vector, meaning, 0));
    }
  }
  for (const { key, certainty } of reading.keys) {
    for (const { concept, preferred } of esco.names.get(key) ?? []) {
      if (preferred) raise(concept, 'exactPreferred', certainty);
    }
  }
  esco.concepts.forEach(({ isGroup }, concept) => {
    if (isGroup) raise(concept, 'group', 1);
  });
  return features;
}

const weightedWords = (reading: TitleReading) => [
  ...reading.main.map((word) => ({ word, weight: 1 })),
  ...reading.rest.map((word) => ({ word, weight: 0.35 })),
];

function probableOccupations(index: TitleIndex, candidates: ReturnType<typeof findCandidates>['candidates']) {
  if (candidates.length === 0) return [];
  return rankCandidates(index.model.ranking, candidates)
    .slice(0, ESCO_OCCUPATIONS)
    .map(({ candidate, probability }) => ({ occupation: candidate.occupation, probability }));
}

function mixVectors(index: TitleIndex, means: readonly { occupation: number; probability: number }[]) {
  const { dims, onet } = index.model;
  const mixed = new Float32Array(dims);
  for (const { occupation, probability } of means) {
    const row = index.occupations[occupation]?.vector ?? -1;
    if (row < 0) continue;
    for (let d = 0; d < dims; d++)
      mixed[d] = (mixed[d] ?? 0) + probability * (onet.vectors[row * dims + d] ?? 0);
  }
  const norm = Math.sqrt(mixed.reduce((sum, value) => sum + value * value, 0));
  return norm === 0 ? null : mixed.map((value) => value / norm);
}
