import { fileURLToPath } from 'node:url';
import {
  type FactId,
  type LetterDraft,
  type LetterTone,
  OnetSocCode,
  type Profile,
  type Segment,
} from '@career-mirror/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../store/src/pack.ts';
import { danaProfile, LOGISTICS, letterStory, TONES } from './letter.story.ts';
import type { LetterInput } from './letter-input.ts';
import { letterNames } from './letter-names.ts';
import { verifyText } from './verify-text.ts';
import { renderLetter, writeLetter } from './write-letter.ts';

const reference = readReference(fileURLToPath(new URL('../../../../data/reference', import.meta.url)));
const dana: Profile = danaProfile(reference);
const inputFor = (
  tone: LetterTone,
  to: OnetSocCode = LOGISTICS,
  change: Parameters<typeof letterStory>[3] = {},
): LetterInput => letterStory(reference, tone, to, { profile: dana, ...change });

const findingsOf = (paragraphs: readonly (readonly Segment[])[], input: LetterInput) =>
  verifyText(
    { paragraphs: paragraphs.map((segments) => [...segments]) },
    input.book.list(),
    letterNames(reference, input.profile),
  );

/** Deterministic choice among many. */
const every = <T>(list: readonly T[], i: number): T => {
  const item = list[i % list.length];
  if (item === undefined) throw new Error('Nothing to choose from.');
  return item;
};

const titles = reference.occupations
  .filter((row) => !row.title.includes('All Other'))
  .map((row) => row.title);

/** One lie per call: a number, a unit or a name changed in an otherwise good letter. */
const mutate = (paragraphs: readonly (readonly Segment[])[], i: number): Segment[][] | null => {
  const bound = paragraphs.flatMap((segments, p) =>
    segments.flatMap((segment, s) => (segment.factId === null ? [] : [{ p, s, text: segment.text }])),
  );
  const { p, s, text } = every(bound, i);
  const digits = [...text.matchAll(/\d/g)];
  const kinds: (() => string)[] = [
    () => text.replace(/\d/, (digit) => String((Number(digit) + 1 + (i % 8)) % 10)),
    () => {
      const digit = digits[Math.floor(i / 7) % Math.max(1, digits.length)];
      if (!digit) return text;
      return text.slice(0, digit.index) + String((Number(digit[0]) + 3) % 10) + text.slice(digit.index + 1);
    },
    () => text.replace('$', '€'),
    () => text.replace('percent', 'years').replace('hours', 'weeks'),
    () => text.replace(/,(\d)/, '$1,'),
    () => text.replace('more', 'less').replace('grow', 'shrink').replace('far ', ''),
    () => every(titles, i).toLowerCase(),
    () => `${text} or so`,
  ];
  const changed = every(kinds, Math.floor(i / 3))();
  if (changed === text) return null;
  return paragraphs.map((segments, pi) =>
    segments.map((segment, si) => (pi === p && si === s ? { ...segment, text: changed } : segment)),
  );
};

/** Lies told in the writer's own words, between the bound ones. */
const INSERTED: readonly ((i: number) => string)[] = [
  (i) => ` I earn $${40_000 + 137 * i} a year.`,
  (i) => ` That was ${2027 + (i % 9)}.`,
  () => ' Two thirds of us stayed.',
  (i) => ` I became ${every(titles, i)} later.`,
  (i) => ` I am a ${every(titles, i).toLowerCase().replace(/s$/, '')} on the side.`,
  () => ' The pay is rising.',
  () => ' Dozens of firms asked for me.',
  () => ' My wage doubled.',
  () => ' It happened in March.',
  (i) => ` Only ${every(['forty', 'seven', 'ninety'], i)} of us came through.`,
];

