import { Worker } from 'node:worker_threads';
import type { SpanNetwork } from '@career-mirror/engine/skill';
import type { SpanExample } from './examples.ts';
import type { NetworkLesson } from './fit-network.ts';

/** What a thread is told: where the network starts, what it reads, and how. */
export type Lesson = Omit<NetworkLesson, 'report'> & {
  readonly start: SpanNetwork;
  readonly examples: readonly SpanExample[];
};

/**
 * A network that has gone through a lesson in a thread of its own. The result does not depend on what else runs.
 *
 * @throws what the thread throws
 */
export function teachApart(lesson: Lesson): Promise<SpanNetwork> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./network-worker.ts', import.meta.url), { workerData: lesson });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the thread of a network ended with ${code}`)));
  });
}
