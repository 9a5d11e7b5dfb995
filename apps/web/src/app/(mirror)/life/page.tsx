import type { Metadata } from 'next';
import { LifeScreen } from '../../../features/life/LifeScreen.tsx';

export const metadata: Metadata = { title: 'Life' };

export default function LifePage() {
  return <LifeScreen />;
}
