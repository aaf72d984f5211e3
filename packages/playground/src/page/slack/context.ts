import { createClientContext } from '../parts/client-context.ts';
import type { SlackState } from '../protocol.ts';

export const { ClientProvider, useClient } = createClientContext<SlackState>('Slack');

/** When a message was written, in ms since 1970. */
export function timeOfTs(ts: string): number {
  return Number.parseFloat(ts) * 1000;
}
