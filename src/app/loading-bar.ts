interface LoadProgressOptions {
  /** Whether `write` goes to a terminal, as in `process.stdout.isTTY`. */
  readonly isTerminal: boolean;
  /** Writes to the terminal. */
  readonly write: (text: string) => void;
  /** Writes a line of the log; called where there is no terminal. */
  readonly log: (progress: { readonly engine: string; readonly percent: number }) => void;
  /** The terminal's width in characters; 0 if unknown. */
  readonly columns?: number;
}

/** Shows the loading progress of engines. */
interface LoadProgress {
  /** `label` is the engine's name for people; `fraction` goes from 0 to 1. */
  tell(label: string, fraction: number): void;
}

const barLength = 24;
/** Percentage points between two log lines without a terminal. */
const logStep = 10;
const usualColumns = 80;

/** Clears the cursor's line. */
const clear = '\u001b[2K\r';

/**
 * Creates the display: in a terminal, one line with a bar until every engine is loaded; otherwise a log line for every
 * ten percent. The bar leaves the cursor at its start, so that log lines overwrite it.
 */
export function createLoadingBar({ isTerminal, write, log, columns = 0 }: LoadProgressOptions): LoadProgress {
  const percents = new Map<string, number>();
  const width = columns > 0 ? columns : usualColumns;

  function draw(): void {
    const open = [...percents].filter(([, percent]) => percent < 100);
    const parts = open.map(([label, percent]) => `${label} ${bar(percent)} ${percent} %`);
    const line = `Loading ${parts.join(' · ')}`;
    write(open.length === 0 ? clear : `${clear}${line.slice(0, width - 1)}\r`);
  }

  return {
    tell(label, fraction) {
      const before = percents.get(label) ?? -1;
      const percent = Math.floor(Math.min(1, Math.max(0, fraction)) * 100);
      // A retried load starts again at a lower percentage.
      if (percent === before) return;
      percents.set(label, percent);
      if (isTerminal) draw();
      else if (Math.floor(percent / logStep) !== Math.floor(before / logStep))
        log({ engine: label, percent });
    },
  };
}

function bar(percent: number): string {
  const filled = Math.round((percent / 100) * barLength);
  return `[${'#'.repeat(filled)}${'.'.repeat(barLength - filled)}]`;
}
