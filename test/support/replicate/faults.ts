import type { ServerResponse } from 'node:http';

/** What goes wrong with an answer. Except for a status, the work is done and only the answer is lost. */
export type Fault =
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The connection breaks before the answer. */
  | 'reset'
  /** The connection breaks in the middle of the answer. */
  | 'cut'
  /** The answer never arrives. */
  | 'silence'
  /** A web page with a success status. */
  | 'malformed';

/** Replicate's answers, verbatim, by status. */
export const refusals: Readonly<Record<number, Fault & object>> = {
  401: {
    status: 401,
    body: {
      title: 'Unauthenticated',
      detail: 'You did not pass a valid authentication token',
      status: 401,
    },
  },
  402: {
    status: 402,
    body: {
      title: 'Insufficient credit',
      detail: 'You have insufficient credit to run this model.',
      status: 402,
    },
  },
  429: { status: 429, body: { detail: 'Request was throttled. Your rate limit resets in ~30s.' } },
  500: { status: 500, body: { detail: 'Internal server error' } },
};

/** Answers according to the fault instead of with the right body. */
export function spoil(response: ServerResponse, fault: Fault, right: Uint8Array | string): void {
  if (typeof fault === 'object') {
    const headers = { 'content-type': 'application/json', ...fault.headers };
    response.writeHead(fault.status, headers).end(JSON.stringify(fault.body ?? {}));
    return;
  }
  switch (fault) {
    case 'reset':
      response.socket?.destroy();
      return;
    case 'cut': {
      const bytes = Buffer.from(right);
      response.writeHead(200, { 'content-length': bytes.length });
      response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.socket?.destroy());
      return;
    }
    case 'silence':
      return;
    case 'malformed':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Hello</title>');
  }
}
