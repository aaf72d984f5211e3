/** What can go wrong with a request to either platform. */
export type Fault =
  /** Refused with 429; nothing is processed. */
  | { readonly kind: 'rateLimit'; readonly retryAfterSeconds: number; readonly global?: boolean }
  /** Answered with an error status; nothing is processed. */
  | {
      readonly kind: 'status';
      readonly status: number;
      /** Text is sent as it is, for instance the HTML page of a proxy in front of the platform. */
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Processed, but only after a delay. */
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** The connection is cut before anything is processed. */
  | { readonly kind: 'dropRequest' }
  /** Processed, and the connection cut before the response goes out. */
  | { readonly kind: 'dropResponse' };

/** What goes wrong, and how often. */
export interface FaultRule<F = Fault> {
  readonly fault: F;
  /** The number of requests that it hits; unlimited by default. */
  readonly times?: number;
  /** Hits only every nth matching request, starting with the first. */
  readonly every?: number;
  /** Hits this share of the matching requests, from 0 to 1; all by default. */
  readonly share?: number;
}

/** A rule in force. */
interface ActiveFault {
  /** The number of requests that it has hit so far. */
  readonly hits: number;
  remove(): void;
}

/** The faults that are switched on. */
export interface Faults<Rule extends FaultRule<unknown>> {
  /** Switches a fault on. It takes precedence over those added later. */
  add(rule: Rule): ActiveFault;
  clear(): void;
}

/** The side of the switchboard that the emulator itself uses. */
export interface FaultSource<Rule extends FaultRule<unknown>, Target> extends Faults<Rule> {
  /** The fault that hits a request, if any; counts as one hit. */
  take(target: Target): Rule['fault'] | undefined;
}

const maxRules = 1000;

/**
 * Creates the switchboard of faults. `matches` says which requests a rule is about, `random` gives numbers from 0 to 1
 * for rules with a share.
 */
export function createFaults<Rule extends FaultRule<unknown>, Target>(
  matches: (rule: Rule, target: Target) => boolean,
  random: () => number,
): FaultSource<Rule, Target> {
  const active = new Set<{ readonly rule: Rule; hits: number; matched: number }>();
  return {
    add(rule) {
      if (active.size >= maxRules) throw new RangeError(`expected at most ${maxRules} faults at once`);
      const entry = { rule, hits: 0, matched: 0 };
      active.add(entry);
      return {
        get hits() {
          return entry.hits;
        },
        remove: () => void active.delete(entry),
      };
    },
    clear: () => active.clear(),
    take(target) {
      for (const entry of active) {
        const { rule } = entry;
        const { fault, times = Infinity, every = 1, share = 1 } = rule;
        if (!matches(rule, target) || entry.matched++ % every !== 0) continue;
        if (share < 1 && random() >= share) continue;
        entry.hits += 1;
        if (entry.hits >= times) active.delete(entry);
        return fault;
      }
      return undefined;
    },
  };
}
