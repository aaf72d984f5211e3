/** What became of a request to cancel. */
export type CancelResult = 'cancelled' | 'not_yours' | 'over';

/** Uses of commands that are running and can be cancelled. */
export interface RunningUses {
  /** Adds a use. Its signal aborts when the person cancels; call `end` when the command has finished. */
  begin(id: string, userId: string): { readonly signal: AbortSignal; readonly end: () => void };
  /** Cancels a use, but only for the person who started it. */
  cancel(id: string, userId: string): CancelResult;
}

/** Uses that can be cancelled at once; beyond that, the oldest can't. */
const maxRunning = 5_000;

/** Creates the register of running uses. */
export function createRunningUses(): RunningUses {
  const running = new Map<string, { readonly userId: string; readonly controller: AbortController }>();
  return {
    begin(id, userId) {
      const [oldest] = running.keys();
      if (running.size >= maxRunning && oldest !== undefined) running.delete(oldest);
      const controller = new AbortController();
      running.set(id, { userId, controller });
      return { signal: controller.signal, end: () => void running.delete(id) };
    },
    cancel(id, userId) {
      const use = running.get(id);
      if (!use) return 'over';
      if (use.userId !== userId) return 'not_yours';
      use.controller.abort();
      return 'cancelled';
    },
  };
}
