'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { uploadDocument } from '../../lib/api.ts';
import { forgetAll } from '../../lib/api-cache.ts';
import { ApiProblem } from '../../lib/problem.ts';
import { checkFile } from './check-file.ts';

type HandInState = { readonly busy: string | null; readonly problem: ApiProblem | null };

/** Sends a document and goes on to the page that shows it being read. */
export function useHandIn() {
  const router = useRouter();
  const [state, setState] = useState<HandInState>({ busy: null, problem: null });

  const handIn = useCallback(
    async (file: File) => {
      const problem = checkFile(file);
      if (problem) return setState({ busy: null, problem });
      setState({ busy: file.name, problem: null });
      try {
        const { documentId } = await uploadDocument(file);
        forgetAll();
        router.push(`/reading?document=${documentId}`);
      } catch (cause) {
        if (!(cause instanceof ApiProblem)) throw cause;
        setState({ busy: null, problem: cause });
      }
    },
    [router],
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

  return { ...state, handIn, handInSample };
}
