import { createFaults, type FaultRule, type FaultSource } from '@toonwit/emulator-kit';
import type { Method } from './rest/route.ts';

/** What goes wrong, and with which requests. */
export interface DiscordFaultRule extends FaultRule {
  readonly method?: Method;
  /** A route's template or part of it, such as `/webhooks/`; every route by default. */
  readonly route?: string | RegExp;
}

/** A request as rules see it; the template is the route's, with `:name` for parameters. */
interface Target {
  readonly method: string;
  readonly template: string;
}

export type DiscordFaults = FaultSource<DiscordFaultRule, Target>;

/** Creates the switchboard of faults for the REST API and the CDN. */
export function createDiscordFaults(random: () => number): DiscordFaults {
  return createFaults(
    ({ method, route }, request) =>
      (method === undefined || method === request.method) &&
      (route === undefined ||
        (typeof route === 'string' ? request.template.includes(route) : route.test(request.template))),
    random,
  );
}
