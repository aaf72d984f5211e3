import type { Answer } from '@toonwit/emulator-kit';
import type { FilePart } from '../messages.ts';
import type { World } from '../world.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request after its body was read. */
export interface Call {
  /** Path parameters by the names that Discord's OpenAPI document uses. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly FilePart[];
}

/** One endpoint. */
export interface Route {
  readonly method: Method;
  /** With `:name` for parameters. */
  readonly path: string;
  /** Whether it works without the bot's token: gateway address, interactions and their webhooks. */
  readonly open?: boolean;
  /** Where it stands: the REST API under its version, the CDN at the root. */
  readonly base: 'api' | 'cdn';
  handle(call: Call): Answer | Promise<Answer>;
}

/** The endpoints of one resource. */
export type Routes = (world: World) => Route[];

/** 200 with a JSON body. */
export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** 204: done, with nothing to return. */
export const done: Answer = { status: 204 };

/** Defines a route of the REST API. */
export function api(
  method: Method,
  path: string,
  handle: Route['handle'],
  options: { readonly open?: boolean } = {},
): Route {
  return { method, path, handle, base: 'api', ...options };
}

/** A path parameter, which the router has always filled in. */
export function param({ params }: Call, name: string): string {
  const value = params[name];
  if (value === undefined)
    throw new TypeError(`expected a path parameter ${name}, got ${Object.keys(params).join(', ')}`);
  return value;
}
