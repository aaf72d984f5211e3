import type { InspectorState } from '../protocol.ts';
import { useSnapshot } from '../store.ts';

type Bot = keyof InspectorState['connected'];

/** What each client says of a bot that isn't connected. */
const offline: Readonly<Record<Bot, string>> = {
  discord: 'The bot is offline',
  slack: 'The app is offline',
};

/** What the page says when the server stays silent. */
export const lostConnection =
  'The playground is not responding; it may be restarting. This page reconnects automatically. If it doesn’t, the terminal says why.';

/** Why messages may go unanswered, as a sentence; undefined while everything is connected. */
export function useOfflineNotice(bot: Bot): string | undefined {
  const { connection, state } = useSnapshot();
  if (connection !== 'open') return 'Connecting…';
  return state?.inspector.connected[bot] === false ? offline[bot] : undefined;
}
