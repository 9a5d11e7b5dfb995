'use client';
import { useSearchParams } from 'next/navigation';
import { Empty, Loading, Problem } from '../../ui/states.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { useReading } from './use-reading.ts';

/** A document being read: stages as they happen, each finding as it is found. */
export function ReadingScreen() {
  const documentId = useSearchParams().get('document');
  if (!documentId) {
    return (
      <Empty title="No document is being read." action={{ href: '/', label: 'Hand in a CV' }}>
        Hand one in on the start page, or say what you do.
      </Empty>
    );
  }
  return <OneReading documentId={documentId} />;
}

function OneReading({ documentId }: { documentId: string }) {
  const reading = useReading(documentId);
  if (reading.status === 'loading') return <Loading>Opening your document.</Loading>;
  if (reading.status === 'failed') return <Problem problem={reading.problem} retry={reading.reload} />;
  return <ReadingProgress fileName={reading.fileName} events={reading.events} />;
}
