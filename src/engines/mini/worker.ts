import { workerData } from 'node:worker_threads';
import { serveJobs, type Stoppable } from '../../onnx/worker.ts';
import { loadClassifier } from './classifier.ts';
import type { ModelSettings } from './protocol.ts';

const settings = workerData as ModelSettings & Stoppable;

/** Runs in the worker thread: classifies the texts of one job together. */
export default serveJobs(() => loadClassifier(settings), settings);
