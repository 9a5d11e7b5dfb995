export { createFactBook, type FactBook, type FactInput } from './fact-book.ts';
export { type ElementPlace, type Lookup, lookup } from './lookup.ts';
export { type Origin, originOf, SELF_PUBLISHER, sourceOf } from './origin.ts';
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
export { type VerifierNames, verifyText } from './verify-text.ts';
export { draftLetter, type LetterInput, renderLetter, writeLetter } from './write-letter.ts';
