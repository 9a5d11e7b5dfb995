import { parentPort, workerData } from 'node:worker_threads';
import { teachNetwork } from './fit-network.ts';
import type { Lesson } from './teach-apart.ts';

/* The thread in which a network goes through a lesson. */

const { start, examples, ...teaching }: Lesson = workerData;
parentPort?.postMessage(teachNetwork(start, examples, { ...teaching, report: () => undefined }));
