import { z } from 'zod';
import type { Logger } from '../lib/logger.ts';
import type { Store } from '../store/store.ts';
import type { Calls } from './calls.ts';
import { busyEmoji, emojis, type Emoji, type MessageRef } from './port.ts';
import { keyOf } from './words.ts';

const messageRef = z.object({
  platform: z.string(),
  workspace: z.string().exactOptional(),
  channel: z.string(),
  messageId: z.string(),
  thread: z.string().exactOptional(),
});

/** What the bot left at a message: kept in the store, so that it can be taken away after a restart too. */
const traceSchema = z.object({
  ref: messageRef,
  authorId: z.string(),
  /** The bot's own reactions that stand, those that offer something. */
  emojis: z.array(z.enum(Object.values(emojis))),
  /** The click that waits for the author's agreement. */
  pending: z
    .object({ emoji: z.enum(Object.values(emojis)), user: z.object({ id: z.string(), name: z.string() }) })
    .exactOptional(),
  /** Clicks that were dealt with, or are not to be: when the bot comes back, others are. */
  heard: z
    .array(
      z.object({
        emoji: z.enum(Object.values(emojis)),
        userId: z.string(),
        /** It was found and not told; the platform may still tell of it once. */
        late: z.boolean().exactOptional(),
      }),
    )
    .exactOptional(),
  /** The bot's ⏳ stands, or is about to. */
  busy: z.boolean().exactOptional(),
  /** Lines that are over when the offer is. */
  lines: z.array(messageRef),
  results: z.array(messageRef),
  /** Ms since 1970. */
  until: z.number(),
});

export type Trace = z.output<typeof traceSchema>;

/** A trace is still known for so long after its end, in ms, so that a bot that was away can clean up. */
const graceMs = 7 * 24 * 60 * 60_000;
/** Traces whose end is waited for at once; beyond that the oldest ends early. */
const maxTraces = 2000;

export interface Traces {
  /** Undefined where there is none, or none any more. */
  of(ref: MessageRef): Promise<Trace | undefined>;
  save(trace: Trace): Promise<void>;
  /** Changes a trace as it stands now, one change after another; undefined where there is none any more. */
  change(ref: MessageRef, change: (trace: Trace) => Trace): Promise<Trace | undefined>;
  /** Takes away what the bot put at a message: reactions and lines, and the results too where it is to vanish. */
  clear(trace: Trace, options: { readonly results: boolean; readonly reactions: boolean }): Promise<void>;
  /** Those of a platform, those that end last first. */
  standing(platform: string): Promise<readonly Trace[]>;
  /** Waits for the ends of what an earlier process left. */
  takeUp(platform: string): Promise<void>;
  stop(): void;
}

export interface TracesOptions {
  readonly store: Store;
  readonly callsOf: (platform: string) => Calls;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Runs work in the background. */
  readonly inBackground: (work: () => Promise<void>) => void;
}

const traceKey = (ref: MessageRef) => `trace/${keyOf(ref)}`;

/** Makes the memory of what the bot left where, which ends each trace in its time, one after another. */
export function createTraces({ store, callsOf, logger, clock, inBackground }: TracesOptions): Traces {
  /** When each ends, soonest first where all last equally long. */
  const ends = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let changing: Promise<unknown> = Promise.resolve();

  function read(text: string | undefined): Trace | undefined {
    try {
      return text === undefined ? undefined : traceSchema.parse(JSON.parse(text));
    } catch {
      // Of another version of the bot; it ends by itself.
      return undefined;
    }
  }

  function plan(): void {
    clearTimeout(timer);
    timer = undefined;
    if (stopped || ends.size === 0) return;
    const soonest = ends.size > maxTraces ? 0 : Math.min(...ends.values());
    timer = setTimeout(() => inBackground(endDue), Math.max(0, soonest - clock())).unref();
  }

  async function endDue(): Promise<void> {
    const early = [...ends.keys()].slice(0, Math.max(0, ends.size - maxTraces));
    const due = [...ends].filter(([, end]) => end <= clock()).map(([key]) => key);
    for (const key of new Set([...early, ...due])) {
      if (stopped) return;
      ends.delete(key);
      const trace = read(await store.get(key));
      if (trace) await traces.clear(trace, { results: false, reactions: true });
    }
    plan();
  }

  async function keep(trace: Trace): Promise<void> {
    const ttlMs = Math.max(0, trace.until - clock()) + graceMs;
    await store.set(traceKey(trace.ref), JSON.stringify(trace), { ttlMs });
  }

  async function attempt(what: string, work: Promise<unknown>): Promise<boolean> {
    try {
      await work;
      return true;
    } catch (error) {
      logger.warn({ err: error }, what);
      return false;
    }
  }

  const traces: Traces = {
    of: async (ref) => read(await store.get(traceKey(ref))),
    async save(trace) {
      await keep(trace);
      ends.set(traceKey(trace.ref), trace.until);
      plan();
    },
    change(ref, change) {
      const changed = changing.then(async () => {
        const trace = await traces.of(ref);
        if (!trace) return undefined;
        const after = change(trace);
        await traces.save(after);
        return after;
      });
      changing = changed.catch(() => undefined);
      return changed;
    },
    async clear(trace, { results, reactions }) {
      const { ref } = trace;
      const calls = callsOf(ref.platform);
      const left: Emoji[] = [];
      let { busy = false } = trace;
      ends.delete(traceKey(ref));
      await store.delete(traceKey(ref));
      if (reactions && busy) busy = !(await attempt('a reaction stays', calls.unreact(ref, busyEmoji)));
      if (reactions)
        for (const emoji of trace.emojis)
          if (!(await attempt('a reaction stays', calls.unreact(ref, emoji)))) left.push(emoji);
      // The next process does what this one did not get to.
      if (stopped && (left.length > 0 || busy)) await keep({ ...trace, emojis: left, busy });
      for (const line of [...trace.lines, ...(results ? trace.results : [])])
        await attempt('a message stays', calls.remove(line));
    },
    async standing(platform) {
      const all = [...(await store.list(`trace/${platform}/`)).values()].flatMap((text) => read(text) ?? []);
      return all.toSorted((a, b) => b.until - a.until);
    },
    async takeUp(platform) {
      // Map order is that of their ends.
      for (const { ref, until } of (await traces.standing(platform)).toReversed())
        ends.set(traceKey(ref), until);
      plan();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
  return traces;
}
