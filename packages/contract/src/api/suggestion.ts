import { z } from 'zod';
import { ProfileView } from './profile.ts';
import { route } from './route.ts';

/** The person's own press of a button is their consent; the status answer says which model it is and where it runs. */
export const askModel = route({
  method: 'POST',
  path: '/api/suggestions/model',
  summary:
    'Let the configured language model read the person’s latest document, without name and contact; it can only add suggestions',
  answer: ProfileView,
  errors: [
    'request.invalid',
    'request.cross_site',
    'request.too_many',
    'profile.missing',
    'profile.changed',
    'resource.not_found',
    'model.not_configured',
    'model.failed',
  ],
});

export const GithubName = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?$/)
  .describe('Name of a public GitHub account');

export const askGithub = route({
  method: 'POST',
  path: '/api/suggestions/github',
  summary:
    'Suggest the languages and topics of a public GitHub account’s repositories, each with a link; never counted unconfirmed',
  body: z.object({ name: GithubName }),
  answer: ProfileView,
  errors: [
    'request.invalid',
    'request.cross_site',
    'request.too_many',
    'profile.missing',
    'profile.changed',
    'github.off',
    'github.no_such_name',
    'github.failed',
  ],
});
