import { z } from 'zod';
import { AreaId } from '../ids.ts';
import { TitleMatch } from '../occupation.ts';
import { route } from './route.ts';

export const OccupationList = z.object({ matches: z.array(TitleMatch) });
export type OccupationList = z.infer<typeof OccupationList>;

export const searchOccupations = route({
  method: 'GET',
  path: '/api/occupations',
  summary: 'Occupations for a title typed by a person, with calibrated confidence',
  query: z.object({ query: z.string().trim().min(1).max(200) }),
  answer: OccupationList,
  errors: ['request.invalid'],
});

export const AreaList = z.object({
  areas: z.array(
    z.object({ areaId: AreaId, name: z.string(), kind: z.enum(['metropolitan', 'nonmetropolitan']) }),
  ),
});
export type AreaList = z.infer<typeof AreaList>;

export const searchAreas = route({
  method: 'GET',
  path: '/api/areas',
  summary: 'Wage areas whose name or state fits',
  query: z.object({ query: z.string().trim().min(1).max(100) }),
  answer: AreaList,
  errors: ['request.invalid'],
});
