/** How many requests a bucket takes in a time. */
export interface RateLimitRule {
  readonly limit: number;
  readonly perMs: number;
}

/** The state that goes into the `X-RateLimit-*` headers. */
export interface RateLimitState {
  readonly bucket: string;
  readonly limit: number;
  readonly remaining: number;
  readonly resetAfterSeconds: number;
  /** Set where the request is over the limit. */
  readonly refused?: { readonly global: boolean };
}

export interface RateLimiter {
  /** Counts a request; undefined where the route has no limits at all. */
  take(request: { method: string; template: string; major: string }): RateLimitState | undefined;
}

/** Limits seen in practice; Discord publishes none. Keys are method and template. */
export const usualLimits: Readonly<Record<string, RateLimitRule>> = {
  'POST /channels/:channel_id/messages': { limit: 5, perMs: 5000 },
  'PATCH /channels/:channel_id/messages/:message_id': { limit: 5, perMs: 5000 },
  'DELETE /channels/:channel_id/messages/:message_id': { limit: 5, perMs: 1000 },
  'PUT /channels/:channel_id/messages/:message_id/reactions/:emoji_name/:user_id': { limit: 1, perMs: 250 },
  'DELETE /channels/:channel_id/messages/:message_id/reactions/:emoji_name/:user_id': {
    limit: 1,
    perMs: 250,
  },
  'POST /webhooks/:webhook_id/:webhook_token': { limit: 5, perMs: 2000 },
  'PATCH /webhooks/:webhook_id/:webhook_token/messages/@original': { limit: 5, perMs: 2000 },
  'PATCH /webhooks/:webhook_id/:webhook_token/messages/:message_id': { limit: 5, perMs: 2000 },
};

const otherwise: RateLimitRule = { limit: 50, perMs: 1000 };
const perSecond: RateLimitRule = { limit: 50, perMs: 1000 };
const maxBuckets = 5000;

interface Window {
  count: number;
  endsAt: number;
}

/**
 * Buckets per route and major parameter, and the bot's 50 requests a second, from which interactions are exempt
 * (topics/rate-limits). Time is the process's own and not the emulator's clock, because clients really wait.
 */
export function createRateLimiter(rules: Readonly<Record<string, RateLimitRule>>): RateLimiter {
  const windows = new Map<string, Window>();

  const take = (key: string, { limit, perMs }: RateLimitRule) => {
    const now = performance.now();
    let window = windows.get(key);
    if (window === undefined || window.endsAt <= now) {
      windows.delete(key);
      window = { count: 0, endsAt: now + perMs };
      windows.set(key, window);
      const oldest = windows.keys().next().value;
      if (windows.size > maxBuckets && oldest !== undefined) windows.delete(oldest);
    }
    const over = window.count >= limit;
    if (!over) window.count++;
    return { over, remaining: limit - window.count, resetAfterSeconds: (window.endsAt - now) / 1000 };
  };

  return {
    take({ method, template, major }) {
      if (template.startsWith('/interactions/')) return undefined;
      const bucket = `${method} ${template}`;
      const rule = rules[bucket] ?? otherwise;
      const exempt = template.startsWith('/webhooks/');
      const everything = exempt ? undefined : take('global', perSecond);
      if (everything?.over) {
        return {
          bucket,
          limit: perSecond.limit,
          remaining: 0,
          resetAfterSeconds: everything.resetAfterSeconds,
          refused: { global: true },
        };
      }
      const { over, remaining, resetAfterSeconds } = take(`${bucket} ${major}`, rule);
      const state = { bucket, limit: rule.limit, remaining, resetAfterSeconds };
      return over ? { ...state, refused: { global: false } } : state;
    },
  };
}
