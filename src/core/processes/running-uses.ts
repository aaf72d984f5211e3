/** What became of a request to cancel. It is `unknown` where the processes can't be asked. */
export type CancelResult = 'cancelled' | 'not_yours' | 'over' | 'unknown';

/** PORT. Uses of commands that are running and can be cancelled. */
export interface RunningUses {
  /** Adds a use. Its signal aborts when the person cancels; call `end` when the command has finished. */
  begin(id: string, userId: string): { readonly signal: AbortSignal; readonly end: () => void };
  /** Cancels a use, but only for the person who started it. Never rejects. */
  cancel(id: string, userId: string): Promise<CancelResult>;
}

/** Uses that can be cancelled at once; beyond that, the oldest can't. */
const maxRunning = 5_000;

/** Creates the running uses of a platform. */
export type RunningUsesOf = (platform: string) => RunningUses;

/** Creates running uses that only this process knows. */
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
      if (!use) return Promise.resolve('over');
      if (use.userId !== userId) return Promise.resolve('not_yours');
      use.controller.abort();
      return Promise.resolve('cancelled');
    },
  };
}
