import type { FastifyReply } from 'fastify';
import type { Phase } from '../readiness.ts';
import { pagePolicy } from './page-policy.ts';

/** Seconds after which the page looks again. */
const refreshSeconds = 2;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const sentenceOf = (phase: Phase<unknown>): string => {
  if (phase.kind === 'failed') return phase.message;
  if (phase.kind === 'stopping') return 'The server is stopping.';
  if (phase.kind === 'ready') return 'Ready.';
  const share = phase.share === null ? '' : ` ${Math.round(phase.share * 100)} %`;
  return `Starting: ${phase.doing}${share}`;
};

const style = `
:root { color-scheme: light dark; --paper: #f7f4ec; --ink: #1d1b16 }
@media (prefers-color-scheme: dark) { :root { --paper: #171a19; --ink: #e9e4d6 } }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; background: var(--paper); color: var(--ink); font: 20px/1.5 Georgia, serif; padding: 24px }
h1 { font-size: 20px; font-weight: 400; margin: 0 0 8px } p { margin: 0; max-width: 44ch }
`;

/** The page shown while the server is not ready: what it is doing, looked at again every two seconds. */
const startingHtml = (phase: Phase<unknown>): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
${phase.kind === 'failed' ? '' : `<meta http-equiv="refresh" content="${refreshSeconds}">`}
<title>Career Mirror</title><style>${style}</style></head>
<body><main><h1>Career Mirror</h1><p role="status">${escapeHtml(sentenceOf(phase))}</p></main></body></html>
`;

export const sendStartingPage = (reply: FastifyReply, phase: Phase<unknown>): FastifyReply => {
  const html = startingHtml(phase);
  return reply
    .code(503)
    .header('retry-after', refreshSeconds)
    .header('cache-control', 'no-store')
    .header('content-security-policy', pagePolicy(html))
    .type('text/html; charset=utf-8')
    .send(html);
};
