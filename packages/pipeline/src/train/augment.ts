import type { Random } from './random.ts';
import type { Kind } from './texts.ts';

/*
 * Noise that real titles and advertisements carry and taxonomies do not. It is drawn anew in every epoch.
 */

const BEFORE = [
  'senior',
  'junior',
  'lead',
  'head',
  'assistant',
  'chief',
  'trainee',
  'principal',
  'associate',
];
const AFTER = [
  'ii',
  'iii',
  'remote',
  'london',
  'new york',
  'night shift',
  'part time',
  'team',
  'department',
  'usa',
];
const SKILL_FRAMES = [
  'experience with ~',
  'strong knowledge of ~',
  'ability to ~',
  'you will ~',
  'proficient in ~',
  'must have excellent ~ skills',
  'responsible for ~',
  'understanding of ~ required',
  'hands on experience in ~',
  '~ is a plus',
];

/** Share of texts that get each kind of noise. */
const BEFORE_SHARE = 0.1;
const AFTER_SHARE = 0.1;
const TYPO_SHARE = 0.08;
const FRAME_SHARE = 0.35;
const SURROUND_SHARE = 0.3;
/** Longest stretch of prose shown at once, in words. */
const CROP_WORDS = 10;

const pick = (items: readonly string[], random: Random): string =>
  items[Math.floor(random() * items.length)] ?? '';

/** The text as it is shown to the network this time. */
export function augment(text: string, kind: Kind, advertisements: readonly string[], random: Random): string {
  if (kind === 'prose') return crop(text, CROP_WORDS, random);
  let noisy = text;
  if (kind === 'title') {
    if (random() < BEFORE_SHARE) noisy = `${pick(BEFORE, random)} ${noisy}`;
    if (random() < AFTER_SHARE) noisy = `${noisy} ${pick(AFTER, random)}`;
  } else {
    const draw = random();
    if (draw < FRAME_SHARE) noisy = pick(SKILL_FRAMES, random).replace('~', noisy);
    else if (draw < FRAME_SHARE + SURROUND_SHARE) {
      const around = crop(pick(advertisements, random), 3 + Math.floor(random() * 6), random);
      noisy = random() < 0.5 ? `${around} ${noisy}` : `${noisy} ${around}`;
    }
  }
  return random() < TYPO_SHARE ? withTypo(noisy, random) : noisy;
}

function crop(text: string, length: number, random: Random): string {
  const parts = text.split(/\s+/);
  if (parts.length <= length) return text;
  const start = Math.floor(random() * (parts.length - length + 1));
  return parts.slice(start, start + length).join(' ');
}

/** One letter left out, doubled, replaced or swapped with its neighbour. */
export function withTypo(text: string, random: Random): string {
  if (text.length < 5) return text;
  const at = 1 + Math.floor(random() * (text.length - 2));
  const here = text[at] ?? '';
  const draw = random();
  if (draw < 0.35) return text.slice(0, at) + text.slice(at + 1);
  if (draw < 0.55) return text.slice(0, at) + here + text.slice(at);
  if (draw < 0.8) return text.slice(0, at) + (text[at + 1] ?? '') + here + text.slice(at + 2);
  return text.slice(0, at) + String.fromCharCode(97 + Math.floor(random() * 26)) + text.slice(at + 1);
}
