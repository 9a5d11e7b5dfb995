import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '@career-mirror/contract';
import { hashText } from '@career-mirror/engine/occupation';
import {
  buildLattice,
  buildSkillIndex,
  linearScores,
  networkScores,
  parseSpanTagger,
  SPAN_LABELS,
  type SpanWords,
  spanInputs,
  tagText,
  tokensOf,
  writeSpanTagger,
} from '@career-mirror/engine/skill';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../train/random.ts';
import { agreementOf } from './agreement.ts';
import { clusterWords } from './clusters.ts';
import { examplesOf } from './examples.ts';
import { fitLinear } from './fit-linear.ts';
import { newNetwork, SIZES, teachNetwork } from './fit-network.ts';
import { labelSlope } from './label-slope.ts';
import { readGreen, readSkillSpan, type SpanSentence } from './span-sentences.ts';
import { teachApart } from './teach-apart.ts';
import { fitWordVectors } from './word-vectors.ts';

const index = buildSkillIndex({ escoSkills: [], technologies: [] });

/** "Knows X and leads Y": the words behind "knows" and from "leads" on are marked. */
const sentences: SpanSentence[] = ['tax law', 'Java', 'first aid', 'sewing', 'wine'].flatMap((known) =>
  ['teams', 'projects', 'a small team'].map((led) => {
    const text = `Our new colleague knows ${known} and leads ${led} here`;
    const spanOf = (words: string, kind: 'skill' | 'knowledge') => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
      kind,
    });
    return { text, spans: [spanOf(known, 'knowledge'), spanOf(`leads ${led}`, 'skill')] };
  }),
);

const random = seededRandom(1);
const corpus = sentences.map(({ text }) => tokensOf(text).map(({ lower }) => lower));
const { words: spelt, vectors } = fitWordVectors(corpus, SIZES.dims, random);
const words: SpanWords = {
  rowOf: new Map(spelt.map((word, row) => [hashText(word), row])),
  ...clusterWords(vectors, SIZES.dims, random),
};
const lesson = { rounds: 40, rate: 0.01, lastRate: 0.002, seed: 1, report: () => undefined };

function fit() {
  const examples = examplesOf(index, words, sentences, 1);
  const network = teachNetwork(newNetwork(vectors, seededRandom(2)), examples, lesson);
  return { words, linear: fitLinear(examples, 1), network };
}

describe('the trained tagger', () => {
  const tagger = fit();
  const read = parseSpanTagger(writeSpanTagger(tagger));

  test('marks what it was taught, also after it was written and read', () => {
    const sum = sentences.map(({ text, spans }) =>
      agreementOf(spans, tagText(read, index, text)?.spans ?? []),
    );
    expect(sum.reduce((all, { exact }) => all + exact, 0)).toBeGreaterThanOrEqual(28);
    expect(tagText(read, index, '—')).toBeNull();
  });

  test('scores after reading are those before writing, but for the rounding', () => {
    const text = sentences[0]?.text ?? '';
    const inputs = spanInputs(index, words, text, tokensOf(text));
    const far = (a: Float32Array, b: Float32Array): number =>
      a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? 0))), 0);
    expect(far(networkScores(tagger.network, inputs), networkScores(read.network, inputs))).toBeLessThan(0.3);
    expect(
      far(linearScores(tagger.linear.weights, inputs), linearScores(read.linear.weights, inputs)),
    ).toBeLessThan(0.3);
  });

  test('the same sentences give the same bytes', () => {
    expect(Buffer.from(writeSpanTagger(fit())).equals(Buffer.from(writeSpanTagger(tagger)))).toBe(true);
  });

  test('a thread of its own teaches the same', async () => {
    const examples = examplesOf(index, words, sentences, 1);
    const start = newNetwork(vectors, seededRandom(3));
    const { report, ...teaching } = { ...lesson, rounds: 2 };
    const apart = await teachApart({ start, examples, ...teaching });
    expect(apart.output).toEqual(teachNetwork(start, examples, { ...teaching, report }).output);
    expect(apart.output).not.toEqual(start.output);
  });

  test('a damaged file is refused', () => {
    const bytes = writeSpanTagger(tagger);
    expect(() => parseSpanTagger(bytes.subarray(0, bytes.length - 4))).toThrow(AppError);
    expect(() => parseSpanTagger(new Uint8Array(50))).toThrow('pack.damaged');
  });
});

test('the slope is how the loss changes', () => {
  const count = SPAN_LABELS.length;
  const labels = Float32Array.from({ length: 3 * count }, (_, at) => Math.cos(3 * at));
  const steps = Float64Array.from({ length: (count + 1) * count }, (_, at) => Math.sin(at));
  const gold = Uint8Array.of(1, 2, 0);
  const slope = labelSlope({ words: 3, labels, steps }, gold);
  const step = 1e-4;
  for (let at = 0; at < steps.length; at++) {
    const moved = steps.with(at, (steps[at] ?? 0) + step);
    const change = labelSlope({ words: 3, labels, steps: moved }, gold).loss - slope.loss;
    expect(slope.steps[at]).toBeCloseTo(change / step, 2);
  }
  const chances = buildLattice({ words: 3, labels, steps });
  for (let word = 0; word < 3; word++) {
    const sum = SPAN_LABELS.reduce((all, _, label) => {
      const at = word * count + label;
      return all + Math.exp((chances.before[at] ?? 0) + (chances.after[at] ?? 0) - chances.total);
    }, 0);
    expect(sum).toBeCloseTo(1, 6);
    const slopes = slope.labels.subarray(word * count, (word + 1) * count);
    expect(slopes.reduce((all, value) => all + value, 0)).toBeCloseTo(0, 5);
  }
});

const file = (name: string, content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'train-spans-')), name);
  writeFileSync(path, content);
  return path;
};

describe('labelled sentences', () => {
  const marked = ([sentence]: SpanSentence[]) =>
    sentence?.spans.map(({ start, end, kind }) => [sentence.text.slice(start, end), kind]);

  test('SkillSpan’s tags become characters, and knowledge wins over skill', () => {
    const line = {
      tokens: ['Knows', 'Java', 'and', 'leads', 'Java', '<ORGANIZATION>', '.'],
      tags_skill: ['O', 'O', 'O', 'B', 'I', 'I', 'O'],
      tags_knowledge: ['O', 'B', 'O', 'O', 'B', 'O', 'O'],
    };
    expect(marked(readSkillSpan(file('a.jsonl', `${JSON.stringify(line)}\n`)))).toEqual([
      ['Java', 'knowledge'],
      ['leads', 'skill'],
      ['Java', 'knowledge'],
      ['ORGANIZATION', 'skill'],
    ]);
  });

  test('of Green’s tags only the skills count', () => {
    const lines = ['A O', 'nurse B-Occupation', 'who O', 'leads B-Skill', 'teams I-Skill', '', ''];
    expect(marked(readGreen(file('a.conll', lines.join('\n'))))).toEqual([['leads teams', 'skill']]);
  });
});
