'use client';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { forgetAll } from '../../lib/api-cache.ts';
import { type ArchiveDraft, dropDraft } from '../../lib/archive-draft.ts';
import { useAction } from '../../lib/use-api.ts';

/** Characters of a name the server takes. */
const LONGEST_NAME = 200;

/** Hands a record in, once the person has agreed, and goes on to the page that shows it being read. */
export function useRecord() {
  const router = useRouter();
  const { state, run } = useAction('handInRecord');
  const use = useCallback(
    async ({ fileName, reading }: ArchiveDraft) => {
      const accepted = await run({
        body: { fileName: fileName.slice(0, LONGEST_NAME), record: reading.record },
      });
      if (!accepted) return;
      dropDraft();
      forgetAll();
      router.push(`/reading?document=${accepted.documentId}`);
    },
    [run, router],
  );
  return { ...state, use };
}
