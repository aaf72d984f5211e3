import { execFileSync } from 'node:child_process';
import { openLevelStore } from '../../src/store/level-store.ts';

/**
 * Run as a process of its own, with a folder: a store whose disk takes no more than so many bytes of a file, and later
 * does again. Prints what became of each write.
 */
const [, , folder = ''] = process.argv;

/** Where a file has reached this process's limit, the system refuses the rest of a write, as a full disk does. */
function limitFiles(bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]);
}

// Sent with each such write; it would end the process.
process.on('SIGXFSZ', () => undefined);

const store = await openLevelStore({ folder });
const outcomes: string[] = [];
const note = (what: string, done: Promise<void>) =>
  done.then(
    () => outcomes.push(`${what} is kept`),
    () => outcomes.push(`${what} is refused`),
  );
const write = (key: string, value: string) => note(key, store.set(key, value));
await write('before', 'x');
limitFiles(16_384);
await write('large', 'x'.repeat(30_000));
await write('during', 'x');
await note('end of before', store.delete('before'));
outcomes.push(`memory has ${(await store.get('large'))?.length ?? 0}`);
limitFiles('unlimited');
await write('after', 'x');
await write('last', 'x');
await store.close();
process.stdout.write(JSON.stringify(outcomes));
