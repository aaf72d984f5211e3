import { RESTJSONErrorCodes as Code } from 'discord.js';
import { createLocalClaims } from '../../core/processes/claims.ts';
import type { Logger } from '../../lib/logger.ts';
import { AnsweredElsewhereError } from './errors.ts';
import type { Requests } from './rest-requests.ts';

interface NoticeOthersOptions extends Pick<Requests, 'makeRequest'> {
  readonly logger: Logger;
}

const callback = /\/interactions\/\d+\/[^/]+\/callback/;

async function codeOf(response: { json(): Promise<unknown> }): Promise<unknown> {
  const body = await response.json().catch(() => undefined);
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
}

/**
 * Wraps the sending of requests so that it notices another process with the same token: Discord then says of the very first
 * response that it was already given. Such a request rejects with AnsweredElsewhereError.
 */
export function noticeAnsweredElsewhere({
  makeRequest,
  logger,
}: NoticeOthersOptions): Requests['makeRequest'] {
  const tried = createLocalClaims();
  let told = false;
  return async (url, init) => {
    const isFirst = callback.test(url) && (await tried.first(url));
    const response = await makeRequest(url, init);
    if (!isFirst || response.status !== 400) return response;
    const text = await response.text();
    const copy = () => new Response(text, { status: 400, headers: { 'Content-Type': 'application/json' } });
    if ((await codeOf(copy())) !== Code.InteractionHasAlreadyBeenAcknowledged) return copy();
    if (!told)
      logger.error(
        'another process with the same DISCORD_TOKEN answers people too; whichever is faster answers. Stop one of the two, or give it a token of its own',
      );
    told = true;
    throw new AnsweredElsewhereError('another process has answered this interaction');
  };
}
