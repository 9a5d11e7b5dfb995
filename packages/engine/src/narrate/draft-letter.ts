import type { FactId, LetterDraft } from '@career-mirror/contract';
import type { Contrast } from './contrast.ts';
import { type LetterFacts, letterFacts } from './letter-facts.ts';
import type { LetterInput } from './letter-input.ts';
import { CONTRAST_PHRASES, FAREWELL, FAREWELL_STAYING, PAY_PHRASES, TURN } from './letter-phrases.ts';
import { piecesOf } from './slots.ts';

/*
 * The built-in writer. It decides from the facts what the letter is about (the day, the wage, the door, the hard part, the
 * leave-taking), words it with slots, and leaves out what is not known. Which of several wordings it takes depends on the
 * occupation and the tone only, never on who reads it.
 */

type Paragraph = LetterDraft['paragraphs'][number];

const slot = (id: FactId, format: string, part: '' | '.low' | '.high' = ''): string =>
  `{{${id}${part}|${format}}}`;

/** A paragraph that cites exactly the facts in its slots. */
const paragraph = (sentences: readonly (string | null)[]): Paragraph | null => {
  const text = sentences.filter((sentence) => sentence !== null && sentence !== '').join(' ');
  if (text === '') return null;
  const ids = piecesOf(text).flatMap((piece) => (piece.kind === 'slot' ? [piece.factId as FactId] : []));
  return { text, uses: [...new Set(ids)] };
};

/** One of the variants, the same for the same occupation and tone. */
const pick = (variants: readonly string[], input: LetterInput): string => {
  const key = `${input.future.onetSoc}${input.tone}`;
  let sum = 0;
  for (const letter of key) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return variants[sum % variants.length] ?? '';
};

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const contrastSentence = (contrast: Contrast, form: 'open' | 'inside'): string | null => {
  const phrase = CONTRAST_PHRASES[contrast.elementId];
  return phrase ? phrase[form].replace(/\bC\b/, slot(contrast.factId, 'compare')) : null;
};

const welcomeOf = (facts: LetterFacts): Contrast[] => facts.contrasts.filter((contrast) => contrast.welcome);
const hardOf = (facts: LetterFacts): Contrast[] => facts.contrasts.filter((contrast) => !contrast.welcome);

/** What the letter opens with: in a cautious letter the hardest change of the day, else the most welcome. */
const openingOf = (facts: LetterFacts, input: LetterInput): Contrast | null => {
  const wanted = input.tone === 'cautious' ? hardOf(facts) : welcomeOf(facts);
  return wanted[0] ?? facts.contrasts[0] ?? null;
};

const opening = (facts: LetterFacts, input: LetterInput, contrast: Contrast | null): Paragraph | null => {
  const staying = input.future.scenario === 'stay';
  if (staying) {
    const years = facts.yearsId
      ? `After ${slot(facts.yearsId, 'years')} of work you wondered whether to go. I know, because I am the one who did not.`
      : 'You wondered whether to go. I know, because I am the one who did not.';
    return paragraph(['I stayed.', years]);
  }
  const sentence = contrast ? contrastSentence(contrast, 'open') : null;
  if (!sentence) {
    return paragraph([
      'You would hardly know the desk, and you would know the person at it at once. The days have found their shape.',
    ]);
  }
  const used = facts.yearsId
    ? `After ${slot(facts.yearsId, 'years')} ${facts.nearby ? 'close by' : 'of the other thing'}, that took some getting used to.`
    : 'That took some getting used to.';
  const home = facts.home?.possible ? `And this work ${slot(facts.home.factId, 'home')}.` : null;
  return paragraph([`${sentence}.`, used, home]);
};

const pay = (facts: LetterFacts, input: LetterInput): string | null => {
  const { startPayId, endPayId, baseYearId } = facts;
  if (!startPayId || !endPayId || !baseYearId) return null;
  const part = input.tone === 'cautious' ? '.low' : input.tone === 'good' ? '.high' : '';
  const words: Record<string, string> = {
    A: slot(startPayId, 'money', part),
    B: slot(endPayId, 'money', part),
    L: slot(endPayId, 'money', '.low'),
    M: slot(endPayId, 'money'),
    H: slot(endPayId, 'money', '.high'),
    Y: slot(baseYearId, 'year'),
    T: slot(facts.todayId, 'year'),
  };
  return pick(PAY_PHRASES[input.tone], input).replace(/\b[ABLMHYT]\b/g, (letter) => words[letter] ?? letter);
};

