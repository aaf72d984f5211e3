import type { App, ReceiverEvent } from '@slack/bolt';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without the fields that Bolt reads the id of although they are null. */
function withoutNulls(body: Record<string, unknown>): Record<string, unknown> {
  const isNull = ([key, value]: [string, unknown]) => value === null && (key === 'channel' || key === 'user');
  return Object.fromEntries(Object.entries(body).filter((entry) => !isNull(entry)));
}

/** A payload that Bolt can route: it throws, before anybody can acknowledge, where a channel or person is null. */
function readable(payload: Record<string, unknown>): Record<string, unknown> {
  const body = withoutNulls(payload);
  if (isObject(body['event'])) {
    const event = withoutNulls(body['event']);
    // Bolt looks for listeners by the type.
    return { ...body, event: typeof event['type'] === 'string' ? event : { ...event, type: '' } };
  }
  // Whatever is pressed has a person, if only one that nobody knows.
  return typeof body['type'] === 'string' && body['user'] === undefined
    ? { ...body, user: { id: '' } }
    : body;
}

/**
 * The app as receivers see it. Payloads are made readable before Bolt looks at them; one that it can't route all the same is
 * acknowledged and handed to `unread`.
 */
export function withReadablePayloads(app: App, unread: (body: unknown) => void): App {
  async function processEvent({ ack, ...event }: ReceiverEvent): Promise<void> {
    const taken = { isAcknowledged: false };
    const noted: ReceiverEvent['ack'] = (answer) => {
      taken.isAcknowledged = true;
      return ack(answer);
    };
    try {
      await app.processEvent({ ...event, body: readable(event.body), ack: noted });
    } catch (error) {
      if (taken.isAcknowledged) throw error;
    }
    if (taken.isAcknowledged) return;
    unread(event.body);
    await ack();
  }
  return new Proxy(app, {
    get: (target, name): unknown => (name === 'processEvent' ? processEvent : Reflect.get(target, name)),
  });
}
