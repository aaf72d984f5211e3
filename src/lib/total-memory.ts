import { totalmem } from 'node:os';

/** The memory that this process may use in all, in bytes: the container's limit, else the machine's. */
export function totalBytes(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