describe('the verifier', () => {
  test('catches at least 99.9 percent of 5,000 changed numbers, units and names, and lets the good letters pass', () => {
    const inputs = [
      '13-1081.02',
      '13-1071.00',
      '11-1021.00',
      '29-1141.00',
      '15-1252.00',
      '43-5071.00',
      '47-2111.00',
      '25-2021.00',
    ].flatMap((code) => TONES.map((tone) => inputFor(tone, OnetSocCode.parse(code), { paths: 200 })));
    const letters = inputs.map((input) => ({ input, letter: writeLetter(input) }));
    let tried = 0;
    let caught = 0;
    const missed: string[] = [];
    for (let i = 0; tried < 5000 && i < 40_000; i++) {
      const { input, letter } = every(letters, i);
      const inserted = every(INSERTED, i)(i);
      const lie =
        i % 4 === 3
          ? letter.paragraphs.map((segments, p) =>
              p === 1 + (i % (letter.paragraphs.length - 2))
                ? [...segments, { text: inserted, factId: null }]
                : segments,
            )
          : mutate(letter.paragraphs, i);
      if (!lie) continue;
      tried++;
      if (findingsOf(lie, input).length > 0) caught++;
      else
        missed.push(
          i % 4 === 3
            ? inserted
            : JSON.stringify(
                lie
                  .flat()
                  .filter((s) => s.factId)
                  .slice(0, 3),
              ),
        );
    }
    expect(tried).toBe(5000);
    expect(caught / tried, missed.slice(0, 3).join('\n')).toBeGreaterThanOrEqual(0.999);
    const alarms = letters.filter(({ input, letter }) => findingsOf(letter.paragraphs, input).length > 0);
    expect(alarms).toEqual([]);
  });

  test('binds a rendered number to its own fact: two true figures that trade places are caught', () => {
    const input = inputFor('middle');
    const letter = writeLetter(input);
    const money = letter.paragraphs.flat().filter((segment) => segment.text.includes('$'));
    const [first, second] = money;
    if (!first || !second) throw new Error('The letter tells two amounts.');
    const swapped = letter.paragraphs.map((segments) =>
      segments.map((segment) => {
        if (segment === first) return { ...segment, text: second.text };
        return segment === second ? { ...segment, text: first.text } : segment;
      }),
    );
    expect(findingsOf(swapped, input).map(({ code }) => code)).toContain('value_changed');
  });

  test('never throws, whatever text it is given', () => {
    const input = inputFor('middle');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 4 }), (texts) => {
        const draft: LetterDraft = { paragraphs: texts.map((text) => ({ text, uses: [] })) };
        expect(Array.isArray(verifyText(draft, input.book.list(), letterNames(reference, dana)))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  const input = inputFor('middle');
  const names = letterNames(reference, dana);
  const growthId = input.book.list().find((fact) => fact.id.startsWith('growth:13-1081'))?.id;
  const bandId = input.future.bands[0]?.factId;
  const codesOf = (text: string, uses: (FactId | undefined)[] = []) =>
    verifyText(
      { paragraphs: [{ text, uses: uses.filter((id) => id !== undefined) }] },
      input.book.list(),
      names,
    ).map(({ code }) => code);

  test.each([
    ['a figure', 'I earn 60,100 dollars.', 'unbound_number'],
    ['a number word', 'Forty people left with me.', 'unbound_number'],
    ['a fraction', 'A third of the team left.', 'unbound_number'],
    ['a quantity word', 'The majority came back.', 'unbound_number'],
    ['an ordinal', 'It was my second attempt.', 'unbound_number'],
    ['a year', 'I moved in 2031.', 'unbound_date'],
    ['a month', 'It began in October.', 'unbound_date'],
    ['a direction', 'The pay is rising every year.', 'wrong_direction'],
    ['a promise', 'You will be happy there.', 'banned_phrase'],
    ['a guarantee', 'It is guaranteed work.', 'banned_phrase'],
    ['legal advice', 'Ask for a visa at once.', 'banned_phrase'],
    ['a trait', 'At your age this is brave.', 'banned_phrase'],
    ['a firm', 'I work for Amazon now.', 'unknown_name'],
    ['an occupation', 'I am a registered nurse on the side.', 'unknown_name'],
    ['a link', 'See https://example.com for it.', 'link'],
    ['an address', 'Write to me@example.com.', 'link'],
    ['markup', 'It is **good** work.', 'markup'],
    ['an image', '![x](y)', 'markup'],
    ['HTML', 'It is <b>good</b>.', 'markup'],
    ['an invented slot', 'I earn {{F17|money}}.', 'unknown_slot'],
    ['a broken slot', 'I earn {{F17|.', 'markup'],
  ])('refuses %s', (_what, text, code) => {
    expect(codesOf(text)).toContain(code);
  });

  test('refuses a slot with the wrong unit, an unused fact, a missing use and a contradiction', () => {
    expect(codesOf(`It grew {{${growthId}|money}}.`, [growthId])).toContain('wrong_unit');
    expect(codesOf('The days are long.', [growthId])).toContain('unused_fact');
    expect(codesOf(`I earn {{${bandId}|money}}.`)).toContain('unknown_slot');
    expect(codesOf(`The work is shrinking, {{${growthId}|percent}} of it gone.`, [growthId])).toContain(
      'wrong_direction',
    );
    expect(codesOf(`The field is shrinking by {{${growthId}|percent}}.`, [growthId])).toContain(
      'wrong_direction',
    );
  });

  test('lets ordinary sentences pass: at most one in fifty is refused', () => {
    const good = [
      'I sit by the window and the light is good.',
      'No one asked me to stay late.',
      'You always knew where things were.',
      'I would not call it easy.',
      'The people here are kind and a bit loud.',
      'It took patience, and some evenings I had none.',
      'I still keep your notebook.',
      'Nobody told me how quiet it gets.',
      'My desk is a mess you would recognise.',
      'I learned to ask before guessing.',
      'The work has a rhythm, and I have found mine.',
      'Do not wait for permission.',
      'I miss the noise of the floor.',
      'Some mornings I am glad of it.',
      'You were closer than you thought.',
      'I made mistakes, and they let me fix them.',
      'It is a life, not a rescue.',
      'I am the one who did not run.',
      'There is a kettle that never cools.',
      'I say what I think now.',
      'The door was not locked.',
      'I carried your habits with me.',
      'It was a long road with good company.',
      'Keep the door behind you open for a while.',
      'I know what runs out before it does.',
      'What you practised turned out to be useful.',
      'One day it simply fitted.',
      'I was afraid, and I went.',
      'They ask me things, and I know them.',
      'I go home while it is light.',
      'There was a good deal of peace in it.',
      'I changed what I could reach.',
      'The questions are better than the answers.',
      'My hands forgot the boxes; my head did not.',
      'Say it out loud and see who nods.',
      'I had help, and I took it.',
      'It did not look like much from outside.',
      'I would rather have tried.',
      'Be a little braver than you feel.',
      'You have done harder things than this.',
      'I do not envy you the waiting.',
      'The list on my desk is mine to write.',
      'It began with a small thing done well.',
      'I kept the old keys as a joke.',
      'Ask the person beside you; they know.',
      'I have room to think.',
      'Nothing about it was magic.',
      'You can come as you are.',
      'It holds me on bad days too.',
      'I wish you a quiet evening.',
    ];
    const refused = good.filter((text) => codesOf(text).length > 0);
    expect(refused.length, refused.join('\n')).toBeLessThanOrEqual(1);
  });

  test('a draft that lies is never rendered', () => {
    const draft: LetterDraft = { paragraphs: [{ text: 'I earn 60,100 dollars.', uses: [] }] };
    expect(() => renderLetter(draft, input, { kind: 'model', label: 'a model' })).toThrow(
      'narrate.unverified',
    );
  });
});
