import { z } from 'zod';

/**
 * What a language model believes a document tells. Every string must stand in the document letter for letter; whatever does
 * not is thrown away, and what is left only adds suggestions.
 */
export const ReadingProposal = z.object({
  spells: z
    .array(
      z.object({
        kind: z.enum(['work', 'care', 'break', 'volunteering', 'study']),
        title: z.string().min(1).max(200),
        employer: z.string().min(1).max(200).nullable(),
        dates: z.string().min(1).max(80).nullable().describe('As written, for example "03/2019 – present"'),
      }),
    )
    .max(40),
  skills: z.array(z.string().min(1).max(120)).max(100),
});
export type ReadingProposal = z.infer<typeof ReadingProposal>;
