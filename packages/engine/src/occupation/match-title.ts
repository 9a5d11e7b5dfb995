import type { TitleMatch } from '@career-mirror/contract';
import type { TitleIndex } from './title-index.ts';

/** Rank occupations for a job title, best first, with calibrated confidence. `context`: the job's sentences, joined. */
export function matchTitle(
  _index: TitleIndex,
  _title: string,
  _options: { readonly context?: string; readonly limit?: number } = {},
): TitleMatch[] {
  throw new Error('matchTitle: not yet there');
}

/** True when the person should be asked which occupation is meant. */
export function needsQuestion(_matches: readonly TitleMatch[]): boolean {
  throw new Error('needsQuestion: not yet there');
}
