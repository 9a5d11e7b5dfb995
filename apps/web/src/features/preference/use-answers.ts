'use client';
import type { LimitQuestion, Limits, Weights } from '@career-mirror/contract';
import { useState } from 'react';
import { invalidate, put } from '../../lib/api-cache.ts';
import { afterDrawing, rememberFocus } from '../../lib/keep-focus.ts';
import type { AnswerOf } from '../../lib/routes.ts';
import { useAction } from '../../lib/use-api.ts';
import { following } from './following.ts';
import { orderFollows, withAnswered } from './question-words.ts';

/** What a person answers: a limit, the weights, or nothing when they skip. */
export type Said = { readonly limits?: Partial<Limits>; readonly weights?: Weights };

/** Keeps answers; each says what it changed in the advice. */
export function useAnswers(preferences: AnswerOf<'getPreferences'>) {
  const { state, run } = useAction('putPreferences');
  const [changed, setChanged] = useState<readonly string[]>([]);
  const answer = async (key: LimitQuestion, said: Said): Promise<boolean> => {
    const putBack = rememberFocus();
    const limits = withAnswered({ ...preferences.limits, ...said.limits }, key);
    const kept = await run({ body: { limits, ...(said.weights && { weights: said.weights }) } });
    if (kept) {
      put('getPreferences', {}, kept);
      invalidate(following);
      setChanged(said.weights ? [orderFollows] : said.limits ? kept.changed : []);
    }
    afterDrawing(putBack);
    return kept !== null;
  };
  return { answer, changed, ...state };
}
