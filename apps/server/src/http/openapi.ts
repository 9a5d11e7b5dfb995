import * as contract from '@career-mirror/contract';
import { errorStatus, Problem } from '@career-mirror/contract';
import * as api from '@career-mirror/contract/api';
import { documentEvents, type Route, routes } from '@career-mirror/contract/api';
import { z } from 'zod';

/*
 * OpenAPI 3.1 of the API, made from the contract's declarations and nothing else, so it cannot say what the server does not do.
 * Schemas exported by the contract become components under their own names.
 */

type Json = Record<string, unknown>;

/** Names of components: the API's own views first, then the contract's nouns that are not taken. */
const nameSchemas = (): z.core.$ZodRegistry<{ id?: string }> => {
  const registry = z.registry<{ id?: string }>();
  const taken = new Set<string>();
  const named = (exported: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(exported)) {
      if (!(value instanceof z.ZodType) || taken.has(name) || registry.has(value)) continue;
      taken.add(name);
      registry.add(value, { id: name });
    }
  };
  named(api);
  named(contract);
  return registry;
};

/** Schemas of one document, with what they share collected as components. */
const createSchemas = () => {
  const registry = nameSchemas();
  const components: Record<string, unknown> = {};
  const lift = (schema: unknown): unknown =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): unknown => {
    const made: Json = { ...z.toJSONSchema(schema, { metadata: registry, io, target: 'draft-2020-12' }) };
    const { $defs, $schema: _dialect, id: _id, ...rest } = made;
    for (const [name, definition] of Object.entries($defs ?? {}))
      components[name] ??= withoutId(lift(definition));
    const name = registry.get(schema)?.id;
    if (name === undefined) return lift(rest);
    components[name] ??= withoutId(lift(rest));
    return { $ref: `#/components/schemas/${name}` };
  };
  return { schemaOf, components };
};

const withoutId = (schema: unknown): unknown => {
  if (typeof schema !== 'object' || schema === null) return schema;
  const { id: _id, ...rest } = { id: undefined, ...schema };
  return rest;
};

const parametersOf = (place: 'path' | 'query', schema: z.ZodObject | undefined, schemaOf: SchemaOf): Json[] =>
  Object.entries(schema?.shape ?? {}).map(([name, value]) => {
    const field = value instanceof z.ZodType ? value : z.string();
    return {
      name,
      in: place,
      required: place === 'path' || !field.safeParse(undefined).success,
      ...(field.description ? { description: field.description } : {}),
      schema: schemaOf(field, 'input'),
    };
  });

type SchemaOf = ReturnType<typeof createSchemas>['schemaOf'];

/** Failures every route may answer with, beside those it declares. */
const everywhere = ['request.too_many', 'store.not_ready', 'server.overloaded', 'server.unexpected'] as const;

const problemResponses = (codes: readonly contract.ErrorCode[], schemaOf: SchemaOf): Json => {
  const byStatus = Map.groupBy(new Set([...codes, ...everywhere]), (code) => errorStatus[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, listed]) => [
      String(status),
      {
        description: `Problem: ${listed.join(', ')}`,
        content: { 'application/problem+json': { schema: schemaOf(Problem, 'output') } },
      },
    ]),
  );
};

const uploadBody = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
      },
    },
  },
};

const bodyOf = (name: string, route: Route, schemaOf: SchemaOf): Json => {
  if (name === 'uploadDocument') return { requestBody: uploadBody };
  if (!route.body) return {};
  const content = { 'application/json': { schema: schemaOf(route.body, 'input') } };
  return { requestBody: { required: true, content } };
};

const pathOf = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

const operationOf = (name: string, route: Route, schemaOf: SchemaOf): Json => ({
  operationId: name,
  summary: route.summary,
  tags: [route.path.split('/')[2]],
  parameters: [
    ...parametersOf('path', route.params, schemaOf),
    ...parametersOf('query', route.query, schemaOf),
  ],
  ...bodyOf(name, route, schemaOf),
  responses: {
    [String(route.status ?? 200)]: {
      description: 'As asked',
      content: { 'application/json': { schema: schemaOf(route.answer, 'output') } },
    },
    ...problemResponses(route.errors, schemaOf),
  },
});

const eventOperation = (schemaOf: SchemaOf): Json => ({
  operationId: 'documentEvents',
  summary: documentEvents.summary,
  tags: ['documents'],
  parameters: [
    ...parametersOf('path', documentEvents.params, schemaOf),
    {
      name: 'Last-Event-ID',
      in: 'header',
      required: false,
      description: 'Id of the last event received; the stream goes on after it',
      schema: { type: 'integer', minimum: 0 },
    },
  ],
  responses: {
    '200': {
      description: 'One event per stage; data is a ReadingEvent',
      content: { 'text/event-stream': { schema: schemaOf(documentEvents.event, 'output') } },
    },
    ...problemResponses(documentEvents.errors, schemaOf),
  },
});

/** The API's OpenAPI document, the same for the same contract. */
export const openapiDocument = (): Json => {
  const { schemaOf, components } = createSchemas();
  const paths: Record<string, Json> = {};
  for (const [name, route] of Object.entries(routes)) {
    const path = pathOf(route.path);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(name, route, schemaOf) };
  }
  paths[pathOf(documentEvents.path)] = { get: eventOperation(schemaOf) };
  const sorted = Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Career Mirror',
      version: '0.1.0',
      description:
        'A person is known by a cookie that the first upload or title sets; no account is needed. A program that keeps the cookie sends an `Origin` header with every change. Every figure in an answer is a `Fact` in its `facts`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: sorted },
  };
};
