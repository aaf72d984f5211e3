import { describe, expect, it } from 'vitest';
import { nextHop } from '../../src/media/download.ts';
import { read, refusal } from '../support/media.ts';
import { mediaInWorld, redirecting, routes, sending, servePictures } from '../support/picture-server.ts';
import { pixels, quarters } from '../support/pictures.ts';

const cat = await pixels(quarters(40, 30)).png().toBuffer();

async function follow(listener: Parameters<typeof servePictures>[0]) {
  const server = await servePictures(listener);
  const media = mediaInWorld({ ports: [server.port] });
  return { server, image: read(media.fromTypedUrl(`http://cat.example:${server.port}/0`)) };
}

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with status %i is followed', async (status) => {
    const { image } = await follow(
      routes({ '/0': redirecting('/cat.png', status), '/cat.png': sending(cat) }),
    );
    expect((await image).width).toBe(40);
  });

  it('is followed three times', async () => {
    const { image, server } = await follow(
      routes({
        '/0': redirecting('/1'),
        '/1': redirecting('2'),
        '/2': redirecting('/3'),
        '/3': sending(cat),
      }),
    );
    expect((await image).width).toBe(40);
    expect(server.asked.map(({ path }) => path)).toEqual(['/0', '/1', '/2', '/3']);
  });

  it('is not followed a fourth time', async () => {
    const { image, server } = await follow(
      routes({
        '/0': redirecting('/1'),
        '/1': redirecting('/2'),
        '/2': redirecting('/3'),
        '/3': redirecting('/4'),
        '/4': sending(cat),
      }),
    );
    expect(await refusal(image, 'url_unreachable')).toContain('more than 3 times');
    expect(server.asked).toHaveLength(4);
  });

  it('to itself comes to an end', async () => {
    const { image, server } = await follow(redirecting('/0'));
    await refusal(image, 'url_unreachable');
    expect(server.asked).toHaveLength(4);
  });

  it.each([
    'http://127.0.0.2:PORT/',
    'http://localhost:PORT/',
    'http://[::1]:PORT/',
    'http://169.254.169.254:PORT/latest/',
    '//10.0.0.1:PORT/',
  ])('into the network is refused: %s', async (location) => {
    let port = 0;
    const { image, server } = await follow((request, response) => {
      port = request.socket.localPort ?? 0;
      redirecting(location.replace('PORT', String(port)))(request, response);
    });
    await refusal(image, 'url_refused');
    expect(server.asked).toHaveLength(1);
  });

  it.each(['file:///etc/passwd', 'ftp://cat.example/', 'data:image/png;base64,AA', 'http://[', ''])(
    'to what is not on the web is refused: “%s”',
    async (location) => {
      const { image } = await follow(redirecting(location));
      await refusal(image, 'url_unreachable');
    },
  );

  it('from https to http is refused, the other way is not', async () => {
    const secure = new URL('https://cat.example/a');
    await refusal(
      Promise.resolve().then(() => nextHop(secure, 'http://cat.example/b')),
      'url_refused',
    );
    expect(nextHop(new URL('http://cat.example/a'), 'https://cat.example/b').href).toBe(
      'https://cat.example/b',
    );
    expect(nextHop(secure, '//dog.example/b').href).toBe('https://dog.example/b');
  });
});
