import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ReadingScreen } from '../../../features/reading/ReadingScreen.tsx';
import { MotionProvider } from '../../../motion/MotionProvider.tsx';
import { Loading } from '../../../ui/states.tsx';

export const metadata: Metadata = { title: 'Reading' };

export default function ReadingPage() {
  return (
    <Suspense fallback={<Loading>Opening your document.</Loading>}>
      <MotionProvider>
        <ReadingScreen />
      </MotionProvider>
    </Suspense>
  );
}
