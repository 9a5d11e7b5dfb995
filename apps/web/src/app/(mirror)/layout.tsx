import type { ReactNode } from 'react';
import { CompareTray } from '../../ui/CompareTray.tsx';
import { Frame } from '../../ui/Frame.tsx';

/** Screens that compare futures: the frame, and the tray beneath. */
export default function MirrorLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Frame>{children}</Frame>
      <CompareTray />
    </>
  );
}
