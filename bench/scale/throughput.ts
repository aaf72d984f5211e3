import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createLogger } from '../../src/lib/logger.ts';
import { connectShared } from '../../src/redis/index.ts';
import type { RedisServer } from '../../test/support/redis-server.ts';
import { timed, type Print } from '../support/print-rows.ts';
import { stubCommand } from './stub.ts';

const uses = 300;
const script = fileURLToPath(new URL('stub-worker.ts', import.meta.url));

async function startWorker(url: string, prefix: string): Promise<ChildProcess> {
  const child = fork(script, [url, prefix], { execArgv: process.execArgv });
  await new Promise((resolve) => child.once('message', resolve));
  return child;
}

/** Uses a second with a number of workers, four uses at once each. */
async function measure(server: RedisServer, workers: number): Promise<number> {
  const prefix = randomUUID();
  const logger = await createLogger({ level: 'silent', readable: false });
  const shared = connectShared({
    url: server.url,
    blobsUrl: server.url,
    prefix,
    dailyUsd: undefined,
    answerBytes: 0,
    logger,
  });
  await shared.connected(AbortSignal.timeout(10_000));
  const runs = shared.startRuns(['text-classification']);
  const children = await Promise.all(Array.from({ length: workers }, () => startWorker(server.url, prefix)));
  const use = () => {
    const { signal } = new AbortController();
    return runs.run({
      id: randomUUID(),
      command: stubCommand,
      task: 'text-classification',
      options: {},
      place: { platform: 'bench' },
      user: { id: 'ada', name: 'Ada' },
      limits: { textLength: 1000, uploadBytes: 1000 },
      language: 'en',
      signal,
      endsAt: performance.now() + 120_000,
      onProgress: () => {},
    });
  };
  await use();
  const ms = await timed(() => Promise.all(Array.from({ length: uses }, use)));
  for (const child of children) child.kill('SIGKILL');
  await runs.close();
  await shared.close();
  return (uses / ms) * 1000;
}

/** What the queue costs, with an engine that takes 100 ms and no processor. */
export async function benchThroughput(server: RedisServer, print: Print): Promise<void> {
  let one = 0;
  for (const [workers, goal] of [
    [1, ''],
    [2, '≥ 1.8 ×'],
    [4, '≥ 3.5 ×'],
  ] as const) {
    const perSecond = await measure(server, workers);
    if (workers === 1) one = perSecond;
    print({
      name: `jobs of 100 ms, ${workers} worker${workers === 1 ? '' : 's'} of four at once (ideal ${workers * 40}/s)`,
      value: `${perSecond.toFixed(1)}/s`,
      ratio: workers === 1 ? '1' : `${(perSecond / one).toFixed(2)} ×`,
      goal,
    });
  }
}
