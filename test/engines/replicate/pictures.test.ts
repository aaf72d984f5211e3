import { describe, expect, it } from 'vitest';
import { createMedia } from '../../../src/media/media.ts';
import { seen, setUpCartoonize } from '../../support/replicate/cartoonize.ts';
import { refusals } from '../../support/replicate/faults.ts';
import type { Step } from '../../support/replicate/prediction.ts';
import { version } from '../../support/replicate/checks.ts';
import { replicateToken, startReplicate } from '../../support/replicate-server.ts';

const label = (says: string) => `filter: Replicate ${says}; made with the local filter.`;
const silent = label('is not answering');
const unusable = label('gave no usable answer');
const processing: Step = { status: 'processing' };

describe('when the drawn picture', () => {
  it('does not come at first, it is asked for again', async () => {
    const server = await startReplicate();
    server.fail('delivery', { status: 404 });
    server.fail('delivery', 'cut');
    expect(seen(await setUpCartoonize(server).use())).toBe('replicate');
    expect(server.asked).toMatchObject({ create: 1, delivery: 3 });
  });

  it.each([
    ['is refused', { status: 500 }, silent, 3],
    ['is cut off', 'cut', silent, 3],
    ['is a web page', 'malformed', silent, 3],
    ['is silence', 'silence', silent, 3],
  ] as const)('%s, the filter draws', async (_name, fault, says, delivery) => {
    const server = await startReplicate();
    server.fail('delivery', fault, Infinity);
    const limits = fault === 'silence' ? { downloadTimeoutMs: 1_000 } : {};
    const { use, spent } = setUpCartoonize(server, { media: createMedia(limits) });
    expect(seen(await use())).toBe(says);
    expect(server.asked).toMatchObject({ create: 1, delivery });
    expect((await spent()).usd).toBe(0.01);
  });

  it('is still on its way when the time is over, the filter draws, and the finished prediction is left alone', async () => {
    const server = await startReplicate({ plan: [{ status: 'succeeded' }] });
    server.fail('delivery', 'silence', Infinity);
    const { use, spent } = setUpCartoonize(server, { timeoutMs: 3_000 });
    expect(seen(await use())).toBe(silent);
    expect(server.asked).toMatchObject({ create: 1, get: 0, cancel: 0, delivery: 1 });
    expect(await spent()).toEqual({ usd: 0.01, calls: 1 });
  });

  it.each([
    ['lies on another host', 'https://pictures.example.org/out.png'],
    ['lies on this machine', 'http://127.0.0.1:1/out.png'],
    ['lies on a host that only ends like Replicate’s', 'https://notreplicate.delivery/out.png'],
    ['is a web page in a data URI', `data:text/html;base64,${Buffer.from('<p>hi').toString('base64')}`],
    ['is a data URI without base64', 'data:image/svg+xml,<svg/>'],
    ['is a file of this machine', 'file:///etc/passwd'],
    ['is one of an object', { image: 'https://replicate.delivery/out.png' }],
    ['is a list of nothing', []],
    ['is nothing', null],
  ])('%s, the filter draws', async (_name, output) => {
    const server = await startReplicate({ plan: [{ status: 'succeeded', output: () => output }] });
    const { use, spent } = setUpCartoonize(server);
    expect(seen(await use())).toBe(unusable);
    expect(server.asked).toMatchObject({ create: 1, delivery: 0 });
    expect((await spent()).usd).toBe(0.01);
  });

  it.each([
    ['too many bytes', { maxBytes: 100 }],
    ['too many pixels', { maxPixels: 1_000 }],
  ])('has %s, the filter draws', async (_name, limits) => {
    const server = await startReplicate();
    const { use } = setUpCartoonize(server, { media: createMedia(limits) });
    expect(seen(await use())).toBe(unusable);
    expect(server.asked.delivery).toBe(1);
  });
});

describe('the log', () => {
  const echo = `\u001b[2J\u202eyou sent ${replicateToken} and data:image/jpeg;base64,AAAA`;

  it.each([
    ['refuses', [processing], { status: 422, body: { detail: echo } }],
    ['fails', [processing, { status: 'failed', error: echo }], undefined],
  ] as const)('holds nothing of what was sent where a prediction %s with it', async (_name, plan, fault) => {
    const server = await startReplicate({ plan });
    if (fault) server.fail('create', fault);
    const { use, lines } = setUpCartoonize(server);
    await use();
    const text = JSON.stringify(lines);
    expect(text).toContain('you sent r8_… and data:…');
    expect(text).not.toMatch(/base64,|emulated_token|(?<!\\)\\u001b|\u202e/);
  });

  it.each([
    ['create', refusals[401] ?? 'reset'],
    ['create', 'reset'],
    ['get', 'malformed'],
    ['delivery', 'cut'],
  ] as const)(
    'holds the cause of a failure at %s, and neither the token nor the picture',
    async (kind, fault) => {
      const server = await startReplicate();
      server.fail(kind, fault, Infinity);
      const { use, lines } = setUpCartoonize(server);
      await use();
      expect(lines).toContainEqual(expect.objectContaining({ msg: 'engine failed', engine: 'replicate' }));
      const text = JSON.stringify(lines);
      expect(text).not.toContain(replicateToken);
      expect(text).not.toContain(';base64,');
    },
  );
});

describe('the reply', () => {
  it('names the model that really drew, where the version is another’s', async () => {
    const server = await startReplicate();
    const outcome = await setUpCartoonize(server, { model: `somebody/else:${version}` }).use();
    expect(outcome).toMatchObject({
      provenance: { engine: 'replicate', model: 'toonwit/emulated', revision: version.slice(0, 12) },
    });
  });
});
