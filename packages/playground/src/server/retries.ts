/** How many failed requests are remembered. */
const maxOpen = 100;
/** An identical request after more than this counts as a new one, in ms. */
const withinMs = 60_000;

/** Finds failed requests that the bot has retried successfully. */
interface Retries<Request> {
  /** Records a request's outcome. On success, returns the earlier failures with the same content. */
  ended(content: unknown, request: Request, isOk: boolean): readonly Request[];
}

export function createRetries<Request extends { readonly at: number }>(): Retries<Request> {
  const failed = new Map<string, readonly Request[]>();
  return {
    ended(content, request, isOk) {
      const key = JSON.stringify(content);
      const before = failed.get(key) ?? [];
      failed.delete(key);
      if (isOk) return before.filter(({ at }) => request.at - at <= withinMs);
      failed.set(key, [...before, request].slice(-maxOpen));
      const [oldest] = failed.keys();
      if (failed.size > maxOpen && oldest !== undefined) failed.delete(oldest);
      return [];
    },
  };
}
