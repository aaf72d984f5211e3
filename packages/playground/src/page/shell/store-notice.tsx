import { useEffect, useRef } from 'preact/hooks';
import { toast } from '../announce.ts';

/**
 * Says above the clients that the store which the bot's processes share is away, and with a toast that it is back. Its place is
 * always in the page, because screen readers speak only what appears in a place that they know.
 */
export function StoreNotice({ reached = true }: { reached: boolean | undefined }) {
  const before = useRef(reached);
  useEffect(() => {
    if (reached && !before.current) toast('The bot’s shared store is back. Commands work again.');
    before.current = reached;
  }, [reached]);
  return (
    <p class="store-notice" role="status">
      {!reached &&
        'The bot can’t reach the store that its processes share (Redis). Until it is back, the bot runs nothing but /help and counts nothing.'}
    </p>
  );
}
