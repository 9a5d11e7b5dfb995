import { createHash } from 'node:crypto';

/** Text of every `<script>` of a page that has no `src`, exactly as it stands between the tags. */
const inlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
    .filter((match) => !/\ssrc\s*=/i.test(match[1] ?? ''))
    .map((match) => match[2] ?? '')
    .filter((text) => text !== '');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Content policy of one exported page: its own inline scripts by hash, everything else from this site only.
 *
 * Styles: the framework and the motion library set `style` attributes on elements (a bar's width, a path's transform), which
 * cannot be hashed ahead because they change as the page runs; hence 'unsafe-inline' for style attributes only. Inline
 * `<style>` elements and style sheets stay limited to this site.
 *
 * @example pagePolicy('<script>go()</script>') // "default-src 'none'; script-src 'self' 'sha256-…'; …"
 */
export const pagePolicy = (html: string): string => {
  const hashes = [...new Set(inlineScripts(html).map(hashOf))].sort();
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes].join(' ')}`,
    `style-src ${["'self'", ...styleHashes(html)].join(' ')}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
};

const styleHashes = (html: string): string[] =>
  [
    ...new Set(
      [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].map((match) => hashOf(match[1] ?? '')),
    ),
  ].sort();
