import type { Evidence, Reading } from '@career-mirror/contract';

/** One text of the document in which skills are looked for. */
export type ProfileText = {
  readonly text: string;
  readonly evidence: Evidence;
  /** Index into `reading.spells`; null outside the spells. */
  readonly spellIndex: number | null;
  readonly section: 'spell' | 'skills' | 'summary' | 'education' | 'other';
};

/** Every text of the reading that may show a skill, in the order of the document; contact and name are left out. */
export const textsOf = (_reading: Reading): ProfileText[] => {
  throw new Error('textsOf: not yet there');
};
