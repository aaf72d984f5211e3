import { workerData } from 'node:worker_threads';
import { answerJobs } from '../kit/model-worker.ts';
import { loadDescriber } from './describe.ts';
import type { ModelSettings } from './worker-messages.ts';

/** Runs in the worker thread: describes one picture. */
export default answerJobs(() => loadDescriber(workerData as ModelSettings));
