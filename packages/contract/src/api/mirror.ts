import { z } from 'zod';
import { Fact } from '../fact.ts';
import { GapItem, Proposal } from '../gap.ts';
import { OnetSocCode } from '../ids.ts';
import { Cohort, Doppelganger, MapNode, PathSearch, SurveyNote } from '../match.ts';
import { ProfileSpell } from '../profile.ts';
import { LifeIndex } from '../trajectory.ts';
import { route } from './route.ts';

/** The hub: one screen's worth of findings, each linking onward. */
export const MirrorView = z.object({
  name: z.string().nullable(),
  identity: z.string(),
  spells: z.array(ProfileSpell),
  doppelgangers: z.array(Doppelganger),
  cohort: Cohort.nullable(),
  proposals: z.array(Proposal),
  topGap: z
    .object({
      target: z.object({ onetSoc: OnetSocCode, title: z.string() }),
      item: GapItem,
      sentence: z.string(),
    })
    .nullable(),
  trade: z
    .object({
      from: z.object({ onetSoc: OnetSocCode, title: z.string() }),
      to: z.object({ onetSoc: OnetSocCode, title: z.string() }),
      headline: z.string(),
      indices: z.array(LifeIndex),
    })
    .nullable(),
  step: z
    .object({ title: z.string(), why: z.string(), doneMeans: z.string(), minutes: z.number().int() })
    .nullable(),
  survey: SurveyNote,
  facts: z.array(Fact),
});
export type MirrorView = z.infer<typeof MirrorView>;

export const getMirror = route({
  method: 'GET',
  path: '/api/mirror',
  summary: 'The person’s mirror: line, people like them, the gap, the trade, one step',
  answer: MirrorView,
  errors: ['profile.missing', 'profile.no_work'],
});

export const DoppelgangersView = z.object({
  headline: z.string(),
  spells: z.array(ProfileSpell),
  doppelgangers: z.array(Doppelganger),
  cohort: Cohort.nullable(),
  survey: SurveyNote,
  limits: z.array(z.string()).describe('What must be printed beside these careers'),
  facts: z.array(Fact),
});
export type DoppelgangersView = z.infer<typeof DoppelgangersView>;

export const getDoppelgangers = route({
  method: 'GET',
  path: '/api/doppelgangers',
  summary: 'The ten most similar careers, aligned, and where people of this occupation went',
  answer: DoppelgangersView,
  errors: ['profile.missing', 'profile.no_work'],
});

export const PathsView = z.object({ search: PathSearch, facts: z.array(Fact) });
export type PathsView = z.infer<typeof PathsView>;

export const getPaths = route({
  method: 'GET',
  path: '/api/paths',
  summary: 'People who were X and are now Y',
  query: z.object({ was: z.string().trim().min(1).max(200), now: z.string().trim().max(200).optional() }),
  answer: PathsView,
  errors: ['request.invalid', 'occupation.not_found'],
});

export const MapView = z.object({
  headline: z.string(),
  spells: z.array(ProfileSpell),
  nodes: z.array(MapNode).describe('Nearest first; includes the targets whatever their likeness'),
  doppelgangers: z.array(Doppelganger),
  facts: z.array(Fact),
});
export type MapView = z.infer<typeof MapView>;

export const getMap = route({
  method: 'GET',
  path: '/api/map',
  summary: 'Occupations around the person, near and far',
  answer: MapView,
  errors: ['profile.missing', 'profile.no_work'],
});
