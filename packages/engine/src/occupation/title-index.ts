import type { Reference } from '@career-mirror/contract';
import type { TitleModel } from './model.ts';

export type TitleIndex = { readonly model: TitleModel };

/** Build what `matchTitle` needs, once per process (at most 600 ms). */
export function buildTitleIndex(_reference: Reference, model: TitleModel): TitleIndex {
  return { model };
}
