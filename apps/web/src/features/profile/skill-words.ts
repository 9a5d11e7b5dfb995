import type { ProfileSkill } from '@career-mirror/contract';

const useWords: Readonly<Record<ProfileSkill['uses'][number], string | null>> = {
  used: null,
  taught: 'taught to others',
  supervised: 'led the work of others in it',
  asked_for: 'wanted of others',
};

/** What the person did with a skill, where it is more than using it; '' when it is not. */
export const usesInWords = (uses: ProfileSkill['uses']): string =>
  uses.flatMap((use) => useWords[use] ?? []).join(', ');

/**
 * Our estimate on the four plain levels, with its likely range in the same words; '' when there is not enough to say.
 *
 * @example levelInWords({ level: 'working', low: 'begun', high: 'strong', years: 4 }) // 'working level, begun to strong likely'
 */
export function levelInWords(estimate: ProfileSkill['plainLevel']): string {
  if (estimate === null) return '';
  const { level, low, high } = estimate;
  return low === high ? `${level} level` : `${level} level, ${low} to ${high} likely`;
}
