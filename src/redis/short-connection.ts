import { Redis } from 'ioredis';

/** How long Redis may take to connect, and to answer, in ms. */
const answerMs = 5_000;

interface ShortConnection {
  /** To be connected first. */
  readonly client: Redis;
  /** Why something failed: Redis' own reason where the connection failed. */
  reasonOf(error: unknown): string;
}

/** A connection to look at Redis with, which tries nothing twice and ends with the signal. */
export function connectBriefly(url: string, signal: AbortSignal): ShortConnection {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: answerMs,
    commandTimeout: answerMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let reason: string | undefined;
  client.on('error', (error: Error) => (reason = error.message));
  signal.addEventListener('abort', () => client.disconnect());
  return { client, reasonOf: (error) => reason ?? (error instanceof Error ? error.message : String(error)) };
}
