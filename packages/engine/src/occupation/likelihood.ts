import { cleanTitle } from './clean-title.ts';
import { LIKELIHOOD } from './constants.ts';
import type { TitleIndex } from './title-index.ts';
import { aliasOccupations } from './title-index.ts';
import { tokens } from './words.ts';

/* Words that sentences have and titles do not: a title names, a sentence tells. */
const TELLING =
  /\b(?:i|my|we|our|was|were|is|are|has|have|had|will|would|which|who|that|this|these|he|she|they|it|responsible|responsibilities|including|across|through|using|while|by|also|worked|managed|led|developed|designed|built|created|increased|reduced|improved|implemented|delivered|achieved|supported|ensured|maintained|provided|coordinated)\b/i;
const DATE = /\b(?:19|20)\d\d\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d/i;
const CONTACT = /@|https?:|www\.|\+?\d[\d\s().-]{7,}/i;

/**
 * How much a line looks like a job title: a known one is near 1, a sentence, an address or a date near 0.
 *
 * @param text one line, or the part of it that stands alone
 * @returns 0–1; our estimate, for choosing between neighbouring lines of a document
 * @example titleLikelihood(index, 'Senior Software Engineer') // above .9
 */
export function titleLikelihood(index: TitleIndex, text: string): number {
  const list = tokens(text);
  if (list.length === 0 || list.length > LIKELIHOOD.wordsMax || CONTACT.test(text)) return 0;
  const { main, mainWithLevel, rest } = cleanTitle(text);
  if (main.length === 0) return 0;
  const known =
    index.claims.has(mainWithLevel.join(' ')) ||
    index.claims.has(main.join(' ')) ||
    aliasOccupations(index, main).length > 0;
  const head = main[main.length - 1] ?? '';
  const counts = index.nearest.termCounts;
  const familiar =
    main.filter((word) => (counts.get(word) ?? 0) >= LIKELIHOOD.familiarFrom).length / main.length;
  let score = known ? LIKELIHOOD.known : LIKELIHOOD.familiar * familiar;
  // Titles end in the one who works ("manager", "nurse"): such a word ends many known titles.
  const heads = index.headCounts.get(head) ?? 0;
  if (!known) score += LIKELIHOOD.head * Math.min(1, heads / LIKELIHOOD.headsFull);
  if (TELLING.test(text) || /[.!?]\s*$/.test(text.replace(/\b(?:sr|jr|asst|dept|mgr|inc|ltd)\.\s*$/i, ''))) {
    score *= LIKELIHOOD.tellingShare;
  }
  if (DATE.test(text)) score *= LIKELIHOOD.dateShare;
  if (rest.length > main.length + 3) score *= LIKELIHOOD.tellingShare;
  if (!/^\P{L}*\p{Lu}/u.test(text) && !known) score *= LIKELIHOOD.lowerCaseShare;
  return Math.min(1, score);
}
