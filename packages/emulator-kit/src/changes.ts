import { EventEmitter } from 'node:events';

/** How long to wait, and for what. */
interface WaitOptions {
  /** Milliseconds; 60,000 by default. */
  readonly timeoutMs?: number;
  /** What is awaited, for the error when it does not come; the source of `read` by default. */
  readonly label?: string;
  readonly signal?: AbortSignal;
}

/** Announces that something changed in an emulator, and waits for conditions that changes bring about. */
export interface Changes {
  /** Makes everyone who waits or listens look again. */
  announce(): void;
  /** Calls back after every change, until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void;
  /**
   * Resolves with the first value from `read` that is not undefined, null or false. It reads after every change and
   * every few milliseconds.
   * @throws Error naming the label when the time is up or the signal aborts, and whatever `read` throws.
   */
  readonly waitFor: <T>(read: () => T | undefined | null | false, options?: WaitOptions) => Promise<T>;
}

/** Generous, for a busy machine: a condition that holds is seen at once. */
const defaultTimeoutMs = 60_000;
/** A condition may also depend on things outside the emulator, which announce no changes. */
const readAgainMs = 25;

/** Creates the announcer of one emulator. `context` adds to the error of a wait that was in vain. */
export function createChanges(context: () => string = () => ''): Changes {
  const emitter = new EventEmitter<{ change: [] }>().setMaxListeners(0);
  const onChange = (listener: () => void) => {
    emitter.on('change', listener);
    return () => void emitter.off('change', listener);
  };
  return {
    announce: () => void emitter.emit('change'),
    onChange,
    waitFor<T>(read: () => T | undefined | null | false, options: WaitOptions = {}) {
      const { timeoutMs = defaultTimeoutMs, label = read.toString(), signal } = options;
      return new Promise<T>((resolve, reject) => {
        const stop = () => {
          clearTimeout(timer);
          clearInterval(again);
          stopListening();
          signal?.removeEventListener('abort', onAbort);
        };
        const fail = (reason: string) => {
          stop();
          reject(new Error(`expected ${label}, ${reason}${context()}`));
        };
        const onAbort = () => fail('but the wait was aborted');
        const check = () => {
          try {
            const value = read();
            if (value === undefined || value === null || value === false) return;
            stop();
            resolve(value);
          } catch (error) {
            stop();
            reject(error instanceof Error ? error : new Error('the condition failed', { cause: error }));
          }
        };
        const timer = setTimeout(() => fail(`got nothing within ${timeoutMs} ms`), timeoutMs);
        const again = setInterval(check, readAgainMs);
        const stopListening = onChange(check);
        signal?.addEventListener('abort', onAbort, { once: true });
        if (signal?.aborted === true) onAbort();
        else check();
      });
    },
  };
}
