import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pagePolicy } from './page-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the content policy of a page', () => {
  it('allows each inline script by the hash of exactly its text, and no other', () => {
    const policy = pagePolicy(
      '<script>one()</script><script src="/a.js"></script><script id="x">\ntwo()\n</script>',
    );
    const scripts = policy.split('; ').find((part) => part.startsWith('script-src '));
    expect(scripts?.split(' ').slice(1).sort()).toEqual(["'self'", hash('one()'), hash('\ntwo()\n')].sort());
  });

  it('changes when a script changes', () => {
    expect(pagePolicy('<script>a</script>')).not.toBe(pagePolicy('<script>b</script>'));
  });

  it('never allows inline scripts as such, plug-ins, another base or a frame around it', () => {
    const policy = pagePolicy('<p>no script</p>');
    expect(policy).toContain("script-src 'self';");
    for (const part of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "connect-src 'self'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe');
  });
});
