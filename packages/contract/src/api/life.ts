import { z } from 'zod';
import { Fact } from '../fact.ts';
import { OnetSocCode } from '../ids.ts';
import { Letter } from '../narrative.ts';
import { ProfileSpell } from '../profile.ts';
import { Future, Weights } from '../trajectory.ts';
import { route } from './route.ts';

export const LifeView = z.object({
  areaName: z.string().describe('Where pay is for: the whole country or the person’s area'),
  futures: z.array(Future).describe('Staying first, then each target'),
  weights: Weights,
  facts: z.array(Fact),
});
export type LifeView = z.infer<typeof LifeView>;

export const getLife = route({
  method: 'GET',
  path: '/api/life',
  summary: 'Ten simulated years for staying and for each target',
  answer: LifeView,
  errors: ['profile.missing', 'profile.no_work'],
});

export const LettersView = z.object({
  target: z.object({
    onetSoc: OnetSocCode,
    title: z.string(),
    peopleShare: z.number().min(0).max(1).nullable().describe('Height of the future end of the line'),
  }),
  spells: z.array(ProfileSpell).describe('The line at the head of the letter'),
  letters: z.array(Letter),
  modelOff: z.string().nullable().describe('Why no language model took part; null when one did'),
  facts: z.array(Fact),
});
export type LettersView = z.infer<typeof LettersView>;

export const getLetters = route({
  method: 'GET',
  path: '/api/letters',
  summary: 'Three letters from the future self: cautious, middle, good',
  query: z.object({ target: OnetSocCode.optional().describe('Default: the first target') }),
  answer: LettersView,
  errors: [
    'request.invalid',
    'profile.missing',
    'profile.no_work',
    'occupation.not_found',
    'simulate.no_wage',
  ],
});
