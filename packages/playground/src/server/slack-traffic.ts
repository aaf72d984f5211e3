import type { SlackControl } from '@toonwit/slack-emulator';
import { createRetries } from './retries.ts';
import { toDetails } from './redact.ts';
import { duration, fresh, type RowDraft, type TrafficLog } from './traffic-log.ts';

type RequestRecord = SlackControl['requests'][number];
type Delivery = SlackControl['deliveries'][number];

function requestRow(record: RequestRecord): RowDraft {
  const { at, method, args, status, ok, error, sinceInteractionMs } = record;
  const since = sinceInteractionMs === undefined ? '' : `, ${duration(sinceInteractionMs)} in`;
  return {
    at,
    platform: 'slack',
    direction: 'out',
    kind: 'request',
    title: method,
    outcome: status === 0 ? 'connection cut' : `${ok ? status : `${status} ${error ?? ''}`.trim()}${since}`,
    state: ok ? 'ok' : 'failed',
    details: toDetails(args),
  };
}

/** Slack refuses a message with an uploaded picture until it has processed the picture. */
function whyAgain({ error = 'no answer', args }: RequestRecord): string {
  const waitsForPicture = error === 'invalid_blocks' && JSON.stringify(args).includes('slack_file');
  return waitsForPicture ? 'picture still being processed' : error;
}

/** The line of a failed request that the bot has retried successfully. */
function retriedRow(record: RequestRecord): RowDraft {
  return {
    ...requestRow(record),
    outcome: `${whyAgain(record)}: retried successfully`,
    state: 'retried',
  };
}

/** A delivery's state in a few words. */
function outcomeOf({ state, ackMs, attempts, error }: Delivery): string {
  const times = attempts.length > 1 ? `, delivered ${attempts.length} times` : '';
  if (state === 'acknowledged') return `acknowledged after ${duration(ackMs ?? 0)}${times}`;
  return state === 'pending' ? `waiting${times}` : `not acknowledged (${error ?? 'unknown'})${times}`;
}

function deliveryRow(delivery: Delivery): RowDraft {
  const { at, name, state, ackMs, payload, ack } = delivery;
  return {
    at,
    platform: 'slack',
    direction: 'in',
    kind: 'event',
    title: name,
    outcome: outcomeOf(delivery),
    state: state === 'acknowledged' ? 'ok' : state === 'pending' ? 'waiting' : 'failed',
    details: toDetails(ack === undefined ? { payload } : { payload, acknowledgedWith: ack }),
    ...(ackMs === undefined ? {} : { tookMs: ackMs }),
  };
}

/** How many deliveries are watched for changes: Slack retries events for a while. */
const maxOpen = 100;

/** Adds the traffic between the bot and the emulated Slack to the log. */
export function watchSlack(control: SlackControl, rows: TrafficLog) {
  const shown = new Map<Delivery, string>();
  const retries = createRetries<RequestRecord>();
  return {
    /** Adds what is new. */
    look() {
      for (const delivery of fresh(control.deliveries, rows)) {
        rows.put(delivery, deliveryRow(delivery));
        shown.set(delivery, outcomeOf(delivery));
      }
      for (const record of fresh(control.requests, rows)) {
        const { method, args, ok } = record;
        rows.put(record, requestRow(record));
        for (const earlier of retries.ended([method, args], record, ok))
          rows.put(earlier, retriedRow(earlier));
      }
      for (const [delivery, before] of shown) {
        const now = outcomeOf(delivery);
        if (now === before) continue;
        rows.put(delivery, deliveryRow(delivery));
        shown.set(delivery, now);
      }
      for (const [oldest] of shown) {
        if (shown.size <= maxOpen) break;
        shown.delete(oldest);
      }
    },
  };
}
