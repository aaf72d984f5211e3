import { failure, fine, skipped, warning, type Finding } from '../../lib/doctor-finding.ts';
import type { Config } from '../config.ts';

/** How far the clock may be off, in seconds: Slack refuses to be answered, and the bot to listen, beyond five minutes. */
const skewSeconds = { warning: 30, error: 240 } as const;

/** An address that tells the time in its `Date`, without a key and without a cost: of Slack, which looks at the clock, if it is used. */
export function clockOf(config: Config): string {
  if ((config.SLACK_BOT_TOKEN ?? config.SLACK_CLIENT_ID) !== undefined)
    return `${config.SLACK_API_URL}api.test`;
  return config.DISCORD_TOKEN === undefined ? config.HF_ENDPOINT : `${config.DISCORD_API_URL}/v10/gateway`;
}

/** How many seconds this machine's clock is ahead of a server's; undefined if the server doesn't answer or tell. */
async function aheadOf(url: string, signal: AbortSignal): Promise<number | undefined> {
  const startedAt = Date.now();
  const response = await fetch(url, { signal, redirect: 'manual' }).catch(() => undefined);
  const between = (startedAt + Date.now()) / 2;
  await response?.body?.cancel();
  const told = Date.parse(response?.headers.get('date') ?? '');
  // It tells whole seconds, and cuts off the rest.
  return Number.isNaN(told) ? undefined : (between - told) / 1000 - 0.5;
}

/** Compares this machine's clock with a server's. `signs` says whether Slack's signed requests depend on it. */
export async function* checkClock(url: string, signs: boolean, signal: AbortSignal): AsyncIterable<Finding> {
  const ahead = await aheadOf(url, signal);
  const { host } = new URL(url);
  if (ahead === undefined) yield skipped(`${host} could not be asked for the time.`);
  else yield judge(ahead, host, signs);
}

function judge(ahead: number, host: string, signs: boolean): Finding {
  const off = Math.round(Math.abs(ahead));
  if (off < skewSeconds.warning) return fine(`The clock agrees with ${host}.`);
  const text = `The clock is ${off} seconds ${ahead > 0 ? 'ahead of' : 'behind'} ${host}.`;
  const remedy = 'Switch on time synchronisation, such as timedatectl set-ntp true.';
  if (!signs || off < skewSeconds.error) return warning(text, remedy);
  return failure(`${text} Slack’s requests look forged beyond five minutes, and are refused.`, remedy);
}
