import { AppError, type FactId, type Letter, type LetterDraft, type Segment } from '@career-mirror/contract';
import { draftLetter } from './draft-letter.ts';
import { letterYearFact } from './letter-facts.ts';
import { LETTER_YEARS, type LetterInput, yearsOfLetter } from './letter-input.ts';
import { firstNameOf, letterNames } from './letter-names.ts';
import { MONTH_NAMES } from './month-names.ts';
import { isFactFormat, renderFact } from './render-fact.ts';
import { piecesOf } from './slots.ts';
import { statementFact } from './sourced.ts';
import { verifyText } from './verify-text.ts';

/** What the screen says of letters from the built-in writer. */
export const TEMPLATE_WRITER: Letter['writer'] = {
  kind: 'template',
  label: 'Written from a template, no AI model',
};

/** "Columbus, a Sunday in November 2036": place and month of the letter. */
const headingOf = (input: LetterInput): string => {
  const { later } = yearsOfLetter(input.now);
  const month = MONTH_NAMES[Number(input.now.slice(5, 7)) - 1] ?? '';
  const area = input.reference.areas.find((row) => row.areaId === input.areaId)?.name;
  const place = area ? `${area.split(/[,–-]/)[0]}, a` : 'A';
  return `${place} Sunday in ${month} ${later}`;
};

const segmentsOf = (text: string, input: LetterInput): Segment[] =>
  piecesOf(text).map((piece): Segment => {
    if (piece.kind === 'words') return { text: piece.text, factId: null };
    const fact = input.book.require(piece.factId);
    const words = isFactFormat(piece.format) ? renderFact(fact, piece.format, piece.part) : null;
    if (words === null)
      throw new AppError('narrate.unverified', { slot: piece.factId, format: piece.format });
    return { text: words, factId: fact.id };
  });

const textOf = (segments: readonly Segment[]): string => segments.map((segment) => segment.text).join('');

/** Salutation and signature: the only places a name stands in. */
const frame = (input: LetterInput): { readonly greeting: Segment[]; readonly signature: Segment[] } => {
  const name = firstNameOf(input.profile);
  const distance = statementFact(input.book, {
    id: `letter-distance:${LETTER_YEARS}`,
    label: 'Years between today and the letter',
    value: LETTER_YEARS,
    unit: 'years',
    method: 'Counted from the day the letter was asked for.',
    year: yearsOfLetter(input.now).today,
  });
  return {
    greeting: [{ text: name === null ? 'Dear you,' : `Dear ${name},`, factId: null }],
    signature: segmentsOf(`${name ?? 'You'}, {{${distance}|years}} on`, input),
  };
};

/**
 * A draft (the built-in writer's or a model's) as a letter: slots filled by code, salutation and signature added, the whole
 * verified once more as it will be shown.
 *
 * @throws AppError('narrate.unverified') when anything in it is not grounded; such a text is never returned
 */
export const renderLetter = (draft: LetterDraft, input: LetterInput, writer: Letter['writer']): Letter => {
  const names = letterNames(input.reference, input.profile);
  const refuse = (findings: readonly { readonly code: string }[]): void => {
    if (findings.length === 0) return;
    throw new AppError('narrate.unverified', { codes: [...new Set(findings.map(({ code }) => code))] });
  };
  refuse(verifyText(draft, input.book.list(), names));
  const { greeting, signature } = frame(input);
  const body = draft.paragraphs.map((part) => segmentsOf(part.text, input));
  const paragraphs = [greeting, ...body, signature];
  refuse(verifyText({ paragraphs }, input.book.list(), names));
  const { later } = yearsOfLetter(input.now);
  const cited = paragraphs.flat().flatMap((segment) => segment.factId ?? []);
  const factIds: FactId[] = [...new Set(cited)];
  return {
    tone: input.tone,
    writer,
    onetSoc: input.future.onetSoc,
    year: later,
    yearFactId: letterYearFact(input),
    heading: headingOf(input),
    paragraphs,
    text: paragraphs.map(textOf).join('\n\n'),
    factIds,
  };
};

/**
 * The letter from the built-in writer, in one of three tones: the 10th, 50th or 90th percentile path.
 *
 * @throws AppError('simulate.no_wage') without pay bands
 * @see docs/method.md#letters
 * @example writeLetter({ tone: 'middle', … }).text
 */
export const writeLetter = (input: LetterInput): Letter => {
  if (input.future.bands.length === 0)
    throw new AppError('simulate.no_wage', { onetSoc: input.future.onetSoc });
  return renderLetter(draftLetter(input), input, TEMPLATE_WRITER);
};
