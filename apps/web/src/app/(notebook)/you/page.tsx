import type { Metadata } from 'next';
import { YouScreen } from '../../../features/profile/YouScreen.tsx';

export const metadata: Metadata = { title: 'You' };

export default function YouPage() {
  return <YouScreen />;
}
