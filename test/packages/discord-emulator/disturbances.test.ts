import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPlace, type Place } from './start.ts';

let place: Place;

beforeEach(async () => {
  place = await startPlace();
});

afterEach(async () => {
  await place.emulator.close();
});

function send(body: object) {
  return place.rest.post(`/channels/${place.channel.id}/messages`, { body });
}

describe('rate limits', () => {
  it('are announced in headers and respected by the real client', async () => {
    const { control, rest } = place;
    const waits: number[] = [];
    rest.on('rateLimited', ({ limit }) => waits.push(limit));
    await Promise.all(Array.from({ length: 6 }, (_, n) => send({ content: String(n) })));
    expect(control.requests.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(waits).toEqual([5]);
  });

  it('refuse a client that ignores them, and say when to retry', async () => {
    const { emulator, control, ada } = place;
    const dm = control.openDm(ada.id);
    const headers = { authorization: `Bot ${emulator.token}`, 'content-type': 'application/json' };
    const post = () =>
      fetch(`${emulator.apiUrl}/v10/channels/${dm.id}/messages`, {
        method: 'POST',
        headers,
        body: '{"content":"a"}',
      });
    for (let n = 0; n < 5; n++) expect((await post()).status).toBe(200);
    const refused = await post();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(refused.headers.get('x-ratelimit-scope')).toBe('user');
    const body = (await refused.json()) as { retry_after: number; global: boolean };
    expect(body.global).toBe(false);
    expect(body.retry_after).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBe(Math.ceil(body.retry_after));
  });

  it('never ask for a retry that comes too early, neither in the body nor in the header', async () => {
    const { emulator, control } = place;
    control.faults.add({ fault: { kind: 'rateLimit', retryAfterSeconds: 1.0004 } });
    const refused = await fetch(`${emulator.apiUrl}/v10/gateway`);
    expect(await refused.json()).toMatchObject({ retry_after: 1.001 });
    expect(refused.headers.get('retry-after')).toBe('2');
  });
});

describe('faults', () => {
  it('answer 429 and 5xx, which the real client retries without duplicates', async () => {
    const { control, channel } = place;
    control.faults.add({ fault: { kind: 'rateLimit', retryAfterSeconds: 0.05 }, method: 'POST', times: 1 });
    control.faults.add({ fault: { kind: 'status', status: 503 }, method: 'POST', times: 2 });
    await send({ content: 'through' });
    expect(control.requests.map(({ status }) => status)).toEqual([429, 503, 503, 200]);
    expect(control.messages(channel.id)).toHaveLength(1);
  });

  it('cut a connection before or after the request is handled', async () => {
    const { control, channel } = place;
    control.faults.add({ fault: { kind: 'dropRequest' }, route: '/messages', times: 1 });
    await send({ content: 'a' });
    expect(control.messages(channel.id)).toHaveLength(1);
    control.faults.add({ fault: { kind: 'dropResponse' }, route: '/messages', times: 1 });
    await send({ content: 'b' });
    expect(control.messages(channel.id).map(({ content }) => content)).toEqual(['a', 'b', 'b']);
    expect(control.requests.map(({ fault, status }) => fault ?? status)).toEqual([
      'dropRequest',
      200,
      'dropResponse',
      200,
    ]);
  });

  it('hold an answer back until the emulator closes', async () => {
    const held = place.control.faults.add({ fault: { kind: 'slow', delayMs: 600_000 } });
    const { apiUrl } = place.emulator;
    const answer = fetch(`${apiUrl}/v10/gateway`).then(
      () => 'answered',
      () => 'cut',
    );
    await place.control.waitFor(() => held.hits === 1);
    await place.emulator.close();
    expect(await answer).toMatch(/answered|cut/);
  });
});
