import { join } from 'node:path';
import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';
import { copySamples } from './scripts/copy-samples.ts';

const root = join(import.meta.dirname, '../..');

/** The site is exported to static files; in development `/api` is handed to the server. */
export default function config(phase: string): NextConfig {
  const shared: NextConfig = {
    transpilePackages: ['@career-mirror/contract', '@career-mirror/engine'],
    turbopack: { root },
    poweredByHeader: false,
    env: { SAMPLE_CV: copySamples(join(root, 'test/samples'), join(import.meta.dirname, 'public/samples')) },
  };
  if (phase !== PHASE_DEVELOPMENT_SERVER) return { ...shared, output: 'export' };
  const server = process.env.CAREER_MIRROR_SERVER ?? 'http://localhost:3000';
  return {
    ...shared,
    rewrites: async () => [{ source: '/api/:path*', destination: `${server}/api/:path*` }],
  };
}
