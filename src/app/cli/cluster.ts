import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CliContext } from './context.ts';
import { freePort, hasRedisServer, redisServerArguments } from './redis-server.ts';

const noServer = `expected a redis-server on this machine, or REDIS_URL. Install one (Debian and Ubuntu: apt install redis-server;
macOS: brew install redis), or name one that runs: REDIS_URL=redis://localhost:6379 npm run cluster`;

/** How long after its death a process is started again, in ms: long enough to watch the others take over. */
const againAfterMs = 5_000;

interface Member {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** A redis-server that keeps everything on the disk until the end, as docs/scaling.md asks for. */
async function ownRedis(): Promise<{ readonly url: string; readonly member: Member; remove(): void }> {
  if (!hasRedisServer()) throw new Error(noServer);
  const folder = mkdtempSync(join(tmpdir(), 'toonwit-cluster-'));
  const port = await freePort();
  return {
    url: `redis://127.0.0.1:${port}`,
    member: { name: 'redis', command: 'redis-server', args: redisServerArguments({ port, folder }) },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Runs two edges and two workers on this machine, with a redis-server of their own unless REDIS_URL names one. Whoever dies
 * is started again, so that one can kill a process and watch. @throws Error if there is no Redis.
 */
export async function cluster({ readEnvironment, environment: inherited, print }: CliContext): Promise<void> {
  const { config } = readEnvironment();
  const redis = config.REDIS_URL === undefined ? await ownRedis() : undefined;
  const shared = { REDIS_URL: config.REDIS_URL ?? redis?.url ?? '' };
  const toonwit = (name: string, role: string, environment: Record<string, string>): Member => ({
    name,
    command: process.execPath,
    args: [...process.execArgv, process.argv[1] ?? '', role],
    environment: { ...shared, ...environment },
  });
  const members = [
    ...(redis ? [redis.member] : []),
    toonwit('edge-1', 'edge', { PORT: String(config.PORT) }),
    toonwit('edge-2', 'edge', { PORT: String(config.PORT + 1), PLAYGROUND: 'off' }),
    toonwit('worker-1', 'worker', { PORT: '0' }),
    toonwit('worker-2', 'worker', { PORT: '0' }),
  ];
  const running = new Map<string, ChildProcess>();
  let isStopping = false;

  function run(member: Member): void {
    if (isStopping) return;
    const { name, command, args, environment } = member;
    const child = spawn(command, args, {
      env: { ...inherited, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.set(name, child);
    for (const input of [child.stdout, child.stderr])
      createInterface({ input }).on('line', (line) => print(`${name.padEnd(8)} │ ${line}`));
    print(`${name.padEnd(8)} │ runs as process ${child.pid}; kill -9 ${child.pid} shows what the others do`);
    child.once('exit', (code, signal) => {
      running.delete(name);
      if (isStopping) return;
      print(`${name.padEnd(8)} │ ended with ${signal ?? code}; it starts again in ${againAfterMs / 1000} s`);
      setTimeout(() => run(member), againAfterMs);
    });
  }

  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    const children = [...running].sort(
      ([one], [other]) => Number(one === 'redis') - Number(other === 'redis'),
    );
    for (const [, child] of children) {
      const over = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await over;
    }
    redis?.remove();
    process.exit(0);
  }
  process.on('SIGINT', () => void stop()).on('SIGTERM', () => void stop());
  for (const member of members) run(member);
}
