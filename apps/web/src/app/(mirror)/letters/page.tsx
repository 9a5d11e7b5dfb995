import type { Metadata } from 'next';
import { LettersScreen } from '../../../features/letter/LettersScreen.tsx';

export const metadata: Metadata = { title: 'Letters' };

export default function LettersPage() {
  return <LettersScreen />;
}
