import { integer } from '../../lib/env-schema.ts';

/** Environment variables of every engine that uses ONNX Runtime. */
export const onnxSettings = { ORT_THREADS: integer(1, 64).default(1) };
