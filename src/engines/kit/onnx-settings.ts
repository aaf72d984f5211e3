import { integer } from '../../lib/env-schema.ts';

/** What all engines on ONNX Runtime read from the environment. */
export const onnxSettings = { ORT_THREADS: integer(1, 64).default(1) };
