import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { isHttps } from '../http/security.ts';

/*
 * The anonymous person's cookie. On https it carries the `__Host-` prefix, which binds it to this host and to Secure. Browsers
 * refuse that prefix over plain http, and the product must run on http://localhost without a certificate: there the cookie has
 * a plain name and no Secure, and is HttpOnly and SameSite=Lax as well.
 */
const secureName = '__Host-person';
const plainName = 'person';

/** Two years, in seconds: the longest time a profile without an account is kept for its owner to come back to. */
const maxAgeSeconds = 2 * 365 * 24 * 3600;

/** Random bytes of a token: 256 bits, so that it cannot be guessed. */
const tokenBytes = 32;

/** base64url of 32 bytes. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

export type PersonToken = { readonly token: string; readonly hash: string };

/** The form in which a token is kept: its sha256, so that a stolen database opens nobody's profile. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export const newPersonToken = (): PersonToken => {
  const token = randomBytes(tokenBytes).toString('base64url');
  return { token, hash: hashOf(token) };
};

/** The token hash of a request's cookie; null without a cookie or with one that is not ours. */
export const personTokenHash = (config: Config, request: FastifyRequest): string | null => {
  const token = request.cookies[isHttps(config, request) ? secureName : plainName];
  return token !== undefined && tokenForm.test(token) ? hashOf(token) : null;
};

/** True when the request carries a person's cookie of either name, good or not. */
export const hasPersonCookie = (request: FastifyRequest): boolean =>
  request.cookies[secureName] !== undefined || request.cookies[plainName] !== undefined;

const attributes = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const;

export const setPersonCookie = (
  config: Config,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): void => {
  const secure = isHttps(config, request);
  void reply.setCookie(secure ? secureName : plainName, token, {
    ...attributes(secure),
    maxAge: maxAgeSeconds,
  });
};

export const clearPersonCookie = (config: Config, request: FastifyRequest, reply: FastifyReply): void => {
  const secure = isHttps(config, request);
  void reply.clearCookie(secure ? secureName : plainName, attributes(secure));
};
