import type { ReactNode } from 'react';
import { Frame } from '../../ui/Frame.tsx';

export default function NotebookLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>;
}
