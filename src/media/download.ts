import { UserError } from '../core/errors.ts';
import { type Hop, request, type RequestLimits, unreachable } from './request-hop.ts';

export interface DownloadOptions extends RequestLimits {
  /** Decides before every hop, the first included, whether and how it may be reached. */
  readonly admit: (url: URL, signal: AbortSignal) => Promise<Hop>;
}

const maxRedirects = 3;

/**
 * Where a redirect leads.
 * @throws UserError when that is not on the web, or is no longer encrypted.
 */
export function nextHop(from: URL, location: string): URL {
  const to = location !== '' && URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
  if (to?.protocol !== 'https:' && to?.protocol !== 'http:') {
    throw unreachable('The server sends on to somewhere that is not on the web. Upload the picture instead.');
  }
  if (from.protocol === 'https:' && to.protocol === 'http:') {
    throw new UserError(
      'url_refused',
      'The server sends on from a secure address to an insecure one. Upload the picture instead.',
    );
  }
  return to;
}

/**
 * Downloads a file: at most `maxBytes`, counted while they arrive, over at most three redirects, each of which is
 * admitted anew; never from https down to http.
 * @throws UserError for everything that the address or its server can do wrong.
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
    `That address sends on more than ${maxRedirects} times. Give the last address, or upload the picture.`,
  );
}
