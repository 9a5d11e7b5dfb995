'use client';
import type { DocumentAccepted } from '@career-mirror/contract/api';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { call, uploadDocument } from '../../lib/api.ts';
import { forgetAll } from '../../lib/api-cache.ts';
import { keepDraftFields } from '../../lib/drafts.ts';
import { handOver, isOfArchive } from '../../lib/handed-files.ts';
import { ApiProblem } from '../../lib/problem.ts';
import { checkFile } from './check-file.ts';

type HandInState = { readonly busy: string | null; readonly problem: ApiProblem | null };

/** Sends a document and goes on to the page that shows it being read. */
export function useHandIn() {
  const router = useRouter();
  const [state, setState] = useState<HandInState>({ busy: null, problem: null });

  const send = useCallback(
    async (name: string, request: () => Promise<DocumentAccepted>) => {
      setState({ busy: name, problem: null });
      try {
        const { documentId } = await request();
        forgetAll();
        router.push(`/reading?document=${documentId}`);
      } catch (cause) {
        if (!(cause instanceof ApiProblem)) throw cause;
        setState({ busy: null, problem: cause });
      }
    },
    [router],
  );

  const handIn = useCallback(
    async (file: File) => {
      const problem = checkFile(file);
      if (problem) return setState({ busy: null, problem });
      await send(file.name, () => uploadDocument(file));
    },
    [send],
  );

  const handInText = useCallback(
    (text: string) =>
      send('your words', async () => {
        const accepted = await call('pasteDocument', { body: { text } });
        keepDraftFields('paste', null);
        return accepted;
      }),
    [send],
  );

  /** Whatever was dropped or chosen: an archive goes to its own page, where it is read without being sent. */
  const handInAll = useCallback(
    (files: readonly File[]) => {
      const [first] = files;
      if (!first) return;
      if (!files.some(isOfArchive)) return void handIn(first);
      handOver(files);
      router.push('/archive');
    },
    [handIn, router],
  );

  const handInSample = useCallback(
    async (name: string) => {
      setState({ busy: name, problem: null });
      const response = await fetch(`/samples/${encodeURIComponent(name)}`);
      if (!response.ok) return setState({ busy: null, problem: new ApiProblem('resource.not_found') });
      await handIn(new File([await response.blob()], name));
    },
    [handIn],
  );

  return { ...state, handInAll, handInSample, handInText };
}
