import { Resolver } from 'node:dns/promises';

/** Finds the addresses of a name; none when the name does not exist. */
export type Resolve = (hostname: string, signal: AbortSignal) => Promise<readonly string[]>;

const queryTimeoutMs = 2_000;
const queryTries = 2;

function isUnknownName(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'ENODATA')
  );
}

/**
 * Makes a look-up that asks the machine's name servers, or the given ones, for IPv4 and IPv6 addresses. It does not use
 * the system's own look-up, which occupies a thread that decoding needs for as long as a stranger's name server stays
 * silent, and which knows the names in the machine's hosts file. Its look-ups throw when the servers fail or are silent.
 */
export function createResolve({ servers }: { readonly servers?: readonly string[] } = {}): Resolve {
  return async (hostname, signal) => {
    const resolver = new Resolver({ timeout: queryTimeoutMs, tries: queryTries });
    if (servers) resolver.setServers(servers);
    const cancel = () => resolver.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      const answers = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
      const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
      const failure = answers.find((answer) => answer.status === 'rejected' && !isUnknownName(answer.reason));
      if (addresses.length === 0 && failure?.status === 'rejected') throw failure.reason;
      return addresses;
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  };
}
