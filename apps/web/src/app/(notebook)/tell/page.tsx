import type { Metadata } from 'next';
import { TellScreen } from '../../../features/tell/TellScreen.tsx';

export const metadata: Metadata = { title: 'Without a CV' };

export default function TellPage() {
  return <TellScreen />;
}
