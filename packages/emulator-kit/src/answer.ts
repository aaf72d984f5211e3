import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { Fault } from './faults.ts';
import { cutConnection } from './loopback-server.ts';

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  /** Objects are sent as JSON, text and bytes as they are; absent for an empty body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a request ended, for the log; the status is 0 where the connection was cut first. */
interface Outcome<A extends Answer> {
  readonly answer: A | { readonly status: 0 };
  /** The kind of the fault that hit it. */
  readonly fault?: string;
}

/** One request, and what to do about it. */
interface FaultyRequest<A extends Answer, F extends { readonly kind: string }> {
  readonly reply: FastifyReply;
  /** The fault that hits it. */
  readonly fault: F | Fault | undefined;
  /** Ends the delay of a slow answer. */
  readonly signal: AbortSignal;
  /** Puts a fault into the platform's words; undefined for those that let the request through. */
  readonly answerFor: (fault: F | Fault) => A | undefined;
  /** Processes the request. */
  readonly work: () => A | Promise<A>;
  readonly record: (outcome: Outcome<A>) => void;
}

function isFault<K extends Fault['kind']>(
  fault: { readonly kind: string } | undefined,
  kind: K,
): fault is Extract<Fault, { kind: K }> {
  return fault?.kind === kind;
}

/** Sends an answer. */
export function sendAnswer(reply: FastifyReply, { status, body, headers = {} }: Answer): FastifyReply {
  void reply.code(status).headers(headers);
  if (body === undefined) return reply.send();
  if (body instanceof Uint8Array) return reply.send(Buffer.from(body));
  if (typeof body === 'string') {
    if (!reply.hasHeader('content-type')) void reply.type('text/plain');
    return reply.send(body);
  }
  return reply.type('application/json').send(JSON.stringify(body));
}

/** Answers a request as far as the fault that hits it allows, and records how it ended. */
export async function answerWithFault<A extends Answer, F extends { readonly kind: string } = Fault>(
  request: FaultyRequest<A, F>,
): Promise<FastifyReply> {
  const { reply, fault, signal, answerFor, work } = request;
  const record = (answer: Outcome<A>['answer']) =>
    request.record({ answer, ...(fault === undefined ? {} : { fault: fault.kind }) });
  if (isFault(fault, 'dropRequest')) {
    record({ status: 0 });
    return cutConnection(reply);
  }
  if (isFault(fault, 'slow'))
    await delay(fault.delayMs, undefined, { signal, ref: false }).catch(() => undefined);
  const answer = (fault && answerFor(fault)) ?? (await work());
  record(answer);
  return isFault(fault, 'dropResponse') ? cutConnection(reply) : sendAnswer(reply, answer);
}
