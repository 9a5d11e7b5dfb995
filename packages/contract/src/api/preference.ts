import { z } from 'zod';
import { OnetSocCode } from '../ids.ts';
import { CrossedLimit, Limits } from '../preference.ts';
import { Weights } from '../trajectory.ts';
import { route } from './route.ts';

export const Preferences = z.object({
  weights: Weights,
  targets: z
    .array(
      z.object({
        onetSoc: OnetSocCode,
        title: z.string(),
        crossed: z
          .array(CrossedLimit)
          .describe('Limits that a target of the person’s own choice crosses; our proposals cross none'),
      }),
    )
    .max(4)
    .describe('The compare tray'),
  chosen: z.boolean().describe('False while the targets are our proposals'),
  limits: Limits,
  changed: z.array(z.string()).describe('After a change: what it changed in the advice, in plain words'),
});
export type Preferences = z.infer<typeof Preferences>;

export const getPreferences = route({
  method: 'GET',
  path: '/api/preferences',
  summary: 'Sliders and the compare tray; proposals when nothing was chosen yet',
  answer: Preferences,
  errors: ['profile.missing'],
});

export const putPreferences = route({
  method: 'PUT',
  path: '/api/preferences',
  summary: 'Keep sliders, targets and hard limits',
  body: z.object({
    weights: Weights.optional(),
    targets: z.array(OnetSocCode).max(4).optional(),
    limits: Limits.optional(),
  }),
  answer: Preferences,
  errors: ['request.invalid', 'request.cross_site', 'profile.missing', 'occupation.not_found'],
});
