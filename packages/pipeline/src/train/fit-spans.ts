import {
  bestLabels,
  type SkillIndex,
  type SkillSpan,
  SPAN_BUCKETS,
  SPAN_LABELS,
  type SpanTagger,
  spanFeatures,
  type Token,
  tokensOf,
} from '@career-mirror/engine/skill';
import { seededRandom, shuffle } from './random.ts';

/** A sentence with the spans that people marked in it. */
export type SpanSentence = { readonly text: string; readonly spans: readonly SkillSpan[] };

const ROUNDS = 8;
/** Largest stored weight. */
const INT8_MAX = 127;
/** Weights beyond this share of the largest are cut, so that the many small ones keep their precision. */
const CUT_SHARE = 0.35;
/** Pull towards marking, in stored units; the best of seven values by overlap F1 on SkillSpan's development half. */
const BOLDNESS = 120;

/** Averaged structured perceptron, rounded to 8 bits. Deterministic. */
export function fitSpans(index: SkillIndex, sentences: readonly SpanSentence[], seed: number): SpanTagger {
  const count = SPAN_LABELS.length;
  const examples = sentences.map(({ text, spans }) => {
    const tokens = tokensOf(text);
    return {
      features: spanFeatures(index, text, tokens),
      gold: tokens.map((token) => labelOf(token, spans)),
    };
  });
  const weights = averaged(SPAN_BUCKETS * count);
  const transitions = averaged(count * count);
  const random = seededRandom(seed);
  const order = Int32Array.from(examples.keys());
  let tick = 1;
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const at of order) {
      const { features = [], gold = [] } = examples[at] ?? {};
      const guess = bestLabels(
        { weights: weights.values, transitions: transitions.values, boldness: 0 },
        features,
      );
      features.forEach((buckets, word) => {
        const right = gold[word] ?? 0;
        const wrong = guess[word] ?? 0;
        if (right !== wrong) {
          for (const bucket of buckets) {
            weights.move(bucket * count + right, 1, tick);
            weights.move(bucket * count + wrong, -1, tick);
          }
        }
        const rightMove = (gold[word - 1] ?? 0) * count + right;
        const wrongMove = (guess[word - 1] ?? 0) * count + wrong;
        if (rightMove !== wrongMove) {
          transitions.move(rightMove, 1, tick);
          transitions.move(wrongMove, -1, tick);
        }
      });
      tick++;
    }
  }
  const means = weights.means(tick);
  const largest = means.reduce((found, weight) => Math.max(found, Math.abs(weight)), 0);
  const scale = (largest * CUT_SHARE) / INT8_MAX;
  const round = (weight: number): number =>
    Math.max(-INT8_MAX, Math.min(INT8_MAX, Math.round(weight / scale)));
  return {
    weights: Int8Array.from(means, round),
    transitions: Float32Array.from(transitions.means(tick), (weight) => weight / scale),
    boldness: BOLDNESS,
  };
}

/** Numbers whose mean over all steps is wanted: the sum of step-weighted moves gives it without summing every step. */
function averaged(size: number) {
  const values = new Float64Array(size);
  const weightedMoves = new Float64Array(size);
  return {
    values,
    move: (at: number, by: number, tick: number): void => {
      values[at] = (values[at] ?? 0) + by;
      weightedMoves[at] = (weightedMoves[at] ?? 0) + by * tick;
    },
    means: (ticks: number): Float64Array =>
      values.map((value, at) => value - (weightedMoves[at] ?? 0) / ticks),
  };
}

function labelOf(token: Token, spans: readonly SkillSpan[]): number {
  const span = spans.find(({ start, end }) => token.start >= start && token.start < end);
  if (span === undefined) return 0;
  const first = token.start === span.start || spans.every(({ start }) => start !== span.start) ? 'B' : 'I';
  return SPAN_LABELS.indexOf(`${first}-${span.kind}`);
}
