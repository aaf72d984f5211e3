/** Work that a stop has to wait for. */
interface InFlight {
  /** Tracks work until it ends, and reports its failure. The promise that it returns never rejects. */
  track(work: Promise<void>): Promise<void>;
  /** Resolves once nothing is in flight, including work that started while it waited. */
  idle(): Promise<void>;
}

/** Creates a tracker. `onError` gets what the tracked work rejects with. */
export function createInFlight(onError: (error: unknown) => void): InFlight {
  const working = new Set<Promise<void>>();
  return {
    track(work) {
      const tracked = work.catch(onError).finally(() => working.delete(tracked));
      working.add(tracked);
      return tracked;
    },
    async idle() {
      while (working.size > 0) await Promise.all(working);
    },
  };
}
