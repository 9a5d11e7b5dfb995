import { hashText } from '@career-mirror/engine/occupation';
import { describe, expect, test } from 'vitest';
import { assembleModel, noFits } from './assemble.ts';
import { augment, withTypo } from './augment.ts';
import { learn } from './learn.ts';
import { seededRandom } from './random.ts';
import type { Example, TrainingTexts } from './texts.ts';
import { chooseFeatures } from './vocabulary.ts';

const title = (label: number, text: string): Example => ({ task: 0, label, text, kind: 'title', weight: 1 });
const skill = (label: number, text: string): Example => ({ task: 2, label, text, kind: 'skill', weight: 1 });
const texts: TrainingTexts = {
  classes: [
    ['11-1011.00', '29-1141.00'],
    ['uri:a', 'uri:b'],
    ['uri:s', 'uri:t'],
  ],
  groups: [],
  heldOut: [],
  advertisements: ['we look for a colleague with experience in many things'],
  examples: [
    title(0, 'chief executive'),
    title(0, 'managing director'),
    title(0, 'chief executive officer'),
    title(1, 'registered nurse'),
    title(1, 'ward nurse'),
    title(1, 'nurse practitioner'),
    { task: 1, label: 0, text: 'company director', kind: 'title', weight: 1 },
    { task: 1, label: 1, text: 'specialist nurse', kind: 'title', weight: 1 },
    skill(0, 'lead a company'),
    skill(1, 'care for patients'),
  ],
};
const settings = { seed: 7, dims: 8, epochs: 4, batch: 4, rate: 0.02 };

const run = (seed: number): Uint8Array => {
  const features = chooseFeatures(texts.examples, 500);
  const network = learn(texts, features, { ...settings, seed }, () => undefined);
  const learnt = {
    dims: settings.dims,
    table: network.table.values,
    classes: network.classes.map(({ values }) => values),
  };
  return assembleModel(texts, features, learnt, noFits);
};

describe('training the table', () => {
  test('the same seed gives the same bytes, another seed others', () => {
    const once = run(7);
    expect(run(7)).toEqual(once);
    expect(hashText(run(8).toString())).not.toBe(hashText(once.toString()));
  });

  test('more rounds make the loss on the same titles smaller', () => {
    const lossAfter = (epochs: number): number => {
      const features = chooseFeatures(texts.examples, 500);
      const many = { ...texts, examples: Array.from({ length: 120 }, () => texts.examples).flat() };
      const lines: string[] = [];
      learn(many, features, { ...settings, epochs }, (line) => lines.push(line));
      const last = lines[lines.length - 1] ?? '';
      return Number(/loss (\S+)/.exec(last)?.[1]);
    };
    expect(lossAfter(6)).toBeLessThan(lossAfter(1));
  });

  test('features are the frequent ones, ascending, at most as many as asked for', () => {
    const features = chooseFeatures(texts.examples, 10);
    expect(features.length).toBe(10);
    expect([...features]).toEqual([...features].sort((a, b) => a - b));
  });
});

describe('noise', () => {
  test('a typo changes a word by at most two letters and is the same for the same seed', () => {
    for (let seed = 0; seed < 50; seed++) {
      const typo = withTypo('electrician', seededRandom(seed));
      expect(typo).toBe(withTypo('electrician', seededRandom(seed)));
      expect(Math.abs(typo.length - 'electrician'.length)).toBeLessThanOrEqual(1);
    }
  });

  test('prose is shown in stretches', () => {
    const long = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
    const shown = augment(long, 'prose', [], seededRandom(3)).split(' ');
    expect(shown.length).toBeLessThan(40);
    expect(long).toContain(shown.join(' '));
  });
});
