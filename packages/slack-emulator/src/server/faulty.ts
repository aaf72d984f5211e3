import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { Emulation } from '../emulation.ts';
import type { JsonObject } from '../json.ts';

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly body: JsonObject | string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** Slack's name for what was wrong. */
  readonly error?: string | undefined;
}

/** A request as the journal keeps it. */
export interface Seen {
  readonly method: string;
  readonly args: JsonObject;
  /** The interaction that it answers, where that is known. */
  readonly delivery?: string | undefined;
}

function sinceInteraction({ deliveries, clock }: Emulation, id: string | undefined): number | undefined {
  const asked = deliveries.all.findLast((one) =>
    id === undefined ? one.kind !== 'events_api' : one.id === id,
  );
  return asked && clock.now() - asked.at;
}

/** Answers a request, with the fault that hits it if there is one, and writes it into the journal. */
export async function answerWithFaults(
  em: Emulation,
  reply: FastifyReply,
  seen: Seen,
  work: () => Answer | Promise<Answer>,
): Promise<FastifyReply> {
  const sinceInteractionMs = sinceInteraction(em, seen.delivery);
  const record = (status: number, error: string | undefined): void =>
    em.journal.request({
      method: seen.method,
      args: seen.args,
      status,
      ok: status < 400 && error === undefined,
      ...(error !== undefined && { error }),
      ...(sinceInteractionMs !== undefined && { sinceInteractionMs }),
    });
  const drop = (): FastifyReply => {
    reply.hijack();
    reply.raw.destroy();
    return reply;
  };

  const fault = em.faults.pick(seen.method);
  if (fault?.kind === 'slow') await pause(fault.ms, undefined, { ref: false });
  if (fault?.kind === 'drop_before') {
    record(0, 'connection dropped');
    return drop();
  }
  if (fault?.kind === 'rate_limited') {
    record(429, 'ratelimited');
    return reply
      .code(429)
      .header('retry-after', String(fault.retryAfterSeconds))
      .send({ ok: false, error: 'ratelimited' });
  }
  if (fault?.kind === 'status') {
    record(fault.status, `status ${fault.status}`);
    return reply.code(fault.status).type('text/html').send('<html><body>Something went wrong.</body></html>');
  }
  if (fault?.kind === 'error') {
    record(200, fault.error);
    return reply.send({ ok: false, error: fault.error });
  }
  const { status, body, headers = {}, error } = await work();
  record(status, fault?.kind === 'drop_after' ? 'connection dropped after the work' : error);
  if (fault?.kind === 'drop_after') return drop();
  return reply.code(status).headers(headers).send(body);
}
