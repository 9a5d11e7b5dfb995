import type { Metadata } from 'next';
import { MethodScreen } from '../../../features/source/MethodScreen.tsx';

export const metadata: Metadata = { title: 'Method' };

export default function MethodPage() {
  return <MethodScreen />;
}
