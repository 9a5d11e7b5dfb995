import type { Metadata } from 'next';
import { ArchiveScreen } from '../../../features/exchange/ArchiveScreen.tsx';

export const metadata: Metadata = { title: 'Your LinkedIn archive' };

export default function ArchivePage() {
  return <ArchiveScreen />;
}
