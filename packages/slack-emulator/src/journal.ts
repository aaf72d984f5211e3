import { EventEmitter } from 'node:events';
import type { Clock } from './clock.ts';
import type { JsonObject } from './json.ts';

/** One call of the Web API, a `response_url`, an upload or a download, as it came in. */
export interface RequestRecord {
  readonly at: number;
  /** A Web API method, or `response_url`, `upload`, `download`. */
  readonly method: string;
  /** Arguments without the token. */
  readonly args: JsonObject;
  readonly status: number;
  readonly ok: boolean;
  readonly error?: string;
  /** Milliseconds since the interaction it answers was sent: its own where known, else the latest one. */
  readonly sinceInteractionMs?: number;
}

/** One line of what happened in the workspace, for the transcript. */
export interface Happening {
  readonly at: number;
  readonly what: string;
  readonly channel?: string;
  readonly user?: string;
  readonly text: string;
}

/** How long to wait, and for what. */
export interface WaitOptions {
  /** Milliseconds; 30,000 unless given. */
  readonly timeoutMs?: number;
  /** What is waited for, to be named when it does not come. */
  readonly what?: string;
}

/** What happened, in order; bounded, the oldest is forgotten first. */
export interface Journal {
  readonly requests: readonly RequestRecord[];
  readonly happenings: readonly Happening[];
  request(record: Omit<RequestRecord, 'at'>): void;
  note(happening: Omit<Happening, 'at'>): void;
  /** Tells everyone who waits to look again. */
  changed(): void;
  /** Calls back on every change until the returned function is called. */
  onChange(listener: () => void): () => void;
  /**
   * Resolves with the first value that `read` gives which is neither `undefined`, `null` nor `false`; looks after each change
   * and every few milliseconds.
   * @throws Error at the deadline, with the last lines of the transcript.
   */
  waitFor<T>(read: () => T | undefined | null | false, options?: WaitOptions): Promise<T>;
}

const maxRecords = 20_000;
/** Patience for a loaded machine: what holds is seen at once. */
const defaultTimeoutMs = 60_000;
/** Conditions may also look at things outside of the emulator, which announce no change. */
const lookAgainMs = 25;

function push<T>(list: T[], item: T): void {
  list.push(item);
  if (list.length > maxRecords) list.splice(0, maxRecords / 10);
}

/** Creates the record of one emulated workspace. */
export function createJournal(clock: Clock): Journal {
  const emitter = new EventEmitter().setMaxListeners(0);
  const requests: RequestRecord[] = [];
  const happenings: Happening[] = [];
  const changed = (): boolean => emitter.emit('change');

  return {
    requests,
    happenings,
    request(record) {
      push(requests, { at: clock.now(), ...record });
      changed();
    },
    note(happening) {
      push(happenings, { at: clock.now(), ...happening });
      changed();
    },
    changed,
    onChange(listener) {
      emitter.on('change', listener);
      return () => emitter.off('change', listener);
    },
    waitFor(read, { timeoutMs = defaultTimeoutMs, what = 'the condition' } = {}) {
      return new Promise((resolve, reject) => {
        function look(): void {
          try {
            const found = read();
            if (found === undefined || found === null || found === false) return;
            finish();
            resolve(found);
          } catch (error) {
            finish();
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        }
        function finish(): void {
          clearTimeout(deadline);
          clearInterval(again);
          emitter.off('change', look);
        }
        const deadline = setTimeout(() => {
          finish();
          const tail = happenings.slice(-12).map((line) => `  ${line.what} ${line.text}`);
          reject(
            new Error([`expected ${what} within ${timeoutMs} ms; the last happenings:`, ...tail].join('\n')),
          );
        }, timeoutMs);
        const again = setInterval(look, lookAgainMs);
        emitter.on('change', look);
        look();
      });
    },
  };
}
