import type { InspectorState } from '../protocol.ts';
import { useSnapshot } from '../store.ts';

/** Why messages may go unanswered, as a sentence; undefined while everything is connected. */
export function useOfflineNotice(
  bot: keyof InspectorState['connected'],
  offline: string,
): string | undefined {
  const { connection, state } = useSnapshot();
  if (connection !== 'open') return 'Connecting…';
  return state?.inspector.connected[bot] === false ? offline : undefined;
}
