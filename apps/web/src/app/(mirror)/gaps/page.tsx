import type { Metadata } from 'next';
import { GapScreen } from '../../../features/gap/GapScreen.tsx';

export const metadata: Metadata = { title: 'Skill gaps' };

export default function GapsPage() {
  return <GapScreen />;
}
