import { cpus } from 'node:os';
import benchCartoon from './cartoon.ts';
import benchChaos from './chaos/index.ts';
import compare from './compare.ts';
import benchGrowth from './growth/index.ts';
import benchDiscord from './discord.ts';
import benchDispatch from './dispatch.ts';
import benchMeme from './meme.ts';
import benchMemory from './memory.ts';
import benchBadDay from './rivals/bad-day.ts';
import benchRivals from './rivals/index.ts';
import benchScale from './scale/index.ts';
import benchSentiment from './sentiment.ts';
import benchSlack from './slack.ts';
import benchStart from './start.ts';
import type { Print } from './support/print-rows.ts';
import benchThrottle from './throttle.ts';

/** A bench may be told how many uses to measure. */
type Bench = (print: Print, uses?: number) => Promise<void>;

const benches: Readonly<Record<string, Bench>> = {
  throttle: benchThrottle,
  dispatch: benchDispatch,
  sentiment: benchSentiment,
  cartoon: benchCartoon,
  meme: benchMeme,
  discord: benchDiscord,
  slack: benchSlack,
};

/** Run only if they are asked for: they take minutes. */
const onDemand: Readonly<Record<string, Bench>> = {
  memory: benchMemory,
  start: benchStart,
  scale: benchScale,
  chaos: benchChaos,
  rivals: benchRivals,
  'bad-day': benchBadDay,
  growth: benchGrowth,
};

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}

const print: Print = ({ name, value, ratio = '', goal = '' }) =>
  write(`| ${name} | ${value} | ${ratio} | ${goal} |`);

const chosen = process.argv.slice(2);
/** Of the chaos, as in `npm run bench -- chaos 100`. */
const uses = chosen.map(Number).find((number) => number > 0);
const [cpu] = cpus();
write(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown CPU'}\n`,
);
write('| what | measured | against its floor | goal |');
write('| --- | --- | --- | --- |');
if (chosen[0] === 'compare') await compare(chosen.slice(1), print);
else
  for (const [name, bench] of Object.entries({ ...benches, ...onDemand })) {
    if (chosen.length > 0 ? !chosen.includes(name) : name in onDemand) continue;
    await bench(print, uses);
  }
const minutes = performance.now() / 60_000;
const goal = chosen.length === 0 ? '< 3 min' : '';
write(`| the whole run | ${minutes.toFixed(1)} min | | ${goal} |`);
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
write(`| peak memory of the whole run, workers included | ${peak} MiB | | |`);
process.exit(0);
