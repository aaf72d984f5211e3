import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { median, type Print } from './report.ts';

const root = new URL('../', import.meta.url);
const forms = {
  'from source': ['--conditions=@toonwit/source', '--import', import.meta.resolve('tsx'), 'src/main.ts'],
  'from the build': ['dist/src/main.js'],
} as const;
const runs = 3;
/** Linux counts a process's CPU time in hundredths of a second. */
const ticksPerSecond = 100;

/** CPU seconds that a process has used and the memory that it holds, threads included, as Linux counts them. */
function usage(pid: number): { seconds: number; mebibytes: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const kibibytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return {
    seconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
    mebibytes: Number(kibibytes) / 1024,
  };
}

/** Resolves once every task can be served. */
async function whenReady(child: ChildProcess): Promise<void> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  for (;;) {
    const url = /Toonwit listens on (http:\S+)\. Try/.exec(output)?.[1];
    if (url !== undefined && (await fetch(`${url}/readyz`)).ok) return;
    if (child.exitCode !== null) throw new Error(`expected the bot to start, got: ${output}`);
    await sleep(20);
  }
}

async function startOnce(args: readonly string[], playground: string, folder: string) {
  const child = spawn(process.execPath, args, {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATA_DIR: folder,
      PLAYGROUND: playground,
      SENTIMENT_ENGINE: 'mini',
      CAPTION_ENGINE: 'template',
      CARTOONIZE_ENGINE: 'filter',
    },
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  try {
    await whenReady(child);
    return usage(child.pid ?? 0);
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

/** What a start costs until every task can be served, from source and from the build, without and with the playground. */
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
  for (const playground of ['off', 'on']) {
    for (const [form, args] of Object.entries(forms)) {
      const found = [];
      for (let run = 0; run < runs; run += 1) found.push(await startOnce(args, playground, folder));
      const seconds = median(found.map((one) => one.seconds));
      const mebibytes = median(found.map((one) => one.mebibytes));
      print({
        name: `start ${form}, playground ${playground}`,
        value: `${seconds.toFixed(1)} s of CPU, ${mebibytes.toFixed(0)} MiB`,
        goal: form === 'from the build' ? (playground === 'on' ? '3.4 s, 228 MiB' : '1.7 s, 142 MiB') : '',
      });
    }
  }
  await rm(folder, { recursive: true, force: true });
}
