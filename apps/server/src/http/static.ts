import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pagePolicy } from './page-policy.ts';

/*
 * The exported web pages, held in memory: a request can only ever name a file that was there at the start, so no path can lead
 * outside the folder, and each file is compressed once instead of at every request. The whole export is a few megabytes.
 */

type StaticFile = {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
  readonly cacheControl: string;
  readonly policy: string | null;
  br: Buffer | null;
  gzip: Buffer | null;
};

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.webmanifest': 'application/manifest+json',
};

/** Kinds that grow smaller by compression; pictures and fonts are compressed already. */
const compressible = /^(text\/|application\/(json|manifest)|image\/svg)/;

/** Files below this many bytes gain nothing from compression. */
const smallestCompressed = 1024;

/** Brotli's effort: 11 takes seconds for the whole export and gains about five percent over 9. */
const brotliQuality = 9;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

const cacheControlOf = (path: string): string => {
  // Next.js puts a content hash into every name below _next/static.
  if (path.startsWith('/_next/static/')) return 'public, max-age=31536000, immutable';
  return 'no-cache';
};

const loadFile = (folder: string, name: string): readonly [string, StaticFile] => {
  const body = readFileSync(join(folder, name));
  const path = `/${relative(folder, join(folder, name)).split(sep).join('/')}`;
  const isPage = extname(name) === '.html';
  return [
    path,
    {
      type: types[extname(name).toLowerCase()] ?? 'application/octet-stream',
      body,
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      cacheControl: cacheControlOf(path),
      policy: isPage ? pagePolicy(body.toString('utf8')) : null,
      br: null,
      gzip: null,
    },
  ];
};

const compress = async (file: StaticFile): Promise<void> => {
  if (!compressible.test(file.type) || file.body.length < smallestCompressed) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotliQuality };
  file.gzip = await compressGzip(file.body);
  file.br = await compressBrotli(file.body, { params });
};

/** The exported site: which file answers which path. */
export type Site = {
  /** The file of a path; null = none. `/mirror` and `/mirror/` find `mirror.html` or `mirror/index.html`. */
  readonly find: (path: string) => StaticFile | null;
  readonly notFound: StaticFile | null;
  readonly pages: readonly string[];
  /** Compresses everything, one file after the other, off the event loop. */
  readonly compressAll: () => Promise<void>;
};

/** Reads an export into memory; null when the folder holds none. */
export const loadSite = (folder: string): Site | null => {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const files = new Map(names.map((name) => loadFile(folder, name)));
  const find = (path: string): StaticFile | null => {
    const bare = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
    const candidates = bare === '/' ? ['/index.html'] : [bare, `${bare}.html`, `${bare}/index.html`];
    for (const candidate of candidates) {
      const file = files.get(candidate);
      if (file) return file;
    }
    return null;
  };
  return {
    find,
    notFound: files.get('/404.html') ?? null,
    pages: [...files.keys()].filter((path) => path.endsWith('.html')),
    compressAll: async () => {
      for (const file of files.values()) await compress(file);
    },
  };
};

const encodingOf = (
  request: FastifyRequest,
  file: StaticFile,
): { name: 'br' | 'gzip'; body: Buffer } | null => {
  const accepted = request.headers['accept-encoding'] ?? '';
  if (file.br && /\bbr\b/.test(accepted)) return { name: 'br', body: file.br };
  if (file.gzip && /\bgzip\b/.test(accepted)) return { name: 'gzip', body: file.gzip };
  return null;
};

const sendFile = (request: FastifyRequest, reply: FastifyReply, file: StaticFile, status: 200 | 404) => {
  void reply
    .code(status)
    .type(file.type)
    .header('cache-control', status === 404 ? 'no-store' : file.cacheControl)
    .header('vary', 'accept-encoding');
  if (file.policy) void reply.header('content-security-policy', file.policy);
  if (status === 200) {
    void reply.header('etag', file.etag);
    if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
  }
  const encoded = encodingOf(request, file);
  if (encoded) void reply.header('content-encoding', encoded.name);
  return reply.send(encoded?.body ?? file.body);
};

/** The path of a request without query, decoded; null when it cannot be decoded. */
const pathOf = (request: FastifyRequest): string | null => {
  const path = request.url.split('?', 1)[0] ?? '/';
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
};

/** Shown instead of pages when there is no export. */
const missingBuild =
  'The web pages are not built yet. Stop the server and run `npm start`, which builds them.\nThe API answers meanwhile; see /api/docs.\n';

/**
 * Serves the site for every GET that no route answers.
 *
 * @param notFoundInApi answers what is missing below /api
 */
export const serveSite = (
  app: FastifyInstance,
  site: Site | null,
  notFoundInApi: (request: FastifyRequest, reply: FastifyReply) => FastifyReply,
): void => {
  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (path === null || path.startsWith('/api') || !isRead) return notFoundInApi(request, reply);
    if (!site)
      return reply.code(503).header('retry-after', 30).type('text/plain; charset=utf-8').send(missingBuild);
    const file = site.find(path);
    if (file) return sendFile(request, reply, file, 200);
    if (site.notFound) return sendFile(request, reply, site.notFound, 404);
    return reply.code(404).type('text/plain; charset=utf-8').send('There is no such page.\n');
  });
};
