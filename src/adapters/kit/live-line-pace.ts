/** Usual pause before a live line appears, and between its changes, in ms: Slack takes about one message a second. */
export const usualLiveLineMs = 1_000;

/** Paces the line of text that shows progress, so that it changes no more often than people can read. */
interface LiveLinePace {
  /**
   * Shows a text when the next write is due; it is put into words only then, because most work ends before. The first one
   * may be given its own delay, in ms.
   */
  show(text: () => string, options?: { readonly afterMs: number }): void;
  /** Stops writing. Resolves once a write that is under way has ended. */
  end(): Promise<void>;
}

interface LiveLinePaceOptions {
  /** Shortest time between two writes, and before the first one unless `show` says otherwise, in ms. */
  readonly everyMs: number;
  /** Writes the line. Failures are ignored: the reply itself comes later. */
  readonly write: (text: string) => Promise<void>;
}

/** Creates the pace of one live line. Work that ends before the first write is due never shows a line. */
export function createLiveLinePace({ everyMs, write }: LiveLinePaceOptions): LiveLinePace {
  let wanted: (() => string) | undefined;
  let shown: string | undefined;
  let writing = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  function plan(afterMs: number): void {
    if (ended || timer || !wanted) return;
    timer = setTimeout(() => {
      writing = flush();
    }, afterMs);
  }

  async function flush(): Promise<void> {
    const text = wanted?.();
    wanted = undefined;
    if (text !== undefined && text !== shown) {
      shown = text;
      await write(text).catch(() => undefined);
    }
    timer = undefined;
    plan(everyMs);
  }

  return {
    show(text, { afterMs } = { afterMs: everyMs }) {
      wanted = text;
      plan(afterMs);
    },
    end() {
      ended = true;
      clearTimeout(timer);
      return writing;
    },
  };
}
