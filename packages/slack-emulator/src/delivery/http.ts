import { createHmac } from 'node:crypto';
import { type Clock, isJsonObject, type JsonObject, parseJson } from '@toonwit/emulator-kit';
import type { Timing } from '../timing.ts';
import type { DeliveryKind, Retry, Sent, Transport } from './deliveries.ts';

/** Where and how the app's HTTP side is reached. */
interface HttpDeliveryOptions {
  readonly requestUrl: string;
  readonly signingSecret: string;
  readonly clock: Clock;
  readonly timing: Timing;
}

/** The signature that Slack puts on a body (docs.slack.dev/authentication/verifying-requests-from-slack). */
function sign(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

function bodyOf(kind: DeliveryKind, payload: JsonObject): { readonly type: string; readonly body: string } {
  if (kind === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) };
  const fields = kind === 'interactive' ? { payload: JSON.stringify(payload) } : payload;
  const form = new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return { type: 'application/x-www-form-urlencoded', body: form.toString() };
}

async function answerOf(response: Response): Promise<unknown> {
  const text = await response.text();
  const json = parseJson(text);
  if (isJsonObject(json)) return json;
  return text === '' ? {} : { text };
}

/** Delivers to a request URL, signed like Slack's deliveries, and waits for the acknowledgement. */
export function createHttpDelivery({
  requestUrl,
  signingSecret,
  clock,
  timing,
}: HttpDeliveryOptions): Transport {
  return {
    async send(kind: DeliveryKind, payload: JsonObject, retry?: Retry): Promise<Sent> {
      const started = performance.now();
      const ms = (): number => performance.now() - started;
      const { type, body } = bodyOf(kind, payload);
      const timestamp = Math.floor(clock.now() / 1000);
      const controller = new AbortController();
      const cancel = clock.after(timing.ackMs, () => controller.abort());
      try {
        const response = await fetch(requestUrl, {
          method: 'POST',
          redirect: 'manual',
          signal: controller.signal,
          body,
          headers: {
            'content-type': type,
            'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
            'x-slack-request-timestamp': String(timestamp),
            'x-slack-signature': sign(signingSecret, timestamp, body),
            ...(retry && { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }),
          },
        });
        const answer = await answerOf(response);
        if (response.ok) return { ok: true, ms: ms(), body: answer };
        return {
          ok: false,
          ms: ms(),
          reason: 'http_error',
          noRetry: response.headers.get('x-slack-no-retry') === '1',
        };
      } catch {
        return {
          ok: false,
          ms: ms(),
          reason: controller.signal.aborted ? 'http_timeout' : 'connection_failed',
        };
      } finally {
        cancel();
      }
    },
  };
}
