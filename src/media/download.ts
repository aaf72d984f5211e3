import { UserError } from '../core/errors.ts';
import { type Hop, request, type RequestLimits, unreachable } from './request-hop.ts';

interface DownloadOptions extends RequestLimits {
  /** Decides before every hop, including the first, whether and how it may be reached. */
  readonly admit: (url: URL, signal: AbortSignal) => Promise<Hop>;
}

const maxRedirects = 3;

/**
 * The target of a redirect.
 * @throws UserError if it is not a web address, or is no longer encrypted.
 */
export function nextHop(from: URL, location: string): URL {
  const to = location !== '' && URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
  if (to?.protocol !== 'https:' && to?.protocol !== 'http:') {
    throw unreachable(
      'The server redirects to something that is not a web address. Upload the picture instead.',
    );
  }
  if (from.protocol === 'https:' && to.protocol === 'http:') {
    throw new UserError(
      'url_refused',
      'The server redirects from a secure address to an insecure one. Upload the picture instead.',
    );
  }
  return to;
}

/**
 * Downloads a file of at most `maxBytes`, counted as they arrive, following at most three redirects, each of which must
 * be admitted again; never from https to http.
 * @throws UserError for anything wrong with the URL or its server.
 */
export async function download(
  start: URL,
  options: DownloadOptions,
  signal: AbortSignal,
): Promise<Uint8Array> {
  let url = start;
  try {
    for (let hops = 0; hops <= maxRedirects; hops += 1) {
      const answer = await request(url, await options.admit(url, signal), options, signal);
      if (answer.bytes) return answer.bytes;
      url = nextHop(url, answer.location);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw unreachable('The server could not be reached. Check the address, or upload the picture.', error);
  }
  throw unreachable(
    `That address redirects more than ${maxRedirects} times. Use the final address, or upload the picture.`,
  );
}
