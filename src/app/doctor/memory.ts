import { failure, fine, warning, type Finding } from '../../lib/doctor-finding.ts';
import { totalBytes } from '../../lib/total-memory.ts';
import type { Config } from '../config.ts';
import { memoryOfModels } from './engine-checks.ts';
import type { RunningBot } from './port.ts';

/** The bot with its embedded engines, in MB (`npm run bench -- start`). */
const botMegabytes = 400;

/** Free memory below which the system may soon end the bot, in MB. */
const lowMegabytes = 100;

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);

/** Memory in MB: in a container, its limit. */
function memoryHere(): { readonly total: number; readonly free: number } {
  const total = totalBytes();
  return { total: megabytes(total), free: megabytes(Math.min(total, process.availableMemory())) };
}

/** What the owner should mend about memory while the bot runs, in sentences. */
export function memoryWarnings({ free } = memoryHere()): readonly string[] {
  return free < lowMegabytes ? [`My machine has only ${free} MB of memory left.`] : [];
}

/** Compares the memory of this machine with what the bot and the chosen models take. */
export async function* checkMemory(
  config: Config,
  running: Promise<RunningBot>,
  { total, free } = memoryHere(),
): AsyncIterable<Finding> {
  const needed = botMegabytes + memoryOfModels(config);
  const text = `The bot and its models take about ${needed.toLocaleString('en')} MB; of ${total.toLocaleString('en')} MB, ${free.toLocaleString('en')} are free.`;
  const remedy =
    'Give the machine more memory, or use smaller engines: SENTIMENT_ENGINE=mini, DESCRIBE_ENGINE=off.';
  if (needed > total) yield failure(text, remedy);
  // The bot that runs has taken its share already.
  else if (needed > free && (await running) === undefined) yield warning(text, remedy);
  else yield fine(text);
}
