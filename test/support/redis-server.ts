import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort, hasRedisServer, redisServerArguments } from '../../src/app/cli/redis-server.ts';

/** Whether this machine has a redis-server; tests that need one are skipped where it has none. */
export const hasRedis = hasRedisServer();

/** A real redis-server on a port of its own, which keeps everything on the disk as docs/scaling.md asks for. */
export interface RedisServer {
  readonly url: string;
  /** Stops answering without closing connections. */
  pause(): void;
  resume(): void;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
  /** Starts it again, with what was on the disk or without. */
  startAgain(data: 'kept' | 'lost'): Promise<void>;
  /** A connection for the test itself. */
  inspect(): Redis;
}

/** Starts a redis-server, which ends when `close` is called. */
export async function startRedis(): Promise<RedisServer & { close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'toonwit-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const inspectors: Redis[] = [];
  let child: ChildProcess;

  function inspect(): Redis {
    const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
    client.on('error', () => {});
    inspectors.push(client);
    return client;
  }

  async function start(): Promise<void> {
    child = spawn('redis-server', redisServerArguments({ port, folder }), { stdio: 'ignore' });
    // Asks until it is there.
    await inspect().ping();
  }

  async function kill(): Promise<void> {
    const over = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await over;
  }

  await start();
  return {
    url,
    inspect,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    kill,
    async startAgain(data) {
      if (data === 'lost') rmSync(join(folder, 'appendonlydir'), { recursive: true, force: true });
      await start();
    },
    async close() {
      for (const client of inspectors) client.disconnect();
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
