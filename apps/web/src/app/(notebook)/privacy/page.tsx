import type { Metadata } from 'next';
import { PrivacyScreen } from '../../../features/source/PrivacyScreen.tsx';

export const metadata: Metadata = { title: 'Privacy' };

export default function PrivacyPage() {
  return <PrivacyScreen />;
}
