import type { InsideState } from '../protocol.ts';
import { useSnapshot } from '../store.ts';

/** Why nothing may come of what is said, in words; undefined while all are there. */
export function useOfflineNotice(bot: keyof InsideState['connected'], offline: string): string | undefined {
  const { connection, state } = useSnapshot();
  if (connection !== 'open') return 'Connecting…';
  return state?.inside.connected[bot] === false ? offline : undefined;
}
