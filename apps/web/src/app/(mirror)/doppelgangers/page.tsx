import type { Metadata } from 'next';
import { DoppelgangersScreen } from '../../../features/match/DoppelgangersScreen.tsx';

export const metadata: Metadata = { title: 'Doppelgängers' };

export default function DoppelgangersPage() {
  return <DoppelgangersScreen />;
}
