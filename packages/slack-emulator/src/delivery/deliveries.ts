import { append, type Changes, type Clock, type JsonObject } from '@toonwit/emulator-kit';
import type { SlackFaults } from '../faults.ts';
import type { Ids } from '../ids.ts';
import type { Timing } from '../timing.ts';

/** The kinds of envelope that Slack sends. */
export type DeliveryKind = 'events_api' | 'slash_commands' | 'interactive';

/** Marks a delivery as a repeat. */
export interface Retry {
  readonly num: number;
  readonly reason: string;
}

/** The outcome of one attempt. `body` is what the app answered with. */
export type Sent =
  | { readonly ok: true; readonly ms: number; readonly body: unknown }
  | { readonly ok: false; readonly ms: number; readonly reason: string; readonly noRetry?: boolean };

/** A way to reach the app: a socket or its request URL. */
export interface Transport {
  send(kind: DeliveryKind, payload: JsonObject, retry?: Retry): Promise<Sent>;
}

/** One sending of a delivery. */
interface Attempt {
  readonly at: number;
  readonly retry?: Retry;
  result?: Sent;
}

/** Something that Slack tells the app: once, or again when it was not acknowledged. */
export interface Delivery {
  readonly id: string;
  readonly kind: DeliveryKind;
  /** The event's type, the command or the kind of interaction. */
  readonly name: string;
  readonly user?: string | undefined;
  readonly channel?: string | undefined;
  readonly triggerId?: string | undefined;
  readonly responseUrl?: string | undefined;
  readonly payload: JsonObject;
  readonly at: number;
  readonly attempts: readonly Attempt[];
  readonly state: 'pending' | 'acknowledged' | 'failed';
  /** Milliseconds from the first sending to the acknowledgement, measured. */
  readonly ackMs?: number;
  /** What the app acknowledged with. */
  readonly ack?: unknown;
  readonly error?: string;
}

/** What is to be delivered. */
type Outgoing = Pick<Delivery, 'id' | 'kind' | 'name' | 'payload'> &
  Partial<Pick<Delivery, 'user' | 'channel' | 'triggerId' | 'responseUrl'>>;

/** Everything that was sent to the app, bounded to the latest 10,000. */
export interface Deliveries {
  readonly all: readonly Delivery[];
  /** The way to reach the app; it can be changed while the emulator runs. */
  transport: Transport | undefined;
  newId(kind: DeliveryKind): string;
  /** Sends; events are retried in the background. Resolves once acknowledged or given up for the first time. */
  send(outgoing: Outgoing): Promise<Delivery>;
  /** Stops the retries. */
  close(): void;
}

const maxDeliveries = 10_000;

/** Creates the sender of one workspace. */
export function createDeliveries(parts: {
  clock: Clock;
  ids: Ids;
  timing: Timing;
  changes: Changes;
  faults: SlackFaults;
}): Deliveries {
  const { clock, ids, timing, changes, faults } = parts;
  const all: (Delivery & { state: Delivery['state'] })[] = [];
  const cancels = new Set<() => void>();

  /** Holds an acknowledgement up on its way, if that fault is switched on. */
  function held(sent: Sent): Promise<Sent> {
    const { ackDelayMs } = faults.delivery;
    if (!sent.ok || ackDelayMs === 0) return Promise.resolve(sent);
    const ms = Math.min(sent.ms + ackDelayMs, timing.ackMs);
    const late: Sent = ms < timing.ackMs ? { ...sent, ms } : { ok: false, ms, reason: 'timeout' };
    return new Promise((resolve) => {
      const cancel = clock.after(ms - sent.ms, () => {
        cancels.delete(cancel);
        resolve(late);
      });
      cancels.add(cancel);
    });
  }

  /** Sends once; `next` is the number of the retry that follows a failure, where one does. */
  async function attempt(delivery: Writable, retry?: Retry, next?: number): Promise<void> {
    const one: Attempt = { at: clock.now(), ...(retry && { retry }) };
    delivery.attempts.push(one);
    const nobody: Sent = { ok: false, ms: 0, reason: 'no_connection' };
    const prompt = (await deliveries.transport?.send(delivery.kind, delivery.payload, retry)) ?? nobody;
    const sent = await held(prompt);
    one.result = sent;
    const done = delivery.state === 'acknowledged';
    if (sent.ok) {
      if (!done) Object.assign(delivery, { state: 'acknowledged', ackMs: sent.ms, ack: sent.body });
    } else if (!done && !planRetry(delivery, next, sent)) {
      Object.assign(delivery, { state: 'failed', error: sent.reason });
    }
    changes.announce();
  }

  function planRetry(delivery: Writable, num: number | undefined, failed: Sent): boolean {
    const delay = num === undefined ? undefined : timing.retryDelaysMs[num - 1];
    if (num === undefined || delay === undefined || failed.ok || failed.noRetry === true) return false;
    if (faults.delivery.lost) return false;
    const cancel = clock.after(delay, () => {
      cancels.delete(cancel);
      void attempt(delivery, { num, reason: failed.reason }, num + 1);
    });
    cancels.add(cancel);
    return true;
  }

  const deliveries: Deliveries = {
    all,
    transport: undefined,
    newId: (kind) => ids.next(kind === 'events_api' ? 'Ev' : 'In'),
    async send(outgoing) {
      const payload = faults.delivery.rewrite(outgoing.payload, outgoing.name);
      const delivery: Writable = { ...outgoing, payload, at: clock.now(), attempts: [], state: 'pending' };
      append(all, delivery, maxDeliveries);
      const isEvent = delivery.kind === 'events_api';
      const copies = isEvent ? faults.delivery.events : faults.delivery.interactions;
      const repeats = Array.from({ length: copies - 1 }, (_, index) => ({
        num: index + 1,
        reason: 'http_timeout',
      }));
      const first = attempt(delivery, undefined, isEvent ? copies : undefined);
      for (const retry of repeats) void attempt(delivery, retry);
      await first;
      return delivery;
    },
    close() {
      for (const cancel of cancels) cancel();
      cancels.clear();
    },
  };
  return deliveries;
}

type Writable = Omit<Delivery, 'attempts' | 'state'> & {
  readonly attempts: Attempt[];
  state: Delivery['state'];
};
