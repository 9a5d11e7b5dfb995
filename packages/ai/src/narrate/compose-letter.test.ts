import { fileURLToPath } from 'node:url';
import type { LetterDraft } from '@career-mirror/contract';
import { AppError, OnetSocCode } from '@career-mirror/contract';
import { computeGap } from '@career-mirror/engine/gap';
import {
  createFactBook,
  draftLetter,
  type LetterInput,
  letterNames,
  letterRequest,
  renderLetter,
  verifyText,
  writeLetter,
} from '@career-mirror/engine/narrate';
import { buildProfile, estimateLevels } from '@career-mirror/engine/profile';
import { simulateFuture } from '@career-mirror/engine/simulate';
import { describe, expect, test } from 'vitest';
import { danaMatches, danaReading } from '../../../engine/src/profile/dana.story.ts';
import { readReference } from '../../../store/src/pack.ts';
import { createFakeModel, type FakeAnswer } from '../adapters/fake.ts';
import { type ComposeInput, composeLetter } from './compose-letter.ts';

const reference = readReference(fileURLToPath(new URL('../../../../data/reference', import.meta.url)));
const now = '2026-11-22T10:00:00Z';
const retail = OnetSocCode.parse('41-1011.00');
const logistics = OnetSocCode.parse('13-1081.02');

const profile = buildProfile({
  reading: danaReading,
  reference,
  spellMatches: danaMatches,
  mentions: [],
  peopleShare: () => null,
  now,
});
const book = createFactBook(reference);
const levels = estimateLevels(profile, reference, now);
const letterInput: LetterInput = {
  tone: 'middle',
  reference,
  profile,
  nowOnetSoc: retail,
  future: simulateFuture({
    reference,
    scenario: 'target',
    from: retail,
    to: logistics,
    areaId: null,
    profile,
    fit: 70,
    horizonYears: 10,
    paths: 500,
    seed: 3,
    now,
    book,
  }),
  stay: null,
  gap: computeGap({ reference, profile, levels, onetSoc: logistics, book }),
  cohort: null,
  areaId: null,
  now,
  book,
};
const template = writeLetter(letterInput);
const growth = book.list().find((fact) => fact.id.startsWith('growth:13-1081'))?.id;
const band = letterInput.future.bands.at(-1)?.factId;
if (!growth || !band) throw new Error('The letter needs growth and pay.');

const draft = (text: string, uses: LetterDraft['paragraphs'][number]['uses'] = []): LetterDraft => ({
  paragraphs: [{ text, uses }],
});

const honest: LetterDraft = {
  paragraphs: [
    { text: 'I sit by the window now, and the light is good.', uses: [] },
    {
      text: `It pays {{${band}|money}}, and the field was said to {{${growth}|change}}.`,
      uses: [band, growth],
    },
  ],
};

const compose = (answers: [FakeAnswer, ...FakeAnswer[]], more: Partial<ComposeInput> = {}) => {
  const { model, calls } = createFakeModel(answers);
  const reasons: unknown[] = [];
  const result = composeLetter({
    model,
    request: letterRequest(letterInput),
    verify: (text) => verifyText(text, book.list(), letterNames(reference, profile)),
    render: (text, writer) => renderLetter(text, letterInput, writer),
    template: () => writeLetter(letterInput),
    log: (reason) => reasons.push(reason),
    ...more,
  });
  return { result, calls, reasons };
};

