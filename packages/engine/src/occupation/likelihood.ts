import type { TitleIndex } from './title-index.ts';

/** How much a line looks like a job title, 0–1. */
export function titleLikelihood(_index: TitleIndex, _text: string): number {
  throw new Error('titleLikelihood: not yet there');
}
