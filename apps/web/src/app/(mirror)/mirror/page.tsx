import type { Metadata } from 'next';
import { MirrorScreen } from '../../../features/mirror/MirrorScreen.tsx';

export const metadata: Metadata = { title: 'Mirror' };

export default function MirrorPage() {
  return <MirrorScreen />;
}
