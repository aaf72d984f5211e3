/** Requests that failed and may still be sent again. */
const maxOpen = 100;
/** Later than this it is another request that happens to say the same, in ms. */
const withinMs = 60_000;

/** Finds requests that failed and that the bot sent again with success, which is how it is meant to be. */
export interface Retries<Request> {
  /** Notes how a request ended. Gives those that failed before with the very same content, once it went well. */
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
