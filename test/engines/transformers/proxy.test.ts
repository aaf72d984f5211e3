import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { patiently } from '../../support/patience.ts';
import { startProcess } from '../../support/process.ts';
import { signal, standIn, startWorld } from './support.ts';

interface Tunnel {
  readonly to: string | undefined;
  readonly authorization: string | undefined;
}

/** A proxy on loopback that opens tunnels, or does as the test says. */
async function startProxy(decide: () => 'open' | 'refuse' | 'silence' = () => 'open') {
  const tunnels: Tunnel[] = [];
  const server = createServer((_, response) => void response.writeHead(400).end());
  server.on('connect', (request, client, head) => {
    tunnels.push({ to: request.url, authorization: request.headers['proxy-authorization'] });
    onTestFinished(() => void client.destroy());
    client.on('error', () => {});
    if (decide() === 'silence') return;
    if (decide() === 'refuse') return void client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const { hostname, port } = new URL(`http://${request.url ?? ''}`);
    const target = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.write(head);
      target.pipe(client).pipe(target);
    });
    target.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { tunnels, address: `http://ada:s%40cret@127.0.0.1:${port}` };
}

describe('a proxy on the way to the hub', () => {
  it('carries everything that is fetched, and is shown its own password alone', async () => {
    const { hub, newDownload } = await startWorld();
    const { tunnels, address } = await startProxy();
    await newDownload({ proxy: { http: address }, token: 'hf_secret' }).load(signal);
    expect(tunnels.map(({ to }) => `http://${to ?? ''}`)).toContain(hub.endpoint);
    expect(new Set(tunnels.map(({ to }) => to)).size).toBe(2);
    const basic = `Basic ${Buffer.from('ada:s@cret').toString('base64')}`;
    expect(new Set(tunnels.map(({ authorization }) => authorization))).toEqual(new Set([basic]));
    expect(hub.asked[0]?.authorization).toBe('Bearer hf_secret');
  });

  it.each([
    ['for hosts that need none', 'localhost, 127.0.0.1'],
    ['for no host at all', '*'],
  ])('is left alone %s', async (_, except) => {
    const { newDownload } = await startWorld();
    const { tunnels, address } = await startProxy();
    await newDownload({ proxy: { http: address, except } }).load(signal);
    expect(tunnels).toEqual([]);
  });

  it('that refuses is named, without its password', async () => {
    const { newDownload } = await startWorld();
    const { address } = await startProxy(() => 'refuse');
    const retries = { repeats: 0, firstPauseMs: 1, longestPauseMs: 1 };
    const loading = newDownload({ proxy: { http: address }, retries }).load(signal);
    await expect(loading).rejects.toThrow(/cannot be reached \(Proxy response \(407\)/);
    await expect(loading).rejects.not.toThrow(/cret/);
  });

  it('that is silent is not waited for for ever', async () => {
    const { newDownload } = await startWorld();
    const { address } = await startProxy(() => 'silence');
    const retries = { repeats: 0, firstPauseMs: 1, longestPauseMs: 1 };
    const loading = newDownload({ proxy: { http: address }, retries, silenceMs: 200 }).load(signal);
    await expect(loading).rejects.toThrow('was silent for 200 ms');
  });

  it('that is silent does not hold the process up', async () => {
    const { newEngine } = await startWorld();
    const { tunnels, address } = await startProxy(() => 'silence');
    const engine = newEngine({ proxy: { http: address }, silenceMs: 600_000 });
    const outcome = expect(engine.load?.(signal)).rejects.toMatchObject({ code: 'stopping' });
    await vi.waitFor(() => expect(tunnels).toHaveLength(1), patiently);
    await engine.dispose?.();
    await outcome;
  });

  it('is read from the environment', async () => {
    const { hub, cacheDir } = await startWorld();
    const { tunnels, address } = await startProxy();
    const environment = {
      HF_ENDPOINT: hub.endpoint,
      MODEL_CACHE: cacheDir,
      SENTIMENT_MODEL: standIn.model,
      SENTIMENT_REVISION: standIn.revision,
      SENTIMENT_DTYPE: 'fp32',
      HTTP_PROXY: address,
    };
    const fetching = startProcess(environment, ['models', 'fetch', 'sentiment']);
    expect(await fetching.exited).toBe(0);
    expect(tunnels.length).toBeGreaterThan(0);
  });
});
