import type { Weights } from '@career-mirror/contract';

type Measure = { readonly key: keyof Weights; readonly label: string };

/** What can matter to a person about a job, in the order of the sliders. */
export const sliders: readonly Measure[] = [
  { key: 'pay', label: 'Pay in five years' },
  { key: 'hours', label: 'Short weeks' },
  { key: 'stress', label: 'Low stress' },
  { key: 'travel', label: 'Little travel' },
  { key: 'people', label: 'Time with people' },
  { key: 'progression', label: 'Room to grow' },
  { key: 'autonomy', label: 'Making my own decisions' },
];
