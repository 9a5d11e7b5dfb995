import { getDocument, handInRecord, pasteDocument, uploadDocument } from './document.ts';
import { getGap } from './gap.ts';
import { getInsight } from './insight.ts';
import { getLetters, getLife } from './life.ts';
import { getDoppelgangers, getMap, getMirror, getPaths } from './mirror.ts';
import { searchAreas, searchOccupations } from './occupation.ts';
import { getPreferences, putPreferences } from './preference.ts';
import {
  createProfile,
  editProfile,
  eraseProfile,
  exportProfile,
  getDecisions,
  getProfile,
} from './profile.ts';
import { getReportCard, getSources, getStatus } from './source.ts';
import { askGithub, askModel } from './suggestion.ts';

export * from './document.ts';
export * from './gap.ts';
export * from './insight.ts';
export * from './life.ts';
export * from './mirror.ts';
export * from './occupation.ts';
export * from './preference.ts';
export * from './profile.ts';
export * from './route.ts';
export * from './source.ts';
export * from './suggestion.ts';

/** Every route of the API by name. A route that is not here does not exist. */
export const routes = {
  getInsight,
  searchOccupations,
  searchAreas,
  uploadDocument,
  pasteDocument,
  handInRecord,
  getDocument,
  getProfile,
  createProfile,
  editProfile,
  eraseProfile,
  exportProfile,
  getDecisions,
  askModel,
  askGithub,
  getPreferences,
  putPreferences,
  getMirror,
  getDoppelgangers,
  getPaths,
  getMap,
  getGap,
  getLife,
  getLetters,
  getSources,
  getReportCard,
  getStatus,
} as const;
export type Routes = typeof routes;
