import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { embeddedEngines, startAppProcess } from './support/app-process.ts';
import { median, type Print } from './support/print-rows.ts';
import { usage, type Usage } from './support/usage.ts';

const root = new URL('../', import.meta.url);
const forms = {
  'from source': ['--conditions=@toonwit/source', '--import', import.meta.resolve('tsx'), 'src/main.ts'],
  'from the build': ['dist/src/main.js'],
} as const;
const runs = 3;

/**
 * The bot `listens` when it has said so: HTTP and the platforms are connected, and the engines load in the background. It
 * is `ready` when every task can be served.
 */
const moments = ['listens', 'ready'] as const;
type Moment = (typeof moments)[number];

/** What the bot may have used when it listens, from the build. */
const goals = { off: '1.7 s, 142 MiB', on: '3.4 s, 228 MiB' } as const;

/** What one start had used by each of the two moments. */
async function startOnce(
  args: readonly string[],
  playground: string,
  folder: string,
): Promise<Record<Moment, Usage>> {
  const environment = { ...embeddedEngines, PORT: '0', DATA_DIR: folder, PLAYGROUND: playground };
  const app = await startAppProcess(args, environment, /Toonwit listens on (http:\S+)\. Try/);
  try {
    const listens = usage(app.pid);
    while (!(await fetch(`${app.greeting[1] ?? ''}/readyz`)).ok) await sleep(5);
    return { listens, ready: usage(app.pid) };
  } finally {
    await app.stop();
  }
}

/**
 * What a start costs in CPU time, which other processes on the machine don't change as they change the wall time, and in
 * memory: until the bot listens and until it is ready, from source and from the build, without and with the playground.
 */
export default async function benchStart(print: Print): Promise<void> {
  const obstacle =
    process.platform !== 'linux'
      ? 'only measured on Linux'
      : existsSync(new URL('dist/src/main.js', root))
        ? undefined
        : 'needs `npm run build` first';
  if (obstacle !== undefined) {
    print({ name: 'start', value: obstacle });
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'toonwit-bench-'));
  for (const playground of ['off', 'on'] as const) {
    for (const [form, args] of Object.entries(forms)) {
      const found = [];
      for (let run = 0; run < runs; run += 1) found.push(await startOnce(args, playground, folder));
      for (const moment of moments) {
        const seconds = median(found.map((one) => one[moment].seconds));
        const mebibytes = median(found.map((one) => one[moment].mebibytes));
        print({
          name: `start ${form}, playground ${playground}: ${moment}`,
          value: `${seconds.toFixed(1)} s of CPU, ${mebibytes.toFixed(0)} MiB`,
          goal: form === 'from the build' && moment === 'listens' ? goals[playground] : '',
        });
      }
    }
  }
  await rm(folder, { recursive: true, force: true });
}
