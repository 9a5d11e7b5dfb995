import { z } from 'zod';
import { EscoUri } from './ids.ts';

/** What was done with a skill where a text names it. */
export const SkillUse = z
  .enum(['used', 'taught', 'supervised', 'asked_for'])
  .describe(
    'used by the holder; taught by the writer to others; supervised: the work of others that the writer led; asked_for: wanted of somebody, in an advertisement or when hiring',
  );
export type SkillUse = z.infer<typeof SkillUse>;

/** Id of a skill that no taxonomy has and the operator of the installation added. */
export const CustomSkillId = z.string().regex(/^custom:[a-z0-9][a-z0-9-]*$/);

/** A skill or technology found in a text, bound to a taxonomy id (or one of the operator's own) and to the characters that prove it. */
export const SkillMention = z.object({
  label: z.string(),
  kind: z.enum(['skill', 'knowledge', 'technology', 'language']),
  escoUri: EscoUri.nullable(),
  technology: z.string().nullable(),
  customId: CustomSkillId.nullable(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  confidence: z.number().min(0).max(1),
  holder: z
    .enum(['self', 'other', 'learning'])
    .describe('Who has it: "worked with a Kubernetes expert" is other'),
  use: SkillUse,
});
export type SkillMention = z.infer<typeof SkillMention>;

/** An ESCO skill that a whole text most probably asks for or shows. */
export const LinkedSkill = z.object({ escoUri: EscoUri, label: z.string(), score: z.number() });
export type LinkedSkill = z.infer<typeof LinkedSkill>;

/** Header of `data/reference/models/skill-spans.bin`: the sizes of the matrices behind it, and what is too small to be one. */
export const SpanModel = z.object({
  known: z.number().int().positive().describe('Words with a vector of their own'),
  dims: z.number().int().positive().describe('Numbers of a word vector'),
  letterDims: z.number().int().positive().describe('Numbers of a letter group'),
  formDims: z.number().int().positive().describe('Numbers of a word form'),
  hidden: z.number().int().positive().describe('Units of one reading direction'),
  groupOf: z.array(z.number().int()).describe('Coarser cluster of each cluster of words'),
  fieldOf: z.array(z.number().int()).describe('Coarsest cluster of each coarser one'),
  linearSteps: z.array(z.number()).describe('Scores of the steps from label to label, linear reader'),
  networkSteps: z.array(z.number()).describe('The same of the network'),
  forwardBias: z.array(z.number()),
  backwardBias: z.array(z.number()),
  outputBias: z.array(z.number()),
});
export type SpanModel = z.infer<typeof SpanModel>;
