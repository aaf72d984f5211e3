import type { InsideState } from '../protocol.ts';
import { useSnapshot } from '../store.ts';

/** Why messages may go unanswered, as a sentence; undefined while everything is connected. */
export function useOfflineNotice(bot: keyof InsideState['connected'], offline: string): string | undefined {
  const { connection, state } = useSnapshot();
  if (connection !== 'open') return 'Connecting…';
  return state?.inside.connected[bot] === false ? offline : undefined;
}
