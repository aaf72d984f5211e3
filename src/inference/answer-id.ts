import { createHash } from 'node:crypto';

/** Names a kept answer without telling its key, which can read it. */
export function answerId(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
