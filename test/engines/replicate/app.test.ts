import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startApp } from '../../support/app.ts';
import { patiently } from '../../support/patience.ts';
import { pixels, quarters } from '../../support/pictures.ts';
import {
  replicateModel,
  type ReplicateServer,
  replicateToken,
  startReplicate,
} from '../../support/replicate-server.ts';

const photo = {
  name: 'photo.png',
  bytes: new Uint8Array(await pixels(quarters(160, 120)).png().toBuffer()),
};

/** The whole bot, configured for Replicate as its owner would. */
async function startConfigured({ baseUrl }: ReplicateServer, more: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'toonwit-'));
  const app = await startApp({
    CARTOONIZE_ENGINE: 'auto',
    REPLICATE_API_TOKEN: replicateToken,
    REPLICATE_BASE_URL: baseUrl,
    REPLICATE_MODEL: replicateModel,
    DATA_DIR: folder,
    DRAIN_SECONDS: '0',
    ...more,
  });
  onTestFinished(async () => {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return app;
}

const told = (response: Response) => ({
  status: response.status,
  engine: response.headers.get('x-toonwit-engine'),
  notes: response.headers.get('x-toonwit-notes'),
});

describe('a bot with a token for Replicate', () => {
  it('draws there, and gives the same picture again at no cost', async () => {
    const server = await startReplicate();
    const app = await startConfigured(server);
    const first = await app.upload('/cartoonize', photo);
    expect(told(first)).toEqual({ status: 200, engine: 'replicate', notes: null });
    const again = await app.upload('/cartoonize', photo);
    expect(told(again).notes).toMatch(/at no cost/);
    expect(Buffer.from(await again.arrayBuffer())).toEqual(Buffer.from(await first.arrayBuffer()));
    expect(server.asked.create).toBe(1);
  });

  it('draws with the filter when the token is refused, says so, and soon leaves Replicate alone', async () => {
    const server = await startReplicate();
    const app = await startConfigured(server, { REPLICATE_API_TOKEN: 'r8_wrong' });
    expect(told(await app.upload('/cartoonize', photo))).toEqual({
      status: 200,
      engine: 'filter',
      notes: 'Replicate denied me access; made with the local filter.',
    });
    for (let more = 0; more < 3; more += 1)
      expect(told(await app.upload('/cartoonize', photo)).engine).toBe('filter');
    expect(server.asked.create).toBe(3);
  });

  it('cancels what is under way there when it stops', async () => {
    const server = await startReplicate({ plan: [{ status: 'processing' }] });
    const app = await startConfigured(server);
    const use = app.upload('/cartoonize', photo).then(told);
    await vi.waitFor(() => expect(server.asked.get).toBeGreaterThan(0), patiently);
    await app.stop();
    expect(await use).toMatchObject({ status: 503 });
    expect(server.predictions.map(({ status }) => status)).toEqual(['canceled']);
  });
});
