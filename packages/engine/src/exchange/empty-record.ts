import type { CareerRecord } from '@career-mirror/contract';

/** A record with nothing in it, to be filled by a reader. */
export const emptyRecord = (source: CareerRecord['source']): CareerRecord => ({
  source,
  name: null,
  headline: null,
  summary: null,
  contact: { emails: [], phones: [], links: [], address: null },
  positions: [],
  education: [],
  skills: [],
  languages: [],
  certifications: [],
  projects: [],
  publications: [],
  awards: [],
  unmapped: {},
  leftOut: [],
  warnings: [],
});
