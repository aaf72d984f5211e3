import type { Logger } from '../lib/logger.ts';
import type { Calls } from './calls.ts';
import { busyEmoji, type MessageRef } from './port.ts';
import type { Traces } from './traces.ts';
import { keyOf } from './words.ts';

/** A platform's own sign lasts ten seconds; it is renewed sooner. In ms. */
const renewMs = 8_000;

/** Shows people that work on a picture goes on. Nothing here throws, and no result waits for it. */
export interface Sign {
  /** The work begins, or goes on with the next picture. */
  on(): void;
  /** What people see next is an answer. */
  off(): void;
  /** All of it is over. */
  end(): void;
}

export interface Signs {
  of(ref: MessageRef): Sign;
  /** Takes ⏳ away that an earlier process left. */
  takeUp(platform: string): Promise<void>;
}

export interface SignsOptions {
  readonly traces: Traces;
  readonly callsOf: (platform: string) => Calls;
  readonly logger: Logger;
  /** What is done sooner gets no sign, in ms. */
  readonly afterMs: number;
  /** Runs work in the background. */
  readonly inBackground: (work: () => Promise<void>) => void;
}

/** Makes the signs of work: the platform's own where it has one, and otherwise ⏳ below the message. */
export function createSigns({ traces, callsOf, logger, afterMs, inBackground }: SignsOptions): Signs {
  /** Messages below which ⏳ is wanted, for how many, and the last thing that is being done about it. */
  const marked = new Map<string, { holders: number; last: Promise<void> }>();

  function attempt(work: () => Promise<void>): Promise<void> {
    return work().catch((error: unknown) => logger.info({ err: error }, 'a sign of work was not shown'));
  }

  function typing(ref: MessageRef, type: NonNullable<Calls['type']>): Sign {
    let timer: NodeJS.Timeout | undefined;
    let ended = new AbortController();
    const show = () => {
      timer = setTimeout(show, renewMs);
      const { signal } = ended;
      inBackground(() =>
        attempt(async () => {
          // One that comes after the answer would stand there for nothing.
          await type(ref, signal).catch((error: unknown) => {
            if (!signal.aborted) throw error;
          });
        }),
      );
    };
    const off = () => {
      clearTimeout(timer);
      ended.abort();
    };
    return {
      on() {
        off();
        ended = new AbortController();
        timer = setTimeout(show, afterMs);
      },
      off,
      end: off,
    };
  }

  async function putUp(ref: MessageRef): Promise<void> {
    // Kept before it stands, so that a restart in between cleans up as well.
    const trace = await traces.change(ref, (now) => ({ ...now, busy: true }));
    if (trace) await callsOf(ref.platform).react(ref, busyEmoji);
  }

  async function takeDown(ref: MessageRef): Promise<void> {
    await callsOf(ref.platform).unreact(ref, busyEmoji);
    await traces.change(ref, (now) => ({ ...now, busy: false }));
  }

  /** One thing after another, so that what goes up late does not stay. */
  function hold(ref: MessageRef, by: 1 | -1): void {
    const key = keyOf(ref);
    const mark = marked.get(key) ?? { holders: 0, last: Promise.resolve() };
    marked.set(key, mark);
    mark.holders += by;
    if (mark.holders !== (by === 1 ? 1 : 0)) return;
    const now = mark.last
      .then(() => attempt(() => (by === 1 ? putUp(ref) : takeDown(ref))))
      .finally(() => {
        if (mark.last === now && mark.holders === 0) marked.delete(key);
      });
    mark.last = now;
    inBackground(() => now);
  }

  function mark(ref: MessageRef): Sign {
    let timer: NodeJS.Timeout | undefined;
    let isHeld = false;
    const off = () => clearTimeout(timer);
    return {
      on() {
        off();
        if (isHeld) return;
        timer = setTimeout(() => {
          isHeld = true;
          hold(ref, 1);
        }, afterMs);
      },
      off,
      end() {
        off();
        if (isHeld) hold(ref, -1);
        isHeld = false;
      },
    };
  }

  return {
    of(ref) {
      const { type } = callsOf(ref.platform);
      return type ? typing(ref, type) : mark(ref);
    },
    async takeUp(platform) {
      for (const { ref, busy } of await traces.standing(platform))
        if (busy === true && !marked.has(keyOf(ref))) await attempt(() => takeDown(ref));
    },
  };
}
