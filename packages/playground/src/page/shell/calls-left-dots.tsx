import type { CallsView } from '../protocol.ts';
import './calls-left-dots.css';

/** Nobody counts more dots than this. */
const most = 10;

/** A dot for each call of the minute, filled if it is left. Decorative: the same is said in words next to it. */
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
