import type { FastifyRequest } from 'fastify';
import { namesThisMachine } from '../../lib/this-machine.ts';
import { message } from '../../languages/message.ts';
import { HttpError } from './errors.ts';
import { isLoopback } from './person.ts';

const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

function hostNameOf({ headers }: FastifyRequest): string {
  const { host = '' } = headers;
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}

/** Whether a request comes from a program on this machine, and not through a proxy on it. */
export function isLocal(request: FastifyRequest): boolean {
  const isForwarded = forwardingHeaders.some((name) => name in request.headers);
  return isLoopback(request.ip) && !isForwarded;
}

/**
 * Creates the check of the name under which somebody reaches an API without keys on this machine. A web page can give a name
 * of its own this machine's address (DNS rebinding), and would then count as of the same origin.
 */
export function createRefuseForeignNames(allowedHosts: readonly string[]) {
  return (request: FastifyRequest): void => {
    if (!isLoopback(request.socket.localAddress ?? '127.0.0.1')) return;
    const name = hostNameOf(request);
    if (namesThisMachine(name) || allowedHosts.includes(name)) return;
    throw new HttpError(403, 'host_refused', message('http.host'));
  };
}
