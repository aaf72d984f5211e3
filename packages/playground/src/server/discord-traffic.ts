import type { DiscordControl, SeenRequest } from '@toonwit/discord-emulator';
import { createRetries } from './retries.ts';
import { redactText, toDetails } from './redact.ts';
import { duration, fresh, type RowDraft, type TrafficLog } from './traffic-log.ts';

type RequestRecord = DiscordControl['requests'][number];
type GatewayRecord = DiscordControl['gateway']['records'][number];

const ops: Readonly<Record<number, string>> = {
  0: 'event',
  1: 'heartbeat',
  2: 'identify',
  3: 'presence',
  6: 'resume',
  7: 'reconnect',
  8: 'request members',
  9: 'invalid session',
  10: 'hello',
  11: 'heartbeat acknowledged',
};

const maxPayloads = 200;

function isJson(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function requestRow(record: RequestRecord, payload: unknown): RowDraft {
  const { method, template, path, status, code, durationMs, sinceInteractionMs, at, fault } = record;
  const since = sinceInteractionMs === undefined ? '' : `, ${duration(sinceInteractionMs)} in`;
  const failure = code === undefined ? '' : ` (${code})`;
  return {
    at,
    platform: 'discord',
    direction: 'out',
    kind: 'request',
    title: `${method} ${template}`,
    outcome: status === 0 ? 'connection cut' : `${status}${failure}${since}`,
    state: status >= 200 && status < 400 ? 'ok' : 'failed',
    tookMs: durationMs,
    details: toDetails({ path: redactText(path), ...(payload === undefined ? {} : { body: payload }) }),
    ...(fault === undefined ? {} : { fault }),
  };
}

/** Whether a client retries the same request after this response. */
function isSentAgain({ status }: RequestRecord): boolean {
  return status === 0 || status === 429 || status >= 500;
}

/** What an interaction is about: `/caption`, `Caption this message`, a button's id. */
function subjectOf(event: Readonly<Record<string, unknown>>): string {
  const { data } = event;
  if (!isJson(data)) return '';
  const { name, custom_id: customId, type } = data;
  if (typeof name === 'string') return ` ${event['type'] === 2 && type === 1 ? '/' : ''}${name}`;
  return typeof customId === 'string' ? ` ${customId}` : '';
}

function gatewayRow({ direction, op, t, d, at }: GatewayRecord): RowDraft {
  const sent = direction === 'sent';
  return {
    at,
    platform: 'discord',
    direction: sent ? 'in' : 'out',
    kind: 'event',
    title: `${t ?? ops[op] ?? `op ${op}`}${t === 'INTERACTION_CREATE' && isJson(d) ? subjectOf(d) : ''}`,
    outcome: sent ? 'sent to the bot' : 'received from the bot',
    state: 'ok',
    details: toDetails(d),
  };
}

/** Adds the traffic between the bot and the emulated Discord to the log. */
export function watchDiscord(control: DiscordControl, rows: TrafficLog) {
  /** Bodies of unfinished requests by method and path, oldest first. */
  const payloads = new Map<string, unknown[]>();
  /** Interactions that are not acknowledged yet. */
  const open = new Map<GatewayRecord, string>();

  const retries = createRetries<RequestRecord>();

  const bodyOf = ({ method, path }: RequestRecord) => {
    const key = `${method} ${path}`;
    const waiting = payloads.get(key) ?? [];
    const payload = waiting.shift();
    if (waiting.length === 0) payloads.delete(key);
    return payload;
  };
  const settle = () => {
    if (open.size === 0) return;
    const views = new Map(control.interactions.map((view) => [view.id, view]));
    for (const [record, id] of open) {
      const view = views.get(id);
      const after = view?.acknowledgedAfterMs;
      if (view !== undefined && after === undefined && !view.failed) continue;
      open.delete(record);
      const failed = after === undefined;
      rows.put(record, {
        ...gatewayRow(record),
        outcome: failed ? 'not acknowledged within 3 s' : `acknowledged after ${duration(after)}`,
        state: failed ? 'failed' : 'ok',
        ...(failed ? {} : { tookMs: after }),
      });
    }
  };
  return {
    /** Keeps a request's body until its outcome is known. */
    request({ method, path, payload, files }: SeenRequest) {
      if (payloads.size >= maxPayloads) payloads.clear();
      const key = `${method} ${path}`;
      const body = files.length > 0 ? { payload, files: files.length } : payload;
      payloads.set(key, [...(payloads.get(key) ?? []), body]);
    },
    /** Adds what is new. */
    look() {
      for (const record of fresh(control.gateway.records, rows)) {
        const { t, d } = record;
        if (t === 'INTERACTION_CREATE' && isJson(d) && typeof d['id'] === 'string') {
          open.set(record, d['id']);
          rows.put(record, { ...gatewayRow(record), outcome: 'waiting', state: 'waiting' });
        } else rows.put(record, gatewayRow(record));
      }
      for (const record of fresh(control.requests, rows)) {
        const body = bodyOf(record);
        const row = requestRow(record, body);
        rows.put(record, row);
        const isOk = row.state === 'ok';
        if (!isOk && !isSentAgain(record)) continue;
        for (const earlier of retries.ended([record.method, record.path], record, isOk)) {
          const before = requestRow(earlier, body);
          rows.put(earlier, {
            ...before,
            outcome: `${before.outcome}: retried successfully`,
            state: 'retried',
          });
        }
      }
      settle();
    },
  };
}
