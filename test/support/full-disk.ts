import { execFileSync } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { writeSync } from 'node:fs';
import { openLevelStore } from '../../src/store/level-store.ts';

/**
 * Run as a process of its own, with a folder and how it ends: a store whose disk takes no more than so many bytes of a
 * file, and later does again. Prints what it said meanwhile.
 */
const [, , folder = '', end] = process.argv;

/** Where a file has reached this process's limit, the system refuses the rest of a write, as a full disk does. */
function limitFiles(bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]);
}

// Sent with each such write; it would end the process.
process.on('SIGXFSZ', () => undefined);

const said: string[] = [];
const disk = new EventEmitter();
const store = await openLevelStore({
  folder,
  retryMs: end === 'killed' ? 20 : 600_000,
  onRefused: () => said.push('refused'),
  onCaughtUp: () => said.push('caught up') && disk.emit('caught up'),
});
const note = (what: string) =>
  said.push(`${what}: ${store.problem?.() === undefined ? 'on the disk' : 'not yet'}`);

await store.set('before', 'x');
note('before');
limitFiles(16_384);
await store.set('large', 'x'.repeat(30_000));
note('large');
await store.delete('before');
note('end of before');
said.push(`memory has ${(await store.get('large'))?.length ?? 0}`);
const hasRoom = once(disk, 'caught up');
limitFiles('unlimited');
if (end === 'killed') {
  // The store's own timer holds no process.
  const running = setInterval(() => undefined, 1000);
  await hasRoom;
  clearInterval(running);
  writeSync(1, JSON.stringify(said));
  process.kill(process.pid, 'SIGKILL');
} else {
  await store.set('after', 'x');
  await store.set('last', 'x');
  note('last');
  await store.close();
  writeSync(1, JSON.stringify(said));
}
