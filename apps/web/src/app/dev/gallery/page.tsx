import type { Metadata } from 'next';
import { Gallery } from '../../../dev/Gallery.tsx';

export const metadata: Metadata = { title: 'Gallery', robots: { index: false } };

export default function GalleryPage() {
  return <Gallery />;
}
