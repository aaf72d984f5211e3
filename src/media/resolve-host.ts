import { Resolver } from 'node:dns/promises';

/** Finds the IP addresses of a name; none if the name does not exist. */
export type Resolve = (hostname: string, signal: AbortSignal) => Promise<readonly string[]>;

const queryTimeoutMs = 2_000;
const queryTries = 2;

function isUnknownName(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'ENODATA')
  );
}

/**
 * Makes a resolver that asks the machine's name servers, or the given ones, for IPv4 and IPv6 addresses. It avoids the
 * system's own lookup, which reads the hosts file, and which occupies a thread that decoding needs while a stranger's
 * name server stays silent. It throws if the servers fail or don't answer.
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
