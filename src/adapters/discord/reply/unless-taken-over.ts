import type { UnansweredUse } from '../../../core/processes/unanswered-uses.ts';
import type { Delivery } from './deliver.ts';

/** Delivers only while no other process has taken the use over, as happens to one that was paused. */
export function unlessTakenOver(
  delivery: Delivery,
  use: Pick<UnansweredUse, 'isOurs' | 'mayDeliver'>,
): Delivery {
  return {
    ...delivery,
    async showLine(message) {
      if (await use.isOurs()) await delivery.showLine(message);
    },
    async deliver(messages) {
      if (await use.mayDeliver()) await delivery.deliver(messages);
    },
    async refuse(message) {
      if (await use.mayDeliver()) await delivery.refuse(message);
    },
  };
}
