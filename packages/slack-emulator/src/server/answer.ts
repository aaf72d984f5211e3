import type { FastifyReply } from 'fastify';
import { type Answer, answerWithFault, compact, type JsonObject } from '@toonwit/emulator-kit';
import type { SlackFault } from '../faults.ts';
import type { World } from '../world.ts';

/** An answer with Slack's name for what was wrong, for the log. */
export interface SlackAnswer extends Answer {
  readonly error?: string | undefined;
}

/** A request as the log keeps it. */
interface LoggedRequest {
  readonly method: string;
  readonly args: JsonObject;
  /** The interaction that it answers, where that is known. */
  readonly delivery?: string | undefined;
}

function sinceInteraction({ deliveries, clock }: World, id: string | undefined): number | undefined {
  const asked = id === undefined ? undefined : deliveries.all.findLast((one) => one.id === id);
  return asked && clock.now() - asked.at;
}

/** A fault in Slack's words; undefined for those that let the request through. */
function faultAnswer(fault: SlackFault): SlackAnswer | undefined {
  switch (fault.kind) {
    case 'rateLimit': {
      const headers = { 'retry-after': String(fault.retryAfterSeconds) };
      return { status: 429, headers, body: { ok: false, error: 'ratelimited' }, error: 'ratelimited' };
    }
    case 'status': {
      const page = '<html><body>Something went wrong.</body></html>';
      const headers = fault.headers ?? (fault.body === undefined ? { 'content-type': 'text/html' } : {});
      return { status: fault.status, headers, body: fault.body ?? page, error: `status ${fault.status}` };
    }
    case 'error':
      return { status: 200, body: { ok: false, error: fault.error }, error: fault.error };
    default:
      return undefined;
  }
}

/** Answers a request, with the fault that hits it if there is one, and logs it. */
export function answerRequest(
  world: World,
  reply: FastifyReply,
  { method, args, delivery }: LoggedRequest,
  work: () => SlackAnswer | Promise<SlackAnswer>,
): Promise<FastifyReply> {
  const sinceInteractionMs = sinceInteraction(world, delivery);
  return answerWithFault<SlackAnswer, SlackFault>({
    reply,
    fault: world.faults.take(method),
    signal: world.closing,
    answerFor: faultAnswer,
    work,
    record({ answer, fault }) {
      const isCut = fault === 'dropRequest' || fault === 'dropResponse';
      const error = isCut ? 'connection cut' : 'error' in answer ? answer.error : undefined;
      const { status } = answer;
      const ok = status < 400 && error === undefined;
      world.requests.add({ method, args, status, ok, ...compact({ error, sinceInteractionMs, fault }) });
    },
  });
}
