import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '@career-mirror/contract/api';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../config.ts';
import { startingApp } from '../testing.ts';
import { openapiDocument } from './openapi.ts';

const Document = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) })),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

describe('the OpenAPI document', () => {
  it('describes every route of the contract under its name', () => {
    const document = Document.parse(openapiDocument());
    const names = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((one) => one.operationId),
    );
    expect(names.sort()).toEqual([...Object.keys(routes), 'documentEvents'].sort());
  });

  it('holds every schema it points at', () => {
    const text = JSON.stringify(openapiDocument());
    const { schemas } = Document.parse(JSON.parse(text)).components;
    const named = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !(name in schemas))).toEqual([]);
    expect(text).not.toContain('#/$defs/');
  });

  it('is the one in docs/generated (npm run generate)', () => {
    const kept = readFileSync(join(projectRoot, 'docs/generated/openapi.json'), 'utf8');
    expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify(openapiDocument())));
  });

  it('is served, and its readable page asks nobody else for anything', async () => {
    const { fastify } = await startingApp();
    const document = await fastify.inject({ url: '/api/openapi.json' });
    const page = await fastify.inject({ url: '/api/docs/' });
    await fastify.close();
    expect(document.json().openapi).toBe('3.1.0');
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});
