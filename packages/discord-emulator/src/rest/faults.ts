import type { Method } from './route.ts';

/** What goes wrong. */
export type Fault =
  | { readonly kind: 'rateLimit'; readonly retryAfterSeconds: number; readonly global?: boolean }
  /** An error status in place of an answer; nothing is processed. */
  | { readonly kind: 'status'; readonly status: number; readonly body?: unknown }
  /** Processed, but only after a while. */
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** The connection is cut before anything is processed. */
  | { readonly kind: 'drop' }
  /** Processed, and the connection cut before the answer goes out. */
  | { readonly kind: 'lostAnswer' };

/** Which requests a fault hits. */
export interface FaultRule {
  readonly fault: Fault;
  readonly method?: Method;
  /** A route's template, or part of it: `/webhooks/`. Every route where absent. */
  readonly route?: string | RegExp;
  /** Hits only each so many-th of the requests that it could hit, beginning with the first. */
  readonly every?: number;
  /** How many requests it hits; one unless given. */
  readonly times?: number;
}

export interface Faults {
  /** Adds a fault, which applies before those added later. */
  add(rule: FaultRule): { readonly left: number; remove(): void };
  clear(): void;
  /** The fault for a request, used up by one. */
  take(request: { method: string; template: string }): Fault | undefined;
}

const maxRules = 1000;

/** Keeps the faults that a test has switched on. */
export function createFaults(): Faults {
  const rules = new Set<{ rule: FaultRule; left: number; met: number }>();
  const hits = ({ method, route }: FaultRule, request: { method: string; template: string }) =>
    (method === undefined || method === request.method) &&
    (route === undefined ||
      (typeof route === 'string' ? request.template.includes(route) : route.test(request.template)));
  return {
    add(rule) {
      if (rules.size >= maxRules) throw new RangeError(`expected at most ${maxRules} faults at once`);
      const entry = { rule, left: rule.times ?? 1, met: 0 };
      rules.add(entry);
      return {
        get left() {
          return entry.left;
        },
        remove: () => rules.delete(entry),
      };
    },
    clear: () => rules.clear(),
    take(request) {
      for (const entry of rules) {
        if (!hits(entry.rule, request) || entry.met++ % (entry.rule.every ?? 1) !== 0) continue;
        if (--entry.left <= 0) rules.delete(entry);
        return entry.rule.fault;
      }
      return undefined;
    },
  };
}
