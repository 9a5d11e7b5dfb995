'use client';
import { Foot } from '../../ui/Foot.tsx';
import { Loading } from '../../ui/states.tsx';
import { ArchiveDrop } from './ArchiveDrop.tsx';
import { ArchiveFound } from './ArchiveFound.tsx';
import { useArchive } from './use-archive.ts';

/** A LinkedIn archive: how to get it, what it says, and only then, if the person agrees, into the notebook. */
export function ArchiveScreen() {
  const { state, open, putAway } = useArchive();
  return (
    <>
      {state.status === 'reading' && <Loading>Opening {state.fileName} in this browser.</Loading>}
      {state.status === 'waiting' && <ArchiveDrop problem={state.problem} onFiles={open} />}
      {state.status === 'read' && (
        <ArchiveFound draft={state.draft} fresh={state.fresh} onPutAway={putAway} />
      )}
      <Foot lead="Read in this browser, without a model." />
    </>
  );
}
