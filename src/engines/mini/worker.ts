import { workerData } from 'node:worker_threads';
import { loadClassifier, type Classifier } from './classifier.ts';
import type { Answer, Job, WorkerSettings } from './protocol.ts';

const settings = workerData as WorkerSettings;
let loading: Promise<Classifier> | undefined;

/** Runs in the worker thread: classifies the texts of one job. Loads the model once, and again after a failed load. */
export default async function classify({ number, texts }: Job): Promise<Answer[]> {
  loading ??= loadClassifier(settings);
  let classifier: Classifier;
  try {
    classifier = await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
  return classifier(texts, () => number > 0 && Atomics.load(settings.stopped, 0) === number);
}
