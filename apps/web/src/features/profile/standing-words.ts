import type { TitleStanding } from '@career-mirror/contract';

const seniorityWords: Readonly<Record<NonNullable<TitleStanding['seniority']>, string>> = {
  trainee: 'trainee',
  junior: 'junior',
  senior: 'senior',
  head: 'leading',
};
const contractWords: Readonly<Record<NonNullable<TitleStanding['contract']>, string>> = {
  full_time: 'full-time',
  part_time: 'part-time',
  temporary: 'temporary',
  seasonal: 'seasonal',
  freelance: 'freelance',
};

/**
 * What a title says beside the work itself; '' when it says nothing.
 *
 * @example standingWords({ seniority: 'senior', contract: 'part_time', grade: 2 }) // 'senior, part-time, grade 2'
 */
export function standingWords({ seniority, contract, grade }: TitleStanding): string {
  return [
    seniority && seniorityWords[seniority],
    contract && contractWords[contract],
    grade && `grade ${grade}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
