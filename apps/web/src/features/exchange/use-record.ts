'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { forgetAll } from '../../lib/api-cache.ts';
import { type ArchiveDraft, dropDraft } from '../../lib/archive-draft.ts';
import { ApiProblem, problemFrom } from '../../lib/problem.ts';

/** Hands a record in, once the person has agreed, and goes on to the page that shows it being read. */
export function useRecord() {
  const router = useRouter();
  const [state, setState] = useState<{ busy: boolean; problem: ApiProblem | null }>({
    busy: false,
    problem: null,
  });
  const use = useCallback(
    async ({ fileName, reading }: ArchiveDraft) => {
      setState({ busy: true, problem: null });
      try {
        const answer = await fetch('/api/documents/record', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ fileName, record: reading.record }),
        });
        const body = await answer.json();
        if (!answer.ok) throw problemFrom(body);
        dropDraft();
        forgetAll();
        router.push(`/reading?document=${body.documentId}`);
      } catch (cause) {
        setState({
          busy: false,
          problem: cause instanceof ApiProblem ? cause : new ApiProblem('network.unreachable'),
        });
      }
    },
    [router],
  );
  return { ...state, use };
}
