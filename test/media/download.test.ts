import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { MediaOptions } from '../../src/media/media.ts';
import { read, refusal } from '../support/media.ts';
import { mediaInWorld, sending, servePictures } from '../support/picture-server.ts';
import { noise, pixels, quarters } from '../support/pictures.ts';

const small = await pixels(quarters(40, 30)).png().toBuffer();

/** Settles when the other side is gone, politely or not. */
function closing(socket: Socket): Promise<void> {
  if (socket.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.once('close', () => resolve());
  });
}

/** Serves one picture from `cat.example` and reads it. */
async function fetchFrom(
  listener: Parameters<typeof servePictures>[0],
  options: Partial<MediaOptions> = {},
  signal?: AbortSignal,
) {
  const server = await servePictures(listener);
  const media = mediaInWorld({ ports: [server.port] }, options);
  const attachment = media.fromTypedUrl(`http://cat.example:${server.port}/cat.png`);
  return { server, image: read(attachment, signal) };
}

describe('a download', () => {
  it('brings the picture', async () => {
    const { image, server } = await fetchFrom(sending(small));
    expect(await image).toMatchObject({ width: 40, height: 30 });
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]).toMatchObject({
      path: '/cat.png',
      headers: { 'accept-encoding': 'identity', 'user-agent': 'Toonwit' },
    });
  });

  it('does not begin before the attachment is read', async () => {
    const server = await servePictures(sending(small));
    mediaInWorld({ ports: [server.port] }).fromTypedUrl(`http://cat.example:${server.port}/`);
    expect(server.asked).toHaveLength(0);
  });

  it('goes by the bytes, not by the type that the server names', async () => {
    const { image } = await fetchFrom((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(small);
    });
    expect((await image).width).toBe(40);
  });

  it.each([404, 410, 403, 500, 204, 304])('that ends in %i says what to do', async (status) => {
    const { image } = await fetchFrom((_request, response) => response.writeHead(status).end());
    const message = await refusal(image, 'url_unreachable');
    expect(message).toContain(String(status));
    expect(message).toContain('pload the picture');
  });

  it('of nothing is an empty picture', async () => {
    const { image } = await fetchFrom((_request, response) => response.end());
    await refusal(image, 'image_empty');
  });

  it('that nobody answers is unreachable', async () => {
    const media = mediaInWorld({ ports: [1] });
    const message = await refusal(read(media.fromTypedUrl('http://cat.example:1/')), 'url_unreachable');
    expect(message).not.toMatch(/127|ECONN/);
  });

  it('names the host to a TLS server at the checked address', async () => {
    const names: string[] = [];
    const server = createTlsServer({
      SNICallback(name, callback) {
        names.push(name);
        callback(new Error('no certificate for anybody'));
      },
    });
    server.on('tlsClientError', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const attachment = mediaInWorld({ ports: [port] }).fromTypedUrl(`https://cat.example:${port}/`);
    await refusal(read(attachment), 'url_unreachable');
    expect(names).toEqual(['cat.example']);
  });
});

describe('a file that is too large', () => {
  const maxBytes = 100_000;

  it('is refused by its announced size, without its bytes', async () => {
    const { image } = await fetchFrom(
      (_request, response) => response.writeHead(200, { 'content-length': 31 * 2 ** 20 }).flushHeaders(),
      { maxBytes: 20 * 2 ** 20 },
    );
    const message = await refusal(image, 'image_too_large');
    expect(message).toContain('31 MiB');
    expect(message).toContain('limit is 20 MiB');
  });

  it('is cut off where it is endless, and the server sees the connection close', async () => {
    let sent = 0;
    let closed: Promise<unknown> | undefined;
    const { image } = await fetchFrom(
      (request, response) => {
        closed = closing(request.socket);
        const chunk = Buffer.alloc(16_384);
        const send = () => {
          while (!response.destroyed && response.write(chunk)) sent += chunk.length;
        };
        response.on('drain', send);
        send();
      },
      { maxBytes },
    );
    expect(await refusal(image, 'image_too_large')).toContain('more than 97.6 KiB');
    await closed;
    expect(sent).toBeLessThan(50 * 2 ** 20);
  });

  it('is refused in an upload too, and in a size that a platform states', async () => {
    const media = mediaInWorld({ ports: [80] }, { maxBytes });
    await refusal(
      read(media.fromBytes({ name: 'cat', bytes: Buffer.alloc(maxBytes + 1) })),
      'image_too_large',
    );
    const stated = { name: 'cat', allowedOrigins: ['http://127.0.0.1:1'], bytes: maxBytes + 1 };
    await refusal(read(media.fromPlatformUrl('http://127.0.0.1:1/cat', stated)), 'image_too_large');
  });

  it('is not accepted compressed', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 2 ** 20));
    const { image } = await fetchFrom(
      (_request, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
      },
      { maxBytes },
    );
    expect(await refusal(image, 'url_unreachable')).toContain('compressed');
  });
});

describe('a server that lies about the length', () => {
  const large = pixels(noise(80, 60)).png().toBuffer();

  it('by announcing less gives a truncated picture', async () => {
    const bytes = await large;
    const { image } = await fetchFrom((request, response) => {
      response.writeHead(200, { 'content-length': bytes.length >> 1 });
      response.flushHeaders();
      request.socket.end(bytes);
    });
    await refusal(image, 'image_unreadable');
  });

  it('by announcing more and hanging up is unreachable', async () => {
    const bytes = await large;
    const { image } = await fetchFrom((request, response) => {
      response.writeHead(200, { 'content-length': bytes.length + 10 });
      response.flushHeaders();
      request.socket.end(bytes);
    });
    await refusal(image, 'url_unreachable');
  });
});

describe('a slow server', () => {
  /** Sends the first bytes and then nothing more. */
  function stalling(sockets: Socket[]): Parameters<typeof servePictures>[0] {
    return (request, response) => {
      sockets.push(request.socket);
      response.write(small.subarray(0, 10));
    };
  }

  it('is left at the deadline', async () => {
    const sockets: Socket[] = [];
    const { image } = await fetchFrom(stalling(sockets), { downloadTimeoutMs: 1_500 });
    expect(await refusal(image, 'url_unreachable')).toContain('1.5 s');
    expect(sockets).toHaveLength(1);
    await Promise.all(sockets.map(closing));
  });

  it('is left at the deadline even if bytes trickle in', async () => {
    const { image } = await fetchFrom(
      (_request, response) => {
        const timer = setInterval(() => response.write('x'), 5);
        response.on('close', () => clearInterval(timer));
      },
      { downloadTimeoutMs: 200 },
    );
    await refusal(image, 'url_unreachable');
  });

  it('is left when the person cancels', async () => {
    const sockets: Socket[] = [];
    const controller = new AbortController();
    const { image } = await fetchFrom(
      (request, response) => {
        stalling(sockets)(request, response);
        controller.abort();
      },
      {},
      controller.signal,
    );
    await refusal(image, 'cancelled');
    await Promise.all(sockets.map(closing));
  });
});
