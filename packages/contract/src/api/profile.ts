import { z } from 'zod';
import { DocumentFormat } from '../document.ts';
import { Fact } from '../fact.ts';
import { EscoUri, FactId, OnetSocCode } from '../ids.ts';
import { Decision, Profile, ProfileEdit, SpellAdded } from '../profile.ts';
import { route } from './route.ts';

export const ProfileView = z.object({
  profile: Profile,
  revision: z.number().int(),
  documentId: z.uuid().nullable().describe('The newest document it was read from; null = from a title'),
  documents: z
    .array(z.object({ documentId: z.uuid(), fileName: z.string(), format: DocumentFormat }))
    .describe('Every document in which something of it is proved, newest first'),
  occupationTitles: z
    .record(z.string(), z.string())
    .describe('O*NET-SOC code → official title, for every code in the profile'),
  changed: z
    .array(z.string())
    .describe(
      'After an edit: what it changed in the advice, in plain words, or why nothing did; after a reading: what the document changed',
    ),
  levelFactIds: z
    .record(z.string(), FactId)
    .describe('Skill id → receipt of its level, where one is estimated'),
  escoOccupations: z
    .record(z.string(), z.object({ escoUri: EscoUri, label: z.string() }))
    .describe('Spell id → the ESCO occupation nearest to it, where one is known'),
  facts: z.array(Fact),
});
export type ProfileView = z.infer<typeof ProfileView>;

export const getProfile = route({
  method: 'GET',
  path: '/api/profile',
  summary: 'What was understood of the person',
  answer: ProfileView,
  errors: ['profile.missing'],
});

export const createProfile = route({
  method: 'POST',
  path: '/api/profile',
  summary: 'Begin with a title alone, or with what the person tells instead of a CV',
  body: z.object({
    title: z.string().trim().min(1).max(200),
    onetSoc: OnetSocCode.optional(),
    told: z
      .array(SpellAdded)
      .max(20)
      .optional()
      .describe(
        'Instead of the bare title: spells in the person’s own words; the one of this title is first',
      ),
  }),
  answer: ProfileView,
  status: 201,
  errors: ['request.invalid', 'request.cross_site', 'occupation.not_found'],
});

export const editProfile = route({
  method: 'PATCH',
  path: '/api/profile',
  summary: 'Accept, change or reject one inference',
  body: ProfileEdit,
  answer: ProfileView,
  errors: [
    'request.invalid',
    'request.cross_site',
    'profile.missing',
    'profile.changed',
    'resource.not_found',
    'occupation.not_found',
    'area.not_found',
  ],
});

export const Erased = z.object({
  erased: z.record(z.string(), z.number().int()).describe('Table → rows removed'),
});
export type Erased = z.infer<typeof Erased>;

export const eraseProfile = route({
  method: 'DELETE',
  path: '/api/profile',
  summary: 'Erase everything kept about the person',
  answer: Erased,
  errors: ['request.cross_site', 'profile.missing'],
});

/** Forms in which what is known of a person goes out; the first is everything, the others what other programs read. */
export const ExportFormat = z.enum(['json', 'json-resume', 'europass', 'csv']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** A string answer is a file of its own kind (XML, a table), sent as it is. */
export const exportProfile = route({
  method: 'GET',
  path: '/api/profile/export',
  summary:
    'Everything kept about the person as one JSON object; or their career as JSON Resume, Europass XML or a table, with O*NET and ESCO ids',
  query: z.object({ format: ExportFormat.default('json') }),
  answer: z.union([z.record(z.string(), z.unknown()), z.string()]),
  errors: ['request.invalid', 'profile.missing'],
});

/** A decision read back, with the thing it was about by its name. */
export const ToldDecision = Decision.extend({
  name: z.string().nullable().describe('What was judged; null = no longer known by name'),
  chosenName: z.string().nullable().describe('What was put in its place, by name'),
});
export type ToldDecision = z.infer<typeof ToldDecision>;

export const getDecisions = route({
  method: 'GET',
  path: '/api/profile/decisions',
  summary: 'What the person said about our inferences, the latest first',
  answer: z.object({ decisions: z.array(ToldDecision) }),
  errors: ['profile.missing'],
});
