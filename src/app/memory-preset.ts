import { totalBytes } from '../lib/total-memory.ts';

/** Below this, the machine or container counts as small; in bytes. */
const smallBytes = 1024 ** 3;

/** Defaults for a machine with 512 MB: fewer things at once, and smaller ones. */
const small: Readonly<Record<string, string>> = {
  CARTOON_THREADS: '1',
  IMAGE_MAX_MEGAPIXELS: '12',
  QUEUE_LENGTH: '8',
  RESULT_CACHE_MEGABYTES: '8',
  WORKER_CONCURRENCY: '2',
};

/** What `MEMORY=auto`, `small` or `normal` says about variables that aren't set. */
export function memoryPreset(
  memory: string | undefined,
  bytes: number = totalBytes(),
): Readonly<Record<string, string>> {
  const isSmall = memory === 'small' || ((memory ?? 'auto') === 'auto' && bytes < smallBytes);
  return isSmall ? small : {};
}
