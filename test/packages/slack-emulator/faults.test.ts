import { describe, expect, it } from 'vitest';
import { startEmulator, startSocketApp } from './support.ts';

const at = { user: 'ada', channel: 'general' };

async function start(options: Parameters<typeof startEmulator>[0] = {}, retries = 3) {
  const { slack } = await startEmulator(options);
  const heard: string[] = [];
  const app = await startSocketApp(slack, {
    retries,
    listen: (one) => {
      one.command(/.*/, ({ ack }) => ack());
      one.message(({ body }) => {
        heard.push(body.event_id);
        return Promise.resolve();
      });
    },
  });
  const texts = () => slack.control.visible(at).map(({ text }) => text);
  return { slack, app, heard, texts };
}

describe('faults', () => {
  it('answer 429 with Retry-After, which the web client waits for', async () => {
    const { slack, app, texts } = await start();
    const fault = slack.control.faults.add({
      methods: ['chat.postMessage'],
      times: 2,
      fault: { kind: 'rateLimit', retryAfterSeconds: 0 },
    });

    await app.client.chat.postMessage({ channel: '#general', text: 'at last' });

    expect(fault.hits).toBe(2);
    expect(texts()).toEqual(['at last']);
    const statuses = slack.control.requests
      .filter(({ method }) => method === 'chat.postMessage')
      .map(({ status }) => status);
    expect(statuses).toEqual([429, 429, 200]);
  });

  it('hit a share of the calls, the same ones for each seed', async () => {
    const run = async (seed: number) => {
      const { slack } = await startEmulator({ seed });
      slack.control.faults.add({ share: 0.2, fault: { kind: 'error', error: 'fatal_error' } });
      for (let call = 0; call < 100; call += 1) await fetch(`${slack.apiUrl}auth.test`, { method: 'POST' });
      return slack.control.requests.map(({ error }) => error === 'fatal_error');
    };

    const [first, again, other] = [await run(7), await run(7), await run(8)];

    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(first.filter(Boolean).length).toBeGreaterThan(10);
    expect(first.filter(Boolean).length).toBeLessThan(30);
  });

  it('can break the connection before or after the work is done', async () => {
    const { slack, app, texts } = await start({}, 0);
    const post = (text: string) => app.client.chat.postMessage({ channel: '#general', text });
    slack.control.faults.add({ methods: ['chat.postMessage'], times: 1, fault: { kind: 'dropRequest' } });
    await expect(post('never')).rejects.toThrow();
    slack.control.faults.add({ methods: ['chat.postMessage'], times: 1, fault: { kind: 'dropResponse' } });
    await expect(post('done, but who knows')).rejects.toThrow();

    expect(texts()).toEqual(['done, but who knows']);
  });

  it('can be a status, an error name or a delay', async () => {
    const { slack, app } = await start({}, 0);
    const { client } = app;
    const add = (fault: Parameters<typeof slack.control.faults.add>[0]['fault']) =>
      slack.control.faults.add({ methods: ['auth.test'], times: 1, fault });

    add({ kind: 'status', status: 503 });
    await expect(client.auth.test()).rejects.toThrow('503');
    add({ kind: 'error', error: 'service_unavailable' });
    await expect(client.auth.test()).rejects.toThrow('service_unavailable');
    const slow = add({ kind: 'slow', delayMs: 1 });
    await expect(client.auth.test()).resolves.toMatchObject({ ok: true });
    expect(slow.hits).toBe(1);
  });

  it('affect response_urls, uploads and downloads too', async () => {
    const { slack } = await start();
    const { responseUrl = '' } = await slack.control.useCommand({ ...at, command: '/go' });
    slack.control.faults.add({
      methods: ['response_url'],
      fault: { kind: 'rateLimit', retryAfterSeconds: 7 },
    });
    slack.control.faults.add({ methods: ['download'], fault: { kind: 'status', status: 500 } });

    const limited = await fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"text":"x"}',
    });
    const broken = await fetch(`${slack.origin}/files-pri/T1-F1/a.png`);

    expect([limited.status, limited.headers.get('retry-after'), broken.status]).toEqual([429, '7', 500]);
    slack.control.faults.clear();
    expect((await fetch(`${slack.origin}/files-pri/T1-F1/a.png`)).status).toBe(200);
  });

  it('can deliver every event three times under one id', async () => {
    const { slack, heard } = await start();
    slack.control.setDeliveryFaults({ events: 3 });

    slack.control.post({ ...at, text: 'hello' });

    await slack.control.waitFor(() =>
      slack.control.deliveries[0]?.attempts.every(({ result }) => result?.ok === true),
    );
    await slack.control.waitFor(() => heard.length >= 3);
    expect(heard).toHaveLength(3);
    expect(new Set(heard).size).toBe(1);
    expect(slack.control.deliveries[0]?.attempts.map(({ retry }) => retry?.num)).toEqual([undefined, 1, 2]);
  });

  it('can deliver commands twice', async () => {
    const { slack } = await start();
    slack.control.setDeliveryFaults({ interactions: 2 });

    const delivery = await slack.control.useCommand({ ...at, command: '/go' });

    await slack.control.waitFor(() => delivery.attempts.every(({ result }) => result?.ok === true));
    expect(delivery.attempts).toHaveLength(2);
  });
});
