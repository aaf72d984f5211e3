/** A line of text that follows the work, edited no more often than people can read. */
export interface LiveLine {
  show(text: string): void;
  /** No edit follows; resolves when the one that is under way is over. */
  end(): Promise<void>;
}

export interface LiveLineOptions {
  /** At least this long between edits, and before the first one, in ms. */
  readonly everyMs: number;
  /** Its failures do not matter: the reply itself comes later. */
  readonly edit: (text: string) => Promise<void>;
}

/** Makes a live line. Work that ends before the first edit is due never shows one. */
export function createLiveLine({ everyMs, edit }: LiveLineOptions): LiveLine {
  let wanted: string | undefined;
  let shown: string | undefined;
  let underWay = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  function plan(): void {
    if (ended || timer || wanted === undefined || wanted === shown) return;
    timer = setTimeout(() => {
      underWay = flush();
    }, everyMs);
  }

  async function flush(): Promise<void> {
    shown = wanted;
    if (shown !== undefined) await edit(shown).catch(() => undefined);
    timer = undefined;
    plan();
  }

  return {
    show(text) {
      wanted = text;
      plan();
    },
    end() {
      ended = true;
      clearTimeout(timer);
      return underWay;
    },
  };
}
