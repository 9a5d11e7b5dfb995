import { z } from 'zod';
import { EscoUri } from './ids.ts';

/** A skill or technology found in a text, bound to a taxonomy id and to the characters that prove it. */
export const SkillMention = z.object({
  label: z.string(),
  kind: z.enum(['skill', 'knowledge', 'technology', 'language']),
  escoUri: EscoUri.nullable(),
  technology: z.string().nullable(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  confidence: z.number().min(0).max(1),
  holder: z
    .enum(['self', 'other', 'learning'])
    .describe('Who has it: "worked with a Kubernetes expert" is other'),
});
export type SkillMention = z.infer<typeof SkillMention>;

/** An ESCO skill that a whole text most probably asks for or shows. */
export const LinkedSkill = z.object({ escoUri: EscoUri, label: z.string(), score: z.number() });
export type LinkedSkill = z.infer<typeof LinkedSkill>;
