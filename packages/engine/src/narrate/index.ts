export { draftLetter } from './draft-letter.ts';
export { createFactBook, type FactBook, type FactInput } from './fact-book.ts';
export { type LetterFacts, letterFacts } from './letter-facts.ts';
export type { LetterInput } from './letter-input.ts';
export { letterNames } from './letter-names.ts';
export { letterRequest } from './letter-request.ts';
export { MONTH_NAMES } from './month-names.ts';
export { inWords } from './number-words.ts';
export { originOf, SELF_PUBLISHER, sourceOf } from './origin.ts';
export { ownLevelFact } from './own-level.ts';
export { type FactFormat, type FactPart, renderFact } from './render-fact.ts';
export {
  areaWageFact,
  educationFact,
  growthFact,
  jobZoneFact,
  occupationCodeFact,
  openingsFact,
  payFact,
  priceLevelFact,
  projectionFact,
  statementFact,
  technologyFact,
  titleOf,
  type WagePoint,
} from './sourced.ts';
export { ratingFact, teleworkFact, workContextFact } from './sourced-elements.ts';
export { titleInText, titleWithArticle } from './title-words.ts';
export { type VerifierNames, verifyText } from './verify-text.ts';
export { renderLetter, TEMPLATE_WRITER, writeLetter } from './write-letter.ts';
