import { isValidSlackRequest, type App, type Receiver, type ReceiverEvent } from '@slack/bolt';
import { parse } from 'node:querystring';
import { z } from 'zod';
import type { RawAnswer, RawRequest, RawRoute } from '../../../core/adapter.ts';
import type { Logger } from '../../../lib/logger.ts';
import type { Connection } from '../../kit/connection.ts';
import { timeoutsMs } from '../limits.ts';

interface HttpRouteOptions {
  readonly signingSecret: string;
  readonly logger: Logger;
  readonly connection: Pick<Connection, 'heard'>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The path that Slack sends requests to, and Bolt's receiver behind it. */
interface HttpRoute {
  readonly route: RawRoute;
  readonly receiver: Receiver;
}

const empty: RawAnswer = { status: 200 };
const body = z.looseObject({ type: z.string().optional() });

function header(request: RawRequest, name: string): string {
  const value = request.headers[name];
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

/** Reads a body: JSON, a form, or a form whose field `payload` holds JSON. Slack sends all three. */
function payloadOf(request: RawRequest, text: string): z.infer<typeof body> {
  if (!header(request, 'content-type').startsWith('application/x-www-form-urlencoded'))
    return body.parse(JSON.parse(text));
  const form = parse(text);
  return body.parse(typeof form['payload'] === 'string' ? JSON.parse(form['payload']) : { ...form });
}

function json(value: unknown): RawAnswer {
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
  };
}

/** The HTTP answer for an acknowledgement. */
function answerOf(ack: unknown): RawAnswer {
  if (ack === undefined || ack === null || ack === '') return empty;
  return typeof ack === 'string' ? { status: 200, body: ack } : json(ack);
}

/** Creates the path on the bot's own HTTP server for Slack. It takes only signed requests from the last five minutes. */
export function createHttpRoute({
  signingSecret,
  logger,
  connection,
  now = Date.now,
}: HttpRouteOptions): HttpRoute {
  const log = logger.child({ platform: 'slack' });
  let app: App | undefined;

  function isFromSlack(request: RawRequest, text: string): boolean {
    const sentAt = Number(header(request, 'x-slack-request-timestamp'));
    if (!(Math.abs(now() - sentAt * 1000) <= timeoutsMs.signature)) return false;
    const headers = {
      'x-slack-signature': header(request, 'x-slack-signature'),
      'x-slack-request-timestamp': sentAt,
    };
    return isValidSlackRequest({ signingSecret, body: text, headers, nowMilliseconds: now() });
  }

  /** Passes the payload to Bolt. Resolves with the acknowledgement, without waiting for the work after it. */
  function process(payload: z.infer<typeof body>, request: RawRequest): Promise<RawAnswer> {
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        log.error({ type: payload.type }, 'not acknowledged in time');
        resolve({ status: 503 });
      }, timeoutsMs.acknowledge);
      const retryNum = Number(header(request, 'x-slack-retry-num'));
      const event: ReceiverEvent = {
        body: payload,
        ack: (ack?: unknown) => {
          clearTimeout(late);
          resolve(answerOf(ack));
          return Promise.resolve();
        },
        ...(retryNum > 0 && { retryNum, retryReason: header(request, 'x-slack-retry-reason') }),
      };
      // An event that no listener wants is acknowledged too, so that Slack doesn't send it again.
      const processed = app?.processEvent(event) ?? Promise.resolve();
      processed
        .catch((error: unknown) => log.error({ err: error }, 'failed to process what Slack sent'))
        .finally(() => {
          clearTimeout(late);
          resolve(empty);
        });
    });
  }

  return {
    receiver: {
      init: (bolt) => void (app = bolt),
      start: () => Promise.resolve(),
      stop: () => Promise.resolve(),
    },
    route: {
      path: '/slack/events',
      async handle(request) {
        const text = request.body.toString('utf8');
        if (!isFromSlack(request, text)) return { status: 401, body: 'The signature does not match.' };
        connection.heard();
        let payload;
        try {
          payload = payloadOf(request, text);
        } catch {
          return { status: 400, body: 'The body cannot be read.' };
        }
        if (payload.type === 'url_verification') return json({ challenge: payload['challenge'] });
        if (payload['ssl_check'] !== undefined) return empty;
        if (payload.type === 'app_rate_limited') {
          log.warn(
            { minute: payload['minute_rate_limited'] },
            'Slack dropped events: there were too many in one minute',
          );
          return empty;
        }
        return process(payload, request);
      },
    },
  };
}
