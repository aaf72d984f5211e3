import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { patiently } from '../../support/patience.ts';
import { seen, setUpCartoonize } from '../../support/replicate/cartoonize.ts';
import { refusals } from '../../support/replicate/faults.ts';
import type { Step } from '../../support/replicate/prediction.ts';
import { draw, pixels } from '../../support/pictures.ts';
import { startReplicate } from '../../support/replicate-server.ts';

const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, patiently);
const label = (says: string) => `filter: Replicate ${says}; made with the local filter.`;
const silent = label('is not answering');
const unusable = label('gave no usable answer');
/** An address at which nothing listens. */
async function nobodyThere(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/v1`;
}
const processing: Step = { status: 'processing' };

describe('when Replicate does not begin', () => {
  it.each([
    [401, refusals[401] ?? 'reset', label('denied me access')],
    [403, { status: 403 }, label('denied me access')],
    [402, refusals[402] ?? 'reset', label('has no credit left')],
    ['429 that asks for 30 s in words', refusals[429] ?? 'reset', label('is busy')],
    ['429 that asks for 30 s', { status: 429, headers: { 'retry-after': '30' } }, label('is busy')],
    [500, refusals[500] ?? 'reset', silent],
    ['502 from a gateway', { status: 502, body: 'Bad gateway' }, silent],
    [422, { status: 422, body: { detail: 'Invalid version or not permitted' } }, silent],
    ['a redirect', { status: 307, headers: { location: '/v1/predictions' } }, silent],
  ] as const)('but answers %s, the filter draws, and nothing is counted', async (_name, fault, says) => {
    const server = await startReplicate();
    server.fail('create', fault, Infinity);
    const { use, spent } = setUpCartoonize(server);
    expect(seen(await use())).toBe(says);
    expect(server.asked).toMatchObject({ create: 1, get: 0, cancel: 0, delivery: 0 });
    expect(await spent()).toEqual({ usd: 0, calls: 0 });
  });

  it('but asks for a second’s patience, it is asked once more, and one picture is paid', async () => {
    const server = await startReplicate();
    server.fail('create', { status: 429, headers: { 'retry-after': '1' } });
    const { use, spent } = setUpCartoonize(server);
    expect(seen(await use())).toBe('replicate');
    expect(server.asked.create).toBe(2);
    expect(server.predictions).toHaveLength(1);
    expect((await spent()).usd).toBe(0.01);
  });

  it('and its clock is an hour ahead of ours, its dates count from its own', async () => {
    const server = await startReplicate();
    const now = Date.now() + 3_600_000;
    const [date, later] = [now, now + 1000].map((ms) => new Date(ms).toUTCString());
    server.fail('create', { status: 429, headers: { date: date ?? '', 'retry-after': later ?? '' } });
    expect(seen(await setUpCartoonize(server).use())).toBe('replicate');
    expect(server.asked.create).toBe(2);
  });

  it('because there is nobody, the filter draws, and nothing is counted', async () => {
    const { use, spent } = setUpCartoonize({ baseUrl: await nobodyThere() });
    expect(seen(await use())).toBe(silent);
    expect((await spent()).usd).toBe(0);
  });

  it('and no other engine is left, the person is told when to come back and keeps the call', async () => {
    const server = await startReplicate();
    server.fail('create', refusals[429] ?? 'reset', 2);
    const { use } = setUpCartoonize(server, { filter: null, callsPerMinute: 1 });
    const sentence =
      'engine_unavailable: Replicate is busy. It doesn’t count toward your limit; please try again in 30 seconds.';
    expect(seen(await use())).toBe(sentence);
    // What is left of them by then.
    const again = await use();
    expect(again).toMatchObject({ code: 'engine_unavailable' });
    const { retryAfterSeconds } = again as { readonly retryAfterSeconds?: number };
    expect(retryAfterSeconds).toBeGreaterThan(0);
    expect(retryAfterSeconds).toBeLessThanOrEqual(30);
    expect(server.asked.create).toBe(1);
  });
});

describe('when the answer to a creation is lost', () => {
  it.each([
    ['reset', silent],
    ['cut', silent],
    ['malformed', unusable],
  ] as const)(
    'because it is %s, nothing is begun a second time, and what it may cost is counted',
    async (fault, says) => {
      const server = await startReplicate();
      server.fail('create', fault, Infinity);
      const { use, spent } = setUpCartoonize(server);
      expect(seen(await use())).toBe(says);
      expect(server.asked).toMatchObject({ create: 1, get: 0, cancel: 0, delivery: 0 });
      expect(await spent()).toEqual({ usd: 0.01, calls: 1 });
    },
  );

  it('in silence, the filter draws after the engine’s deadline for answers', async () => {
    const server = await startReplicate();
    server.fail('create', 'silence');
    const { use, spent } = setUpCartoonize(server, { timings: { waitSeconds: 1, answerMs: 1_000 } });
    expect(seen(await use())).toBe(silent);
    expect(server.asked.create).toBe(1);
    expect((await spent()).usd).toBe(0.01);
  });

  it('in silence longer than a run may take, the filter draws then, and the cost is counted later', async () => {
    const server = await startReplicate();
    server.fail('create', 'silence');
    const { use, spent } = setUpCartoonize(server, {
      // Enough to begin in on any machine, and less than the deadline for answers.
      timeoutMs: 2_000,
      timings: { waitSeconds: 1, answerMs: 1_500 },
    });
    expect(seen(await use())).toBe(silent);
    await eventually(async () => expect(await spent()).toEqual({ usd: 0.01, calls: 1 }));
  });
});

describe('when a look at a prediction fails', () => {
  it.each([
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '0' } }],
    [500, { status: 500 }],
    ['a broken connection', 'reset'],
    ['half an answer', 'cut'],
    ['a web page', 'malformed'],
    ['another prediction', { status: 200, body: { id: 'p1', status: 'succeeded', output: 'data:' } }],
    ['something that is no prediction', { status: 200, body: { id: '../cancel', status: 'succeeded' } }],
  ] as const)('with %s a few times, it goes on', async (_name, fault) => {
    const server = await startReplicate();
    server.fail('get', fault, 4);
    const { use, spent } = setUpCartoonize(server);
    expect(seen(await use())).toBe('replicate');
    expect(server.asked).toMatchObject({ create: 1, cancel: 0, delivery: 1 });
    expect((await spent()).usd).toBe(0.01);
  });

  it('in silence, it is looked at again after the deadline', async () => {
    const server = await startReplicate();
    server.fail('get', 'silence', 2);
    expect(seen(await setUpCartoonize(server, { timings: { answerMs: 1_000 } }).use())).toBe('replicate');
    expect(server.asked.create).toBe(1);
  });

  it.each([
    ['429', { status: 429, headers: { 'retry-after': '0' } }, silent],
    ['a broken connection', 'reset', silent],
    ['a web page', 'malformed', unusable],
  ] as const)('with %s for good, it is cancelled and never begun anew', async (_name, fault, says) => {
    const server = await startReplicate({ plan: [processing] });
    server.fail('get', fault, Infinity);
    const { use, spent } = setUpCartoonize(server);
    expect(seen(await use())).toBe(says);
    await eventually(() => expect(server.predictions[0]?.status).toBe('canceled'));
    expect(server.asked).toMatchObject({ create: 1, get: 5, cancel: 1, delivery: 0 });
    expect(await spent()).toEqual({ usd: 0.01, calls: 1 });
  });

  it('with 401, it is given up at once', async () => {
    const server = await startReplicate({ plan: [processing] });
    server.fail('get', refusals[401] ?? 'reset');
    expect(seen(await setUpCartoonize(server).use())).toBe(label('denied me access'));
    expect(server.asked).toMatchObject({ create: 1, get: 1 });
  });
});

describe('when a prediction', () => {
  it.each([
    ['fails', [processing, { status: 'failed', error: 'CUDA out of memory' }], 0.01],
    ['fails at once', [{ status: 'failed', error: 'E8765 something new' }], 0.01],
    ['is ended by Replicate at work', [processing, { status: 'canceled' }], 0.01],
    ['is ended by Replicate before it began', [{ status: 'starting' }, { status: 'aborted' }], 0],
    ['is cancelled at Replicate before it began', [{ status: 'canceled' }], 0],
  ] as const)('%s, the filter draws', async (_name, plan, usd) => {
    const server = await startReplicate({ plan });
    const { use, spent } = setUpCartoonize(server);
    expect(seen(await use())).toBe(silent);
    expect(server.asked).toMatchObject({ create: 1, cancel: 0, delivery: 0 });
    expect((await spent()).usd).toBe(usd);
  });

  it.each([
    'NSFW content detected. Try running it again, or try a different prompt.',
    'The input or output was flagged as sensitive. Please try again with different inputs. (E005)',
    'Content was flagged by the safety system. Try different prompts or inputs.',
  ])('fails with “%s”, the person is told kindly', async (error) => {
    const server = await startReplicate({ plan: [processing, { status: 'failed', error }] });
    const { use, spent } = setUpCartoonize(server);
    expect(seen(await use())).toMatch(/^content_refused: Replicate’s safety check blocked this picture\./);
    expect((await spent()).usd).toBe(0.01);
  });

  it('gives a black picture because of its safety check, that is not posted', async () => {
    const logs = 'Potential NSFW content was detected in one or more images. A black image will be returned.';
    const black = () =>
      pixels(draw(64, 64, () => [0, 0, 0]))
        .png()
        .toBuffer();
    const server = await startReplicate({ plan: [{ status: 'succeeded', logs }], draw: black });
    expect(seen(await setUpCartoonize(server).use())).toMatch(/^content_refused/);
  });
});
