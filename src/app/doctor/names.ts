import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { untilAborted } from '../../lib/abort.ts';
import { failure, fine, skipped, type Finding } from '../../lib/doctor-finding.ts';
import { namesThisMachine } from '../../lib/this-machine.ts';
import type { Check } from './check.ts';

/** How long the system may take to find one name, in ms. */
const lookupMs = 5_000;

/** The names of the servers that the bot talks to. Each is looked up once: a lookup without an answer holds a thread. */
export interface Names {
  readonly check: Check;
  /** Runs a check only if its server has an address. */
  where(url: string, check: Check): Check;
}

const hostOf = (url: string) => new URL(url).hostname;

function needsNoLookup(host: string): boolean {
  return isIP(host.replace(/^\[|\]$/g, '')) !== 0 || namesThisMachine(host);
}

async function find(name: string): Promise<Finding> {
  try {
    await untilAborted(lookup(name), AbortSignal.timeout(lookupMs));
    return fine(`${name} has an address.`);
  } catch (error) {
    const why =
      error instanceof Error && 'code' in error && typeof error.code === 'string'
        ? error.code
        : `no answer in ${lookupMs / 1000} s`;
    return failure(
      `The address of ${name} can’t be found (${why}).`,
      'Check the spelling of its variable, this machine’s DNS servers (/etc/resolv.conf) and its firewall.',
    );
  }
}

/** Begins to look up the names in addresses. */
export function lookUpNames(urls: readonly string[]): Names {
  const names = [...new Set(urls.map(hostOf))].filter((host) => !needsNoLookup(host));
  const found = new Map(names.map((name) => [name, find(name)]));
  return {
    check: {
      subject: 'Names (DNS)',
      async *run() {
        if (found.size === 0) yield skipped('No server’s name needs to be found.');
        yield* await Promise.all(found.values());
      },
    },
    where: (url, check) => ({
      subject: check.subject,
      async *run(signal) {
        const name = await found.get(hostOf(url));
        if (name?.level === 'error')
          yield skipped('Not looked at, because its name has no address (see Names).');
        else yield* check.run(signal);
      },
    }),
  };
}
