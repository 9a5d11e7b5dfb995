import type { DocumentAccepted } from '@career-mirror/contract/api';
import { ApiProblem, problemFrom } from './problem.ts';
import {
  type AnswerOf,
  type AnyInput,
  addressOf,
  type InputOf,
  type RouteName,
  routePaths,
} from './routes.ts';

async function send(address: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'same-origin', ...init });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ApiProblem('network.unreachable');
  }
  const body: unknown = await response.json().catch(() => {
    throw new ApiProblem('network.unreadable', { status: response.status });
  });
  if (!response.ok) throw problemFrom(body);
  return body;
}

/**
 * Calls a route of the API.
 *
 * @throws ApiProblem with the server's code, or `network.unreachable` / `network.unreadable`
 * @example await call('getGap', { params: { onetSoc: '15-1252.00' } })
 */
export async function call<K extends RouteName>(
  name: K,
  input: InputOf<K>,
  options: { signal?: AbortSignal } = {},
): Promise<AnswerOf<K>> {
  const parts: AnyInput = input;
  const [method = 'GET'] = routePaths[name].split(' ');
  const hasBody = parts.body !== undefined;
  const body = await send(addressOf(name, parts), {
    method,
    ...options,
    ...(hasBody && { body: JSON.stringify(parts.body), headers: { 'content-type': 'application/json' } }),
  });
  return body as AnswerOf<K>; // the server guards its answers with the same declaration
}

/** Hands in a document; what was found comes as events (see `reading-events.ts`). */
export async function uploadDocument(file: File, signal?: AbortSignal): Promise<DocumentAccepted> {
  const form = new FormData();
  form.set('file', file, file.name);
  const body = await send(addressOf('uploadDocument', {}), {
    method: 'POST',
    body: form,
    signal: signal ?? null,
  });
  return body as DocumentAccepted; // the server guards its answers with the same declaration
}
