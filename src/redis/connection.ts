import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from '../lib/logger.ts';
import { limitWait } from './limit-wait.ts';
import type { Script, ScriptArgument } from './script.ts';

/** Waiting times around Redis, in ms. */
const redisMs = {
  /** How long a person waits for a command that Redis doesn't answer. */
  command: 1_000,
  connect: 5_000,
  /** The longest pause between two attempts to connect. */
  retry: 500,
  /** How long a connection may be silent. A machine that is gone doesn't say so; the system notices after a quarter of an hour. */
  silence: 10_000,
} as const;

/** How often within that time Redis is asked for a sign of life. */
const pingsInSilence = 5;

/** What is done once Redis is back; the oldest is dropped beyond that. */
const maxLater = 10_000;

export interface SharedRedisOptions {
  /** Such as redis://localhost:6379. */
  readonly url: string;
  /** What all keys begin with. */
  readonly prefix: string;
  readonly logger: Logger;
  readonly commandMs?: number;
  readonly silenceMs?: number;
}

/** The connection over which processes share what they know. */
export interface SharedRedis {
  /** Where BullMQ's keys begin. */
  readonly prefix: string;
  /** For commands that somebody waits for: they fail at once without a connection, and after a second without an answer. */
  readonly client: Redis;
  /** A key of Toonwit's own. */
  key(...parts: readonly string[]): string;
  run(script: Script, keys: readonly string[], args: readonly ScriptArgument[]): Promise<unknown>;
  /** Does something now or, if Redis can't be reached, once it is back. Never rejects. */
  eventually(work: () => Promise<unknown>): Promise<void>;
  /** Undefined while connected, else since when it isn't, in ms since 1970. */
  awaySince(): number | undefined;
  /** Calls back on each connection, the first included. */
  onConnected(listener: () => void): void;
  /** A connection that waits for Redis for as long as it takes, for jobs. */
  connectPatiently(options?: RedisOptions): Redis;
  /**
   * Calls back with each message on a channel, from any process, this one included. A listener may throw at what it can’t
   * read: that is logged once. One connection serves all channels.
   */
  onMessage(channel: string, listener: (text: string) => void): void;
  /** Seconds until Redis answers a ping. @throws Error if it doesn't. */
  ping(): Promise<number>;
  close(): Promise<void>;
}

/** Connects to Redis in the background. Losing the connection is logged once, and is an error only for who needs it. */
export function connectRedis({
  url,
  prefix,
  logger,
  commandMs = redisMs.command,
  silenceMs = redisMs.silence,
}: SharedRedisOptions): SharedRedis {
  let closed = false;
  // Also for connections that BullMQ makes from one of these.
  const retryStrategy = (attempt: number) => (closed ? null : Math.min(50 * attempt, redisMs.retry));
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: redisMs.connect,
    retryStrategy,
  });
  limitWait(client, commandMs);
  const patient: Redis[] = [];
  const later: (() => Promise<unknown>)[] = [];
  const listeners = new Map<string, ((text: string) => void)[]>();
  /** Channels on which something came that another version, or somebody else, had published. */
  const unreadable = new Set<string>();
  let messages: Redis | undefined;
  let away: number | undefined = Date.now();
  let hasSaid = false;
  /** What had been read from a connection at the latest look, and for how many looks nothing more has been. */
  const looks = new Map<Redis, { readonly read: number; readonly without: number }>();

  client.on('error', (error: Error) => {
    if (hasSaid) return;
    hasSaid = true;
    logger.warn({ reason: error.message }, 'Redis can’t be reached; trying again until it can');
  });
  client.on('ready', () => {
    if (hasSaid) logger.info('Redis is back');
    hasSaid = false;
    away = undefined;
    for (const work of later.splice(0)) void eventually(work);
  });
  client.on('close', () => (away ??= Date.now()));

  const watch = setInterval(() => {
    if (isSilent(client)) [client, ...patient].forEach(connectAnew);
    // Nothing passes there while nobody presses a button, so a network may have forgotten it.
    else if (messages && isSilent(messages)) connectAnew(messages);
  }, silenceMs / pingsInSilence).unref();

  /** Pings a connection. Whatever has arrived counts, however late: a slow Redis is not gone. */
  function isSilent(connection: Redis): boolean {
    const before = looks.get(connection);
    const read = connection.status === 'ready' ? connection.stream.bytesRead : 0;
    const without = read === before?.read ? before.without + 1 : 0;
    const silent = without > pingsInSilence;
    looks.set(connection, { read, without: silent ? 0 : without });
    if (connection.status === 'ready') connection.ping().catch(() => {});
    return silent;
  }

  function connectAnew(connection: Redis): void {
    if (connection.status === 'ready' || connection.status === 'connect') connection.disconnect(true);
  }

  async function eventually(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      logger.debug({ err: error }, 'Redis did not take a change; it is repeated');
      later.push(work);
      if (later.length > maxLater) later.shift();
      // It only was slow: nothing will announce that it is back.
      if (client.status === 'ready') setTimeout(() => void retry(), redisMs.retry).unref();
    }
  }

  async function retry(): Promise<void> {
    if (client.status !== 'ready') return;
    for (const work of later.splice(0)) await eventually(work);
  }

  function connectPatiently(options: RedisOptions = {}): Redis {
    const connection = new Redis(url, { maxRetriesPerRequest: null, retryStrategy, ...options });
    connection.on('error', () => {}); // The client above has said it.
    patient.push(connection);
    return connection;
  }

  function listenToMessages(): Redis {
    const connection = connectPatiently();
    connection.on('message', (channel, text) => {
      for (const listener of listeners.get(channel) ?? []) hear(channel, () => listener(text));
    });
    return connection;
  }

  function hear(channel: string, listen: () => void): void {
    try {
      listen();
    } catch (err) {
      if (!unreadable.has(channel)) logger.warn({ err, channel }, 'ignored a message that can’t be read');
      unreadable.add(channel);
    }
  }

  return {
    prefix,
    client,
    key: (...parts) => [prefix, ...parts].join(':'),
    run: (script, keys, args) => script.run(client, keys, args),
    eventually,
    awaySince: () => away,
    onConnected(listener) {
      client.on('ready', listener);
      if (client.status === 'ready') listener();
    },
    connectPatiently,
    onMessage(channel, listener) {
      messages ??= listenToMessages();
      const known = listeners.get(channel);
      listeners.set(channel, [...(known ?? []), listener]);
      // The connection subscribes again by itself after it was lost.
      if (!known)
        messages
          .subscribe(channel)
          .catch((err: unknown) => logger.debug({ err }, 'Redis did not take a subscription'));
    },
    async ping() {
      const startedAt = performance.now();
      await client.ping();
      return (performance.now() - startedAt) / 1000;
    },
    close() {
      closed = true;
      clearInterval(watch);
      for (const connection of [client, ...patient]) connection.disconnect();
      return Promise.resolve();
    },
  };
}
