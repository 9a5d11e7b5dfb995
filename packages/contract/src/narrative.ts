import { z } from 'zod';
import { FactId, OnetSocCode } from './ids.ts';

/** A stretch of a paragraph: plain words, or words that stand for a fact and wear its receipt. */
export const Segment = z.object({ text: z.string(), factId: FactId.nullable() });
export type Segment = z.infer<typeof Segment>;

export const LetterTone = z.enum(['cautious', 'middle', 'good']);
export type LetterTone = z.infer<typeof LetterTone>;

export const Letter = z.object({
  tone: LetterTone,
  writer: z.object({
    kind: z.enum(['template', 'model']),
    label: z
      .string()
      .describe('"Written from a template, no AI model" or the model’s name and place of processing'),
  }),
  onetSoc: OnetSocCode,
  year: z.number().int().describe('Year it is written from'),
  yearFactId: FactId.describe('Receipt of `year`'),
  heading: z.string(),
  paragraphs: z.array(z.array(Segment)),
  text: z.string().describe('The paragraphs as plain text'),
  factIds: z.array(FactId),
});
export type Letter = z.infer<typeof Letter>;

/** What a writer hands in: text with slots such as `{{F17|money}}`, and the facts it uses. No digits of its own. */
export const LetterDraft = z.object({
  paragraphs: z.array(z.object({ text: z.string(), uses: z.array(FactId) })),
});
export type LetterDraft = z.infer<typeof LetterDraft>;

/** What a language model is given to write a letter from: verified facts with their wordings, never the CV or the name. */
export const LetterRequest = z.object({
  tone: LetterTone,
  facts: z.array(
    z.object({
      id: FactId,
      meaning: z.string().describe('What the fact says, in a few words'),
      slots: z.array(
        z.object({
          slot: z.string().describe('Slot to copy, for example `{{growth:…|change}}`'),
          reads: z.string().describe('What the reader will see in its place'),
        }),
      ),
    }),
  ),
  outline: z.array(z.string()).describe('Paragraphs of the built-in letter: what to cover, in this order'),
});
export type LetterRequest = z.infer<typeof LetterRequest>;

/** Why a text was refused. */
export const VerifierFinding = z.object({
  code: z.enum([
    'unbound_number',
    'unbound_date',
    'unknown_slot',
    'unused_fact',
    'wrong_unit',
    'wrong_direction',
    'unknown_name',
    'banned_phrase',
    'link',
    'markup',
    'value_changed',
  ]),
  paragraph: z.number().int(),
  text: z.string(),
});
export type VerifierFinding = z.infer<typeof VerifierFinding>;
