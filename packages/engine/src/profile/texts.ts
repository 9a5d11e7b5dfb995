import type { Evidence, Reading } from '@career-mirror/contract';

/** One text of the document in which skills are looked for. */
export type ProfileText = {
  readonly text: string;
  readonly evidence: Evidence;
  /** Index into `reading.spells`; null outside the spells. */
  readonly spellIndex: number | null;
  readonly section: 'spell' | 'skills' | 'summary' | 'education' | 'other';
};

type Cited = { readonly value: string; readonly evidence: Evidence };

/**
 * Every text of the reading that may show a skill: summary, spells in their order, education, skill lines, the rest. Name and
 * contact are left out, so nothing computed from these texts can depend on them.
 */
export const textsOf = (reading: Reading): ProfileText[] => {
  const rows = (
    section: ProfileText['section'],
    cited: readonly (Cited | null)[],
    spellIndex: number | null = null,
  ): ProfileText[] =>
    cited.flatMap((entry) =>
      entry ? [{ text: entry.value, evidence: entry.evidence, spellIndex, section }] : [],
    );
  return [
    ...rows('summary', [reading.headline, ...reading.summary]),
    ...reading.spells.flatMap((spell, i) => rows('spell', [spell.title, ...spell.text], i)),
    ...reading.education.flatMap((row) => rows('education', [row.degree, row.field])),
    ...rows('skills', reading.skillLines),
    ...rows('other', reading.other),
  ];
};
