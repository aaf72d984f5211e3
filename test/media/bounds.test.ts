import type { ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { mediaDefaults, type MediaOptions } from '../../src/media/media.ts';
import { createPictureReader, type ReaderOptions } from '../../src/media/read-picture.ts';
import { read, readBytes, refusal } from '../support/media.ts';
import { patiently } from '../support/patience.ts';
import { mediaInWorld, servePictures } from '../support/picture-server.ts';
import { noise, pixels, quarters } from '../support/pictures.ts';

const signal = new AbortController().signal;
const small = await pixels(quarters(40, 30)).png().toBuffer();
// Takes the decoder a good part of a second.
const slow = await pixels(noise(1_400, 1_000)).avif({ effort: 0, quality: 90 }).toBuffer();

/** A server that is silent until the test opens a path, and the reader of its pictures. */
async function silence(options: Partial<MediaOptions> = {}) {
  const held = new Map<string, ServerResponse>();
  const server = await servePictures(({ url = '' }, response) => held.set(url, response));
  const media = mediaInWorld({ ports: [server.port] }, options);
  return {
    media,
    from: (host: string, path: string, person = 'ada', stop = signal) =>
      media.fromTypedUrl(`http://${host}.example:${server.port}${path}`).read(stop, person),
    asked: () => server.asked.map(({ path }) => path),
    isAsked: (...paths: string[]) =>
      vi.waitFor(() => expect(server.asked.map(({ path }) => path)).toEqual(paths), patiently),
    open: (path: string, bytes: Uint8Array = small) => held.get(path)?.end(bytes),
    held,
  };
}

describe('a download beyond the bounds', () => {
  it('waits for the same person’s, while another person’s begins', async () => {
    const { from, isAsked, open } = await silence({ downloadsPerPerson: 1 });
    const first = from('one', '/a');
    await isAsked('/a');
    const second = from('two', '/b');
    const other = from('three', '/c', 'bob');
    await isAsked('/a', '/c');
    open('/c');
    expect((await other).width).toBe(40);
    open('/a');
    await isAsked('/a', '/c', '/b');
    open('/b');
    expect((await Promise.all([first, second])).map(({ width }) => width)).toEqual([40, 40]);
  });

  it('waits for those from the same server, while another server’s begins', async () => {
    const { from, isAsked, open } = await silence({ downloadsPerHost: 1 });
    const first = from('one', '/a');
    await isAsked('/a');
    const second = from('one', '/b', 'bob');
    const other = from('two', '/c', 'cem');
    await isAsked('/a', '/c');
    open('/c');
    await other;
    open('/a');
    await isAsked('/a', '/c', '/b');
    open('/b');
    await Promise.all([first, second]);
  });

  it('is refused, and counts, when too many wait for the same server', async () => {
    const { from, isAsked, open } = await silence({ downloadsPerHost: 1 });
    const people = ['ada', 'bob', 'cem', 'dora', 'eve'];
    const downloads = people.map((person) => from('one', `/${person}`, person));
    expect(await refusal(from('one', '/fay', 'fay'), 'url_unreachable')).toContain('from that server');
    for (const [index, person] of people.entries()) {
      await isAsked(...people.slice(0, index + 1).map((name) => `/${name}`));
      open(`/${person}`);
    }
    await Promise.all(downloads);
  });

  it('is refused as busy when too many wait, with the time to come back', async () => {
    const { from, isAsked, open } = await silence({ concurrentDownloads: 1, waitingDownloads: 1 });
    const first = from('one', '/a');
    const second = from('two', '/b', 'bob');
    const error = await from('three', '/c', 'cem').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'busy', retryAfterSeconds: 5 });
    await isAsked('/a');
    open('/a');
    await isAsked('/a', '/b');
    open('/b');
    await Promise.all([first, second]);
  });

  it('gives its place back when it is cancelled, waiting or running', async () => {
    const { from, isAsked, open, asked } = await silence({ concurrentDownloads: 1, waitingDownloads: 1 });
    const [stopRunning, stopWaiting] = [new AbortController(), new AbortController()];
    const first = refusal(from('one', '/a', 'ada', stopRunning.signal), 'cancelled');
    await isAsked('/a');
    const second = refusal(from('two', '/b', 'bob', stopWaiting.signal), 'cancelled');
    stopWaiting.abort();
    await second;
    const third = from('three', '/c', 'cem');
    stopRunning.abort();
    await first;
    await isAsked('/a', '/c');
    open('/c');
    expect((await third).width).toBe(40);
    expect(asked()).not.toContain('/b');
  });

  it('is never begun when it was cancelled before', async () => {
    const { from, asked } = await silence();
    await refusal(from('one', '/a', 'ada', AbortSignal.abort()), 'cancelled');
    expect(asked()).toEqual([]);
  });

  it('ends with the reason of the signal where that is written for people', async () => {
    const { from } = await silence();
    const reason = new UserError('stopping', 'Restarting. Try again in a minute.');
    await expect(from('one', '/a', 'ada', AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it('is refused while other files take all the memory for what arrives', async () => {
    const { from, isAsked, open, held } = await silence({ arrivingFiles: 1, maxBytes: 1_000 });
    const first = from('one', '/a');
    await isAsked('/a');
    held.get('/a')?.write(Buffer.alloc(600));
    // Whether the first bytes have arrived is known only from what happens to the next ones.
    let error: unknown;
    for (let tries = 0; !(error instanceof UserError && error.code === 'busy'); tries += 1) {
      const path = `/b${tries}`;
      const next = from('two', path, 'bob').catch((reason: unknown) => reason);
      await vi.waitFor(() => expect(held.has(path)).toBe(true), patiently);
      open(path, Buffer.alloc(600));
      error = await next;
    }
    open('/a', Buffer.alloc(0));
    await refusal(first, 'image_type');
  });
});

it('bytes that are already here wait for no download', async () => {
  const { from, isAsked, open, media } = await silence({ concurrentDownloads: 1, waitingDownloads: 1 });
  const downloads = [from('one', '/a'), from('two', '/b')];
  await isAsked('/a');
  expect((await read(media.fromBytes({ name: 'picture', bytes: small }))).width).toBe(40);
  open('/a');
  await isAsked('/a', '/b');
  open('/b');
  await Promise.all(downloads);
});

it('a platform’s pictures wait for no stranger’s server', async () => {
  const options = { concurrentDownloads: 1, waitingDownloads: 1 };
  const { from, isAsked, open, media } = await silence(options);
  const download = from('one', '/a');
  await isAsked('/a');
  const platform = await servePictures((_request, response) => response.end(small));
  const file = { name: 'picture', allowedOrigins: [platform.origin] };
  expect((await media.fromPlatformUrl(`${platform.origin}/file`, file).read(signal, 'ada')).width).toBe(40);
  open('/a');
  await download;
});

it('a platform that is slow is not the person’s fault', async () => {
  const { media } = await silence({ downloadTimeoutMs: 200 });
  const platform = await servePictures(() => undefined);
  const file = { name: 'picture', allowedOrigins: [platform.origin] };
  const message = await refusal(read(media.fromPlatformUrl(`${platform.origin}/file`, file)), 'timed_out');
  expect(message).toContain('0.2 s');
});

function reader(options: Partial<ReaderOptions>) {
  return createPictureReader({ ...mediaDefaults, ...options });
}

describe('a picture that takes too long', () => {
  it('to decode is given up at the deadline', async () => {
    await refusal(readBytes(slow, { decodeTimeoutMs: 1 }), 'image_too_many_pixels');
  });

  it('keeps its decoder to itself until it has really ended', async () => {
    const readPicture = reader({ concurrentDecodes: 1, waitingDecodes: 1, decodeTimeoutMs: 1 });
    await refusal(readPicture(slow, signal), 'image_too_many_pixels');
    const given = Array.from({ length: 3 }, () => readPicture(slow, signal));
    const codes = await Promise.all(
      given.map((reading) =>
        reading.catch((reason: unknown) => (reason instanceof UserError ? reason.code : reason)),
      ),
    );
    // The first decode goes on after its deadline, so not all of the next three find a place.
    expect(codes).toContain('busy');
  });

  it('does not hold up the event loop', async () => {
    let turns = 0;
    const turn = () => {
      turns += 1;
      if (!done) setImmediate(turn);
    };
    let done = false;
    setImmediate(turn);
    await reader({})(slow, signal);
    done = true;
    expect(turns).toBeGreaterThan(20);
  });
});

it('large pictures are admitted by the time they will take, and leave a decoder to the others', async () => {
  const readPicture = reader({});
  const large = await pixels(quarters(8_000, 6_000)).jpeg().toBuffer();
  const outcomes = Array.from({ length: 12 }, () =>
    readPicture(large, signal).then(
      () => 'read',
      (reason: unknown) => (reason instanceof UserError ? reason.code : reason),
    ),
  );
  expect((await readPicture(small, signal)).width).toBe(40);
  const codes = await Promise.all(outcomes);
  expect(new Set(codes)).toEqual(new Set(['read', 'busy']));
});
