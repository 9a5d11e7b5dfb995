import type { LetterRequest } from '@career-mirror/contract';
import { draftLetter } from './draft-letter.ts';
import type { LetterInput } from './letter-input.ts';
import { isFactFormat, renderFact } from './render-fact.ts';
import { piecesOf } from './slots.ts';

/** The person's own sentences stay at home: text from a document could carry instructions to the model. */
const isPrivate = (factId: string): boolean => factId.startsWith('said:');

type RequestedFact = LetterRequest['facts'][number];

/**
 * What a language model may be given for a letter: the facts that the built-in writer chose, each with the slots it may use
 * and what they will read, and the built-in letter as an outline. Neither the name nor any text of a document is in it.
 */
export const letterRequest = (input: LetterInput): LetterRequest => {
  const draft = draftLetter(input);
  const facts = new Map<string, RequestedFact>();
  for (const piece of draft.paragraphs.flatMap((paragraph) => piecesOf(paragraph.text))) {
    if (piece.kind === 'words' || isPrivate(piece.factId) || !isFactFormat(piece.format)) continue;
    const fact = input.book.require(piece.factId);
    const reads = renderFact(fact, piece.format, piece.part);
    if (reads === null) continue;
    const part = piece.part === 'value' ? '' : `.${piece.part}`;
    const slot = `{{${fact.id}${part}|${piece.format}}}`;
    const known = facts.get(fact.id) ?? { id: fact.id, meaning: fact.label, slots: [] };
    if (!known.slots.some((row) => row.slot === slot)) known.slots.push({ slot, reads });
    facts.set(fact.id, known);
  }
  const outline = draft.paragraphs.map((paragraph) =>
    piecesOf(paragraph.text)
      .map((piece) => {
        if (piece.kind === 'words') return piece.text;
        if (isPrivate(piece.factId)) return 'something of their own';
        const part = piece.part === 'value' ? '' : `.${piece.part}`;
        return `{{${piece.factId}${part}|${piece.format}}}`;
      })
      .join(''),
  );
  return { tone: input.tone, facts: [...facts.values()], outline };
};
