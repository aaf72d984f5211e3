import {
  createFaults,
  type JsonObject,
  type Fault,
  type FaultRule,
  type FaultSource,
} from '@toonwit/emulator-kit';

/** What can go wrong with a request to Slack. */
export type SlackFault =
  | Fault
  /** Answered with one of Slack's own error names and status 200; nothing is processed. */
  | { readonly kind: 'error'; readonly error: string };

/** What goes wrong, and with which requests. */
export interface SlackFaultRule extends FaultRule<SlackFault> {
  /** Web API methods, or `response_url`, `upload`, `download`; all by default. */
  readonly methods?: readonly string[];
}

/** What goes wrong with deliveries to the app. */
export interface DeliveryFaults {
  /** How often each event is delivered; 1 is normal. */
  readonly events?: number;
  /** How often each command and interaction is delivered; Slack itself never repeats them. */
  readonly interactions?: number;
  /** Milliseconds that each acknowledgement takes longer to reach Slack; past its deadline it counts as none. */
  readonly ackDelayMs?: number;
  /** Whether events that nobody took are lost instead of repeated. */
  readonly lost?: boolean;
  /** Changes a payload before it is sent, for what Slack sends on days when its documentation is wrong. */
  readonly rewrite?: (payload: JsonObject, name: string) => JsonObject;
}

/** The faults that are switched on, of requests and of deliveries. */
export interface SlackFaults extends FaultSource<SlackFaultRule, string> {
  delivery: Required<DeliveryFaults>;
}

export const noDeliveryFaults: Required<DeliveryFaults> = {
  events: 1,
  interactions: 1,
  ackDelayMs: 0,
  lost: false,
  rewrite: (payload) => payload,
};

/** Creates the switchboard of faults. */
export function createSlackFaults(random: () => number): SlackFaults {
  const requests = createFaults<SlackFaultRule, string>(
    ({ methods }, method) => methods?.includes(method) ?? true,
    random,
  );
  const faults: SlackFaults = {
    ...requests,
    delivery: noDeliveryFaults,
    clear() {
      requests.clear();
      faults.delivery = noDeliveryFaults;
    },
  };
  return faults;
}
