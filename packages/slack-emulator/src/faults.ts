/** What goes wrong with a request. */
export type FaultEffect =
  /** 429 with `Retry-After`. */
  | { readonly kind: 'rate_limited'; readonly retryAfterSeconds: number }
  /** An HTTP status without JSON, such as 503. */
  | { readonly kind: 'status'; readonly status: number }
  /** One of Slack's own error names, with status 200. */
  | { readonly kind: 'error'; readonly error: string }
  /** Answered late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The connection breaks before anything was done. */
  | { readonly kind: 'drop_before' }
  /** Done, but the connection breaks before the answer. */
  | { readonly kind: 'drop_after' };

/** Which requests a fault hits. */
export interface FaultRule {
  /** Web API methods, or `response_url`, `upload`, `download`; all unless given. */
  readonly methods?: readonly string[];
  /** Share of the requests, from 0 to 1; all unless given. */
  readonly share?: number;
  /** Hits only each so many-th of the requests that it could hit, beginning with the first. */
  readonly every?: number;
  /** How many requests at most. */
  readonly times?: number;
  readonly effect: FaultEffect;
}

/** A rule in force. */
export interface Fault {
  /** Requests that it hit so far. */
  readonly hits: number;
  remove(): void;
}

/** The faults that are switched on. */
export interface Faults {
  add(rule: FaultRule): Fault;
  /** The fault that hits this request, if any. */
  pick(method: string): FaultEffect | undefined;
  /** How often each event is delivered; 1 is normal. */
  deliveries: number;
  /** How often each command and interaction is delivered; Slack itself never repeats them. */
  interactionDeliveries: number;
  /** Milliseconds that each acknowledgement takes longer to reach Slack. */
  ackDelayMs: number;
  /** Events that nobody took are gone, instead of being repeated. */
  loseEvents: boolean;
  clear(): void;
}

/** Creates the switchboard; `random` decides who is hit where a share is given. */
export function createFaults(random: () => number): Faults {
  const rules = new Map<symbol, { rule: FaultRule; hits: number; met: number }>();
  const faults: Faults = {
    deliveries: 1,
    interactionDeliveries: 1,
    ackDelayMs: 0,
    loseEvents: false,
    add(rule) {
      const key = Symbol('fault');
      const entry = { rule, hits: 0, met: 0 };
      rules.set(key, entry);
      return {
        get hits() {
          return entry.hits;
        },
        remove: () => rules.delete(key),
      };
    },
    pick(method) {
      for (const entry of rules.values()) {
        const { methods, share = 1, every = 1, times = Infinity, effect } = entry.rule;
        if (methods && !methods.includes(method)) continue;
        if (entry.hits >= times || entry.met++ % every !== 0 || random() >= share) continue;
        entry.hits += 1;
        return effect;
      }
      return undefined;
    },
    clear() {
      rules.clear();
      faults.deliveries = 1;
      faults.interactionDeliveries = 1;
      faults.ackDelayMs = 0;
      faults.loseEvents = false;
    },
  };
  return faults;
}
