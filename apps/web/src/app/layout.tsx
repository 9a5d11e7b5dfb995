import './globals.css';
import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { themeScript } from '../lib/theme-script.ts';
import { ReceiptProvider } from '../ui/receipt.tsx';
import { SkipLink } from '../ui/SkipLink.tsx';

export const metadata: Metadata = {
  title: { default: 'Career Mirror', template: '%s · Career Mirror' },
  description:
    'See where people with a career like yours went, with a source for every number. It runs on your own machine.',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; it must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <SkipLink />
        <ReceiptProvider>{children}</ReceiptProvider>
      </body>
    </html>
  );
}
