import type { FactPart } from './render-fact.ts';

/** A slot of a draft, for example `{{pay-p50:13-1081:2024:US|money}}` or `{{pay-path:….low|money}}`. */
type Slot = {
  readonly factId: string;
  readonly part: FactPart;
  readonly format: string;
};

/** A draft's text in its pieces: words, and slots between them. */
export type Piece = { readonly kind: 'words'; readonly text: string } | ({ readonly kind: 'slot' } & Slot);

const SLOT = /\{\{([^{}|]+)\|([^{}|]+)\}\}/g;

const slotOf = (reference: string, format: string): Slot => {
  const part = /\.(low|high)$/.exec(reference)?.[1];
  if (part === 'low' || part === 'high') {
    return { factId: reference.slice(0, -part.length - 1), part, format };
  }
  return { factId: reference, part: 'value', format };
};

/** Splits a text at its slots; broken braces stay in the words, where the verifier finds them. */
export const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(SLOT)) {
    const [whole, reference = '', format = ''] = match;
    if (match.index > end) pieces.push({ kind: 'words', text: text.slice(end, match.index) });
    pieces.push({ kind: 'slot', ...slotOf(reference.trim(), format.trim()) });
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push({ kind: 'words', text: text.slice(end) });
  return pieces;
};
