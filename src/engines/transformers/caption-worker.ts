import { workerData } from 'node:worker_threads';
import { serveJobs } from '../kit/model-worker.ts';
import { loadCaptioner } from './caption.ts';
import type { ModelSettings } from './worker-messages.ts';

/** Runs in the worker thread: writes one caption. */
export default serveJobs(() => loadCaptioner(workerData as ModelSettings));
