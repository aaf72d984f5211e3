import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

/** Whether this machine has a redis-server. */
export function hasRedisServer(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

/** Finds a port of this machine that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('expected a port, got none');
  return address.port;
}

/** Makes a redis-server keep everything in a folder, as docs/scaling.md asks for, and listen to this machine only. */
export function redisServerArguments({ port, folder }: { readonly port: number; readonly folder: string }) {
  return [
    ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''],
    ...['--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'noeviction'],
    ...['--loglevel', 'warning'],
  ];
}
