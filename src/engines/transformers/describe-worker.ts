import { workerData } from 'node:worker_threads';
import { serveJobs } from '../kit/model-worker.ts';
import { loadDescriber } from './describe.ts';
import type { ModelSettings } from './worker-messages.ts';

/** Runs in the worker thread: describes one picture. */
export default serveJobs(() => loadDescriber(workerData as ModelSettings));
