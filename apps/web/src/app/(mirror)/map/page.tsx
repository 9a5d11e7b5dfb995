import type { Metadata } from 'next';
import { MapScreen } from '../../../features/map/MapScreen.tsx';

export const metadata: Metadata = { title: 'Map' };

export default function MapPage() {
  return <MapScreen />;
}
