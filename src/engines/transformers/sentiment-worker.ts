import { workerData } from 'node:worker_threads';
import { answerJobs } from '../kit/model-worker.ts';
import type { ModelSettings } from './worker-messages.ts';
import { loadSentiment } from './sentiment.ts';

/** Runs in the worker thread: rates one text. */
export default answerJobs(() => loadSentiment(workerData as ModelSettings));
