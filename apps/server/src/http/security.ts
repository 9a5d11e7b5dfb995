import { AppError } from '@career-mirror/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';

/** Content policy of answers that are not pages: nothing may load, nothing may frame them. */
const policyOfData = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-frame-options': 'DENY',
} as const;

/** One year, as browsers' preload lists ask. */
const strictTransport = 'max-age=31536000; includeSubDomains';

/** True when the person's browser speaks https to us or to the proxy in front of us. */
export const isHttps = (
  config: Pick<Config, 'publicUrl'>,
  request: Pick<FastifyRequest, 'protocol'>,
): boolean => request.protocol === 'https' || config.publicUrl?.protocol === 'https:';

/** Puts the security headers on one answer; what it has set itself stays. */
export const applySecurityHeaders = (
  config: Pick<Config, 'publicUrl'>,
  request: Pick<FastifyRequest, 'protocol'>,
  reply: FastifyReply,
): void => {
  for (const [name, value] of Object.entries(always)) void reply.header(name, value);
  if (!reply.hasHeader('content-security-policy')) {
    void reply.header('content-security-policy', policyOfData);
  }
  if (isHttps(config, request)) void reply.header('strict-transport-security', strictTransport);
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
};

/**
 * Sends the security headers with every answer, errors included. Pages bring their own content policy (see page-policy.ts);
 * what has none gets the one that allows nothing.
 */
export const addSecurityHeaders = (app: FastifyInstance, config: Config): void => {
  app.addHook('onSend', async (request, reply) => applySecurityHeaders(config, request, reply));
};

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS']);

const one = (value: string | string[] | undefined): string | null =>
  Array.isArray(value) ? (value[0] ?? null) : (value ?? null);

/** True when the Origin header names the site the request was sent to, or the public address of the installation. */
const isOwnOrigin = (config: Pick<Config, 'publicUrl'>, origin: string, host: string): boolean => {
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.host === host || from.origin === config.publicUrl?.origin;
};

/**
 * Why a change may not be asked for by this request; null = it may.
 *
 * A browser always says where a change comes from (Origin, Sec-Fetch-Site). Without either, the request is a program's: it
 * may begin something of its own, but a request that carries a person's cookie must say its origin.
 */
const crossSiteReason = (
  config: Pick<Config, 'publicUrl'>,
  request: {
    method: string;
    headers: Record<string, string | string[] | undefined>;
    hasPersonCookie: boolean;
  },
): string | null => {
  if (readOnly.has(request.method)) return null;
  const origin = one(request.headers.origin);
  const site = one(request.headers['sec-fetch-site']);
  const host = one(request.headers.host) ?? '';
  if (site !== null && site !== 'same-origin' && site !== 'none') return `Sec-Fetch-Site is ${site}.`;
  if (origin !== null && !isOwnOrigin(config, origin, host)) return 'Origin is another site.';
  if (origin === null && site === null && request.hasPersonCookie) {
    return 'A change with a cookie must carry an Origin header.';
  }
  return null;
};

/** Refuses changes that another site asks for. */
export const addCrossSiteGuard = (
  app: FastifyInstance,
  config: Config,
  hasPersonCookie: (request: FastifyRequest) => boolean,
): void => {
  app.addHook('onRequest', async (request) => {
    const reason = crossSiteReason(config, {
      method: request.method,
      headers: request.headers,
      hasPersonCookie: hasPersonCookie(request),
    });
    if (reason !== null) throw new AppError('request.cross_site', { reason });
  });
};