const work = (facts: LetterFacts, input: LetterInput): Paragraph | null => {
  const still = input.future.scenario === 'stay' ? 'still ' : '';
  const quote = facts.quoteId
    ? `What you once wrote of yourself, ${slot(facts.quoteId, 'quote')}, turned out to be a good part of the trade.`
    : null;
  return paragraph([
    `In ${slot(facts.horizonId, 'year')} I am ${still}${slot(facts.titleId, 'aTitle')}.`,
    quote,
    pay(facts, input),
  ]);
};

const doorSentence = (facts: LetterFacts): string | null => {
  const { door } = facts;
  if (!door) return null;
  const name = slot(door.nameId, 'skill');
  const hours = door.hoursId ? `: ${slot(door.hoursId, 'hours')} of it, by our reckoning` : '';
  return door.item.status === 'missing'
    ? `The door was easier to find than you thought. It was called ${name}${hours}.`
    : `You were nearer than you thought. What was left to learn was ${name}${hours}.`;
};

const roomSentence = (facts: LetterFacts): string | null => {
  if (!facts.growthId || facts.growth === null || facts.growth === 0) return null;
  const here = slot(facts.growthId, 'change');
  if (facts.growth < 0) {
    return `Nobody was holding a chair for me: this work was expected to ${here} over those years.`;
  }
  const there =
    facts.ownGrowthId && facts.ownGrowth !== null && facts.ownGrowth !== 0
      ? `, while yours was to ${slot(facts.ownGrowthId, 'change')}`
      : '';
  return `There was room on the other side: this work was expected to ${here}${there}.`;
};

const door = (facts: LetterFacts, input: LetterInput): Paragraph | null => {
  if (input.future.scenario === 'stay')
    return paragraph([roomSentence(facts)?.replace('on the other side', 'where you were') ?? null]);
  const others =
    facts.cohortLeftId && input.tone !== 'cautious'
      ? `Others had gone before: ${slot(facts.cohortLeftId, 'count')} in an old survey left work like yours.`
      : null;
  return paragraph([doorSentence(facts), roomSentence(facts), others]);
};

/** Real risks, the gravest first; the last one always exists. */
const risks = (facts: LetterFacts): string[] => {
  const found: string[] = [];
  if (facts.education && facts.education.status !== 'have') {
    const need = slot(facts.education.needId, 'education');
    const own = facts.education.ownId
      ? `you have ${slot(facts.education.ownId, 'education')}`
      : 'nothing in your papers shows it';
    found.push(`The usual way in is ${need}, and ${own}; of all the hurdles that was the steepest.`);
  }
  if (facts.stayPayId && facts.payGain !== null && facts.payGain < 0) {
    found.push(
      `Staying would have brought ${slot(facts.stayPayId, 'money')} by now, and I think of that on pay day.`,
    );
  }
  found.push(
    `Of those who set out with me, ${slot(facts.stayedId, 'percent')} were in this work to this day; the rest had moved on or stopped.`,
  );
  return found;
};

const hard = (facts: LetterFacts, input: LetterInput, used: Contrast | null): Paragraph | null => {
  const contrasts = hardOf(facts)
    .filter((contrast) => contrast !== used)
    .slice(0, input.tone === 'good' ? 1 : 2)
    .flatMap((contrast) => contrastSentence(contrast, 'inside') ?? []);
  const days = contrasts.length > 0 ? `${upperFirst(contrasts.join(', and '))}.` : null;
  const told = risks(facts).slice(0, input.tone === 'cautious' ? 2 : 1);
  const home =
    facts.home && !facts.home.possible ? `And this work ${slot(facts.home.factId, 'home')}.` : null;
  return paragraph([TURN[input.tone], days, home, ...told]);
};

const farewell = (facts: LetterFacts, input: LetterInput, used: Contrast | null): Paragraph | null => {
  const other = welcomeOf(facts).find((contrast) => contrast !== used);
  const kind = other && input.tone !== 'cautious' ? contrastSentence(other, 'inside') : null;
  const begin =
    facts.door && input.future.scenario === 'target'
      ? `Start with ${slot(facts.door.nameId, 'skill')}, on an evening this week, and see whether it holds you.`
      : 'Start with what you already show, and say it out loud.';
  return paragraph([
    kind ? `But ${kind}.` : null,
    begin,
    pick((input.future.scenario === 'stay' ? FAREWELL_STAYING : FAREWELL)[input.tone], input),
  ]);
};

/**
 * The built-in writer's letter as a draft: words and slots, no figure of its own. Salutation and signature are added when it
 * is rendered.
 *
 * @see docs/method.md#letters
 */
export const draftLetter = (input: LetterInput): LetterDraft => {
  const facts = letterFacts(input);
  const contrast = openingOf(facts, input);
  const paragraphs = [
    opening(facts, input, contrast),
    work(facts, input),
    door(facts, input),
    hard(facts, input, contrast),
    farewell(facts, input, contrast),
  ].filter((part) => part !== null);
  return { paragraphs };
};
