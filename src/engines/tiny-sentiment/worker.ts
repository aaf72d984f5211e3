import { workerData } from 'node:worker_threads';
import { answerJobs } from '../kit/model-worker.ts';
import { loadClassifier } from './classifier.ts';
import type { ModelSettings } from './worker-messages.ts';

/** Runs in the worker thread: classifies the texts of one job together. */
export default answerJobs(() => loadClassifier(workerData as ModelSettings));
