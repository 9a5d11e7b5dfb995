'use client';
import { AppError } from '@career-mirror/contract';
import { isLookedAt, readLinkedin } from '@career-mirror/engine/exchange/linkedin';
import { useCallback, useEffect, useState } from 'react';
import { type ArchiveDraft, dropDraft, findDraft, keepDraft } from '../../lib/archive-draft.ts';
import { takeHanded } from '../../lib/handed-files.ts';
import { ApiProblem } from '../../lib/problem.ts';

export type ArchiveState =
  | { readonly status: 'waiting'; readonly problem: ApiProblem | null }
  | { readonly status: 'reading'; readonly fileName: string }
  | { readonly status: 'read'; readonly draft: ArchiveDraft; readonly fresh: boolean };

/** Bytes above which files are not even taken into memory; the reader's own limit is the same. */
const LARGEST_BYTES = 5_000_000;

/** Only what is read is taken into memory: a dropped folder may hold pictures and years of messages. */
async function readFiles(files: readonly File[]): Promise<ArchiveDraft> {
  const looked = files.filter((file) => isLookedAt(file.name));
  const size = looked.reduce((sum, file) => sum + file.size, 0);
  if (size > LARGEST_BYTES) throw new AppError('archive.too_large', { bytes: size });
  const contents = new Map(files.map((file) => [file.name, new Uint8Array()]));
  for (const file of looked) contents.set(file.name, new Uint8Array(await file.arrayBuffer()));
  const zip = files.find((file) => /\.zip$/i.test(file.name));
  return { fileName: zip?.name ?? looked[0]?.name ?? '', reading: readLinkedin(contents) };
}

/** An archive read in this page: no server is asked, no model takes part, and nothing is sent. */
export function useArchive() {
  const [state, setState] = useState<ArchiveState>({ status: 'waiting', problem: null });

  const open = useCallback(async (files: readonly File[]) => {
    const [first] = files;
    if (!first) return;
    setState({ status: 'reading', fileName: first.name });
    try {
      const draft = await readFiles(files);
      keepDraft(draft);
      setState({ status: 'read', draft, fresh: true });
    } catch (cause) {
      // A file that vanished or may not be read is the browser's DOMException; anything else is a defect.
      if (!(cause instanceof AppError || cause instanceof DOMException)) throw cause;
      const code = cause instanceof AppError ? cause.code : 'archive.broken';
      setState({ status: 'waiting', problem: new ApiProblem(code) });
    }
  }, []);

  const putAway = useCallback(() => {
    dropDraft();
    setState({ status: 'waiting', problem: null });
  }, []);

  useEffect(() => {
    const handed = takeHanded();
    if (handed.length > 0) {
      void open(handed);
      return;
    }
    const draft = findDraft();
    if (draft) setState({ status: 'read', draft, fresh: false });
  }, [open]);

  return { state, open, putAway };
}
