import type { Metadata } from 'next';
import { SourcesScreen } from '../../../features/source/SourcesScreen.tsx';

export const metadata: Metadata = { title: 'Sources' };

export default function SourcesPage() {
  return <SourcesScreen />;
}
