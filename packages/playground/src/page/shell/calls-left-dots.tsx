import type { CallsView } from '../protocol.ts';
import './calls-left-dots.css';

/** More would be dots that nobody counts. */
const most = 10;

/** A dot for each call of a minute, full while it is left. What it says stands beside it in words. */
export function CallsLeftDots({ limit, left }: Pick<CallsView, 'limit' | 'left'>) {
  const pips = limit <= most ? Array.from({ length: limit }, (_, index) => index < left) : [];
  return (
    <span class="pips" aria-hidden="true">
      {pips.map((free, index) => (
        <i key={index} class={free ? 'free' : ''} />
      ))}
    </span>
  );
}
