import type { Fact, FactId, ProfileSkill } from '@career-mirror/contract';

/** Key of the receipt of a skill's level. */
export const levelFactId = (skill: ProfileSkill): FactId => `level:${skill.id}` as FactId; // branded where it is made

/** Receipt of a level estimated from the person's own words; null when there is no estimate. */
export function levelFact(skill: ProfileSkill, year: number): Fact | null {
  if (!skill.level) return null;
  const places = skill.evidence.length;
  return {
    id: levelFactId(skill),
    label: `Your level, ${skill.label}`,
    value: skill.level.level0to7,
    low: skill.level.low,
    high: skill.level.high,
    unit: 'scale_0_7',
    sources: [],
    publisher: 'your own words, on this device',
    release: 'what you gave us',
    year,
    area: 'you',
    n: null,
    method: `From the level O*NET rates for the occupations you held, and ${places === 1 ? 'one place' : `${places} places`} where your words show it. The range is meant to hold four times out of five.`,
    estimate: true,
    topCoded: false,
    reason: null,
    retrieved: null,
  };
}
