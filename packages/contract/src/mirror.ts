import { z } from 'zod';
import { Fact } from './fact.ts';
import { Gap, Proposal } from './gap.ts';
import { EscoUri, OnetSocCode } from './ids.ts';
import { Cohort, Doppelganger } from './match.ts';
import { Letter } from './narrative.ts';
import { Evidence, ProfileEducation, ProfileSkill } from './profile.ts';
import { Future } from './trajectory.ts';

/** What `npm run mirror -- FILE --json` prints. */
export const MirrorReport = z.object({
  profile: z.object({
    name: z.string().nullable(),
    identity: z.string(),
    spells: z.array(
      z.object({
        kind: z.string(),
        title: z.string(),
        employer: z.string().nullable(),
        startYear: z.number().int().nullable(),
        endYear: z.number().int().nullable().describe('null while it lasts or when not given'),
        onetSoc: OnetSocCode.nullable(),
        occupation: z.string().nullable(),
        escoUri: EscoUri.nullable(),
        confidence: z.number().nullable(),
        evidence: z.array(Evidence),
      }),
    ),
    skills: z.array(ProfileSkill),
    education: z.array(ProfileEducation),
    warnings: z.array(z.string()),
  }),
  proposals: z.array(Proposal),
  cohort: Cohort.nullable(),
  doppelgangers: z.array(Doppelganger),
  gaps: z.array(Gap),
  futures: z.array(Future),
  letters: z.array(Letter),
  facts: z.array(Fact),
});
export type MirrorReport = z.infer<typeof MirrorReport>;
