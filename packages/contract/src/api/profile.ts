import { z } from 'zod';
import { Fact } from '../fact.ts';
import { FactId, OnetSocCode } from '../ids.ts';
import { Profile, ProfileEdit } from '../profile.ts';
import { route } from './route.ts';

export const ProfileView = z.object({
  profile: Profile,
  revision: z.number().int(),
  documentId: z.uuid().nullable().describe('The document it was read from; null = from a title'),
  occupationTitles: z
    .record(z.string(), z.string())
    .describe('O*NET-SOC code → official title, for every code in the profile'),
  changed: z
    .array(z.string())
    .describe('After an edit: what it changed in the advice, in plain words; or why nothing did'),
  levelFactIds: z
    .record(z.string(), FactId)
    .describe('Skill id → receipt of its level, where one is estimated'),
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
  summary: 'Begin with a title alone',
  body: z.object({ title: z.string().trim().min(1).max(200), onetSoc: OnetSocCode.optional() }),
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

export const exportProfile = route({
  method: 'GET',
  path: '/api/profile/export',
  summary: 'Everything kept about the person, as one JSON object',
  answer: z.record(z.string(), z.unknown()),
  errors: ['profile.missing'],
});