/** What models say when they are wrong. */
const LIES: readonly [what: string, draft: LetterDraft][] = [
  ['a wage of its own', draft('I earn 95,000 dollars a year.')],
  ['a wage in words', draft('I earn ninety-five thousand a year.')],
  ['a wage with a sign', draft('It pays $95k now.')],
  ['a foreign currency', draft('It pays €70 000 now.')],
  ['a share', draft('And 80% of us stayed.')],
  ['a share in words', draft('Two thirds of us stayed.')],
  ['a majority', draft('The majority of us stayed.')],
  ['dozens', draft('Dozens of firms called.')],
  ['a doubling', draft('My pay doubled.')],
  ['a half', draft('I work half the hours.')],
  ['a year', draft('Since 2030 I have slept well.')],
  ['a month', draft('It began in September.')],
  ['a weekday', draft('I never work on a Friday.')],
  ['an ordinal', draft('It was my third attempt.')],
  ['a duration in words', draft('After seven months it was easy.')],
  ['full-width digits', draft('I earn ９５０００ now.')],
  ['Arabic-Indic digits', draft('I earn ٩٥٠٠٠ now.')],
  ['a fraction sign', draft('I gave ½ of it away.')],
  ['a rise without a fact', draft('The pay is rising steadily.')],
  ['a fall where the fact rises', draft(`The field is shrinking by {{${growth}|percent}}.`, [growth])],
  ['growth told as money', draft(`I earn {{${growth}|money}}.`, [growth])],
  ['pay told as a share', draft(`The field grew by {{${band}|percent}}.`, [band])],
  ['an invented fact', draft('I earn {{F99|money}}.')],
  ['an invented format', draft(`I earn {{${band}|certainly}}.`, [band])],
  ['a fact it did not list', draft(`I earn {{${band}|money}}.`)],
  ['a fact it lists and leaves out', draft('The days are long.', [growth])],
  ['a promise', draft('You will love it.')],
  ['a guarantee', draft('Success is guaranteed.')],
  ['certainty', draft('It is certain to work.')],
  ['legal advice', draft('Sue them if they refuse.')],
  ['immigration advice', draft('Get a visa before you apply.')],
  ['medical advice', draft('Ask for medication against the nerves.')],
  ['talk of a trait', draft('As a woman you bring more warmth.')],
  ['talk of age', draft('At your age it is a brave step.')],
  ['a firm', draft('I joined Amazon in the end.')],
  ['another person', draft('My colleague Robert Miller helped.')],
  ['another occupation', draft('I am a registered nurse on the side.')],
  ['a place', draft('I live in San Francisco now.')],
  ['a link', draft('Read more at https://evil.example/x.')],
  ['a bare address', draft('Read more at evil.com today.')],
  ['an image', draft('![](https://evil.example/p.png)')],
  ['HTML', draft('<img src=x onerror=alert(1)>')],
  ['markdown', draft('This is **very** good.')],
  ['a script address', draft('Click javascript:alert(1) please.')],
  ['the prompt', draft('Rules that a program checks: {{some-id|format}}')],
];

describe('a model that lies', () => {
  test('is tried in more than thirty ways', () => expect(LIES.length).toBeGreaterThanOrEqual(30));

  test.each(LIES)('ends in the template: %s', async (_what, lie) => {
    const { result, calls, reasons } = compose([lie]);
    const composed = await result;
    expect(composed.letter).toEqual(template);
    expect(composed.reason).toBe('narrate.unverified');
    expect(calls).toHaveLength(2);
    expect(calls[1]?.findings.length).toBeGreaterThan(0);
    // Only reason codes are logged, no word of the refused text.
    expect(JSON.stringify(reasons)).not.toContain(lie.paragraphs[0]?.text.slice(0, 12));
  });

  test('gets one chance to mend it, with the findings in hand', async () => {
    const { result, calls } = compose([draft('I earn 95,000 dollars.'), honest]);
    const { letter, reason } = await result;
    expect(reason).toBeNull();
    expect(letter.writer).toEqual({ kind: 'model', label: 'Recorded answers, in a test' });
    expect(calls[1]?.findings.map((finding) => finding.code)).toContain('unbound_number');
  });
});

describe('a model that is honest', () => {
  test('words the letter; code writes the numbers', async () => {
    const { letter, reason } = await compose([honest]).result;
    expect(reason).toBeNull();
    expect(letter.text).toContain('I sit by the window now');
    expect(letter.text).toMatch(/It pays about \$[\d,]+, and the field was said to grow by 16\.7 percent\./);
    expect(letter.factIds).toContain(growth);
  });

  test('the built-in draft itself passes as a model’s', async () => {
    const { letter } = await compose([draftLetter(letterInput)]).result;
    expect(letter.text).toBe(template.text);
  });
});

describe('a model that does not answer', () => {
  test('off by default: without a model the template speaks and says why', async () => {
    const { letter, reason } = await compose([honest], { model: null }).result;
    expect(reason).toBe('model.not_configured');
    expect(letter).toEqual(template);
  });

  test('failing, or answering in a wrong shape or too long, ends in the template', async () => {
    const long = draft('word '.repeat(1000));
    const many: LetterDraft = { paragraphs: Array.from({ length: 30 }, () => ({ text: 'Well.', uses: [] })) };
    for (const answer of ['fails', long, many, { paragraphs: [] }] satisfies FakeAnswer[]) {
      const { letter, reason } = await compose([answer]).result;
      expect(reason).toBe('model.failed');
      expect(letter).toEqual(template);
    }
  });

  test('hanging ends in the template after the time limit', async () => {
    const { letter, reason } = await compose(['hangs'], { timeoutMs: 20 }).result;
    expect(reason).toBe('model.failed');
    expect(letter).toEqual(template);
  });

  test('a reader who leaves ends it for good', async () => {
    const controller = new AbortController();
    const { result } = compose(['hangs'], { signal: controller.signal });
    controller.abort(new Error('The reader left.'));
    await expect(result).rejects.toThrow('The reader left.');
  });

  test('a fault of ours is not hidden as a failure of the model', async () => {
    const broken = compose([honest], {
      render: () => {
        throw new TypeError('a bug');
      },
    });
    await expect(broken.result).rejects.toThrow('a bug');
    expect(new AppError('model.failed').status).toBe(502);
  });
});
