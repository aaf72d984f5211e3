import { workerData } from 'node:worker_threads';
import { loadClassifier, type Classifier } from './classifier.ts';
import type { Answer, Job, WorkerSettings } from './protocol.ts';

let loading: Promise<Classifier> | undefined;

/** Runs in a worker thread: classifies the texts of one job. Loads the model once, and again after a failed load. */
export default async function classify({ texts }: Job): Promise<Answer[]> {
  loading ??= loadClassifier(workerData as WorkerSettings);
  let classifier: Classifier;
  try {
    classifier = await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
  return classifier(texts);
}
