import { UserError } from '../core/errors.ts';
import { type Hop, requestHop, type RequestLimits, unreachable } from './request-hop.ts';
import { message } from '../languages/message.ts';

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
    throw unreachable(message('pictures.noWebAddress'));
  }
  if (from.protocol === 'https:' && to.protocol === 'http:') {
    throw new UserError('url_refused', message('pictures.insecure'));
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
      const answer = await requestHop(url, await options.admit(url, signal), options, signal);
      if (answer.bytes) return answer.bytes;
      url = nextHop(url, answer.location);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw unreachable(message('pictures.unreachable'), error);
  }
  throw unreachable(message('pictures.tooManyHops', { most: maxRedirects }));
}
