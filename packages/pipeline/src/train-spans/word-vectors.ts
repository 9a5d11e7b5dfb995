import { type Random, shuffle } from '../train/random.ts';

/*
 * Word vectors by skip-gram with negative samples (Mikolov et al., 2013), with one table of contexts for each place
 * beside the word (Ling et al., 2015): words that stand in the same places of a sentence come to lie together.
 */

const OFFSETS = [-2, -1, 1, 2];
const SETTINGS = {
  epochs: 4,
  negatives: 6,
  rate: 0.05,
  leastRate: 0.02,
  leastCount: 4,
  common: 1e-3,
} as const;
/** Negative samples are drawn by frequency to this power. */
const NOISE_POWER = 0.75;
const NOISE_SLOTS = 1 << 20;

export type WordVectors = {
  /** Most frequent first. */
  readonly words: readonly string[];
  /** `words × dims`, scaled to a spread of one half. */
  readonly vectors: Float32Array;
};

/** Vectors of every word met at least four times. Deterministic. */
export function fitWordVectors(
  sentences: readonly (readonly string[])[],
  dims: number,
  random: Random,
): WordVectors {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  const total = Array.from(counts.values()).reduce((sum, count) => sum + count, 0);
  const frequent = [...counts]
    .filter(([, count]) => count >= SETTINGS.leastCount)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const rowOf = new Map(frequent.map(([word], row) => [word, row]));
  const rows = sentences.map((sentence) => Int32Array.from(sentence, (word) => rowOf.get(word) ?? -1));
  const noise = noiseOf(frequent.map(([, count]) => count));
  // Very common words teach little each time they are met, so most of their meetings are left out.
  const kept = frequent.map(([, count]) => {
    const share = (SETTINGS.common * total) / count;
    return Math.sqrt(share) + share;
  });
  const vectors = Float32Array.from({ length: frequent.length * dims }, () => (random() - 0.5) / dims);
  const contexts = OFFSETS.map(() => new Float32Array(frequent.length * dims));
  const order = Int32Array.from(rows.keys());
  const move = new Float32Array(dims);
  let met = 0;
  for (let epoch = 0; epoch < SETTINGS.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const sentence = rows[at] ?? new Int32Array(0);
      const rate = SETTINGS.rate * Math.max(SETTINGS.leastRate, 1 - met / (total * SETTINGS.epochs));
      met += sentence.length;
      sentence.forEach((centre, place) => {
        if (centre < 0 || random() > (kept[centre] ?? 1)) return;
        move.fill(0);
        OFFSETS.forEach((offset, side) => {
          const target = sentence[place + offset] ?? -1;
          const table = contexts[side];
          if (target < 0 || table === undefined) return;
          for (let sample = 0; sample <= SETTINGS.negatives; sample++) {
            const other = sample === 0 ? target : (noise[Math.floor(random() * NOISE_SLOTS)] ?? 0);
            if (sample > 0 && other === target) continue;
            const base = centre * dims;
            const context = other * dims;
            let dot = 0;
            for (let d = 0; d < dims; d++) dot += (vectors[base + d] ?? 0) * (table[context + d] ?? 0);
            const step = ((sample === 0 ? 1 : 0) - 1 / (1 + Math.exp(-dot))) * rate;
            for (let d = 0; d < dims; d++) {
              const value = table[context + d] ?? 0;
              move[d] = (move[d] ?? 0) + step * value;
              table[context + d] = value + step * (vectors[base + d] ?? 0);
            }
          }
        });
        for (let d = 0; d < dims; d++)
          vectors[centre * dims + d] = (vectors[centre * dims + d] ?? 0) + (move[d] ?? 0);
      });
    }
  }
  const spread = Math.sqrt(vectors.reduce((sum, value) => sum + value * value, 0) / vectors.length);
  return {
    words: frequent.map(([word]) => word),
    vectors: vectors.map((value) => (value * 0.5) / spread),
  };
}

/** Slots that hold each word as often as it should be drawn. */
function noiseOf(counts: readonly number[]): Int32Array {
  const slots = new Int32Array(NOISE_SLOTS);
  const total = counts.reduce((sum, count) => sum + count ** NOISE_POWER, 0);
  let sum = 0;
  let slot = 0;
  counts.forEach((count, word) => {
    sum += count ** NOISE_POWER;
    while (slot < NOISE_SLOTS && slot / NOISE_SLOTS < sum / total) slots[slot++] = word;
  });
  slots.fill(counts.length - 1, slot);
  return slots;
}
