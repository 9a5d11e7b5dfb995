import type { EscoTitleMatch } from '@career-mirror/contract';
import type { TitleModel } from './model.ts';
import type { TitleIndex } from './title-index.ts';

/** Rank ESCO occupations for a job title, best first, without the official crosswalk. */
export function matchEscoTitle(_index: TitleIndex, _title: string, _limit = 10): EscoTitleMatch[] {
  throw new Error('matchEscoTitle: not yet there');
}

/** Rank any names by their likeness to a query, best first. */
export function rankNames(
  _model: TitleModel,
  _query: string,
  _names: readonly string[],
): { readonly position: number; readonly score: number }[] {
  throw new Error('rankNames: not yet there');
}
