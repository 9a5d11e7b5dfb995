import type { Metadata } from 'next';
import { Questions } from '../../../features/preference/Questions.tsx';
import { YouScreen } from '../../../features/profile/YouScreen.tsx';

export const metadata: Metadata = { title: 'You' };

export default function YouPage() {
  return <YouScreen questions={<Questions />} />;
}
