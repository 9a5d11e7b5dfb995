import type { Metadata } from 'next';
import { Brand } from '../ui/Brand.tsx';
import { Empty } from '../ui/states.tsx';

export const metadata: Metadata = { title: 'Not here' };

export default function NotFound() {
  return (
    <>
      <header className="wrap flex h-top items-center">
        <Brand />
      </header>
      <main id="main" className="wrap">
        <Empty title="The line does not go here." action={{ href: '/', label: 'Begin at the start' }}>
          This address leads to no page of Career Mirror. It may have been typed or copied incompletely.
        </Empty>
      </main>
    </>
  );
}
