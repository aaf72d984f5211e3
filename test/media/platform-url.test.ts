import { describe, expect, it } from 'vitest';
import type { PlatformFile } from '../../src/media/media.ts';
import { isOnOrigin } from '../../src/media/platform-origins.ts';
import { read, refusal } from '../support/media.ts';
import {
  mediaInWorld,
  type PictureServer,
  redirecting,
  routes,
  sending,
  servePictures,
} from '../support/picture-server.ts';
import { pixels, quarters } from '../support/pictures.ts';

const cat = await pixels(quarters(40, 30)).png().toBuffer();
const headers = { authorization: 'Bearer xoxb-secret' };

/** Reads a platform's file; `elsewhere` are ports that count as the public internet. */
function fetchFile(url: string, file: Partial<PlatformFile>, elsewhere: readonly number[] = []) {
  const media = mediaInWorld({ ports: elsewhere });
  const attachment = media.fromPlatformUrl(url, { name: 'cat.png', allowedOrigins: [], headers, ...file });
  return read(attachment);
}

function tokensSeen(server: PictureServer) {
  return server.asked.map((request) => request.headers['authorization']);
}

describe('a platform’s file', () => {
  it('is read from its own server, which may be local and at any port, with its headers', async () => {
    const platform = await servePictures(sending(cat));
    const image = await fetchFile(`${platform.origin}/cat.png`, { allowedOrigins: [platform.origin] });
    expect(image.width).toBe(40);
    expect(tokensSeen(platform)).toEqual(['Bearer xoxb-secret']);
  });

  it('is not looked for anywhere else', async () => {
    const other = await servePictures(sending(cat));
    const url = `http://cat.example:${other.port}/cat.png`;
    await refusal(
      fetchFile(url, { allowedOrigins: ['https://files.slack.com'] }, [other.port]),
      'url_refused',
    );
    expect(other.asked).toHaveLength(0);
  });

  it('keeps its headers when the platform redirects to itself', async () => {
    const platform = await servePictures(routes({ '/a': redirecting('/b'), '/b': sending(cat) }));
    await fetchFile(`${platform.origin}/a`, { allowedOrigins: [platform.origin] });
    expect(tokensSeen(platform)).toEqual(['Bearer xoxb-secret', 'Bearer xoxb-secret']);
  });

  it('loses its headers when the platform redirects elsewhere', async () => {
    const elsewhere = await servePictures(sending(cat));
    const platform = await servePictures(redirecting(`http://cdn.example:${elsewhere.port}/cat.png`));
    const image = await fetchFile(`${platform.origin}/a`, { allowedOrigins: [platform.origin] }, [
      elsewhere.port,
    ]);
    expect(image.width).toBe(40);
    expect(tokensSeen(elsewhere)).toEqual([undefined]);
  });

  it('does not lead into the network by a redirect', async () => {
    const inside = await servePictures(sending(cat), { host: '127.0.0.2' });
    const platform = await servePictures(redirecting(`${inside.origin}/cat.png`));
    await refusal(
      fetchFile(`${platform.origin}/a`, { allowedOrigins: [platform.origin] }, [inside.port]),
      'url_refused',
    );
    expect(inside.asked).toHaveLength(0);
  });

  it('does not get its trust back once a stranger has sent it on', async () => {
    const platform = await servePictures((request, response) => {
      if (request.url === '/a') redirecting(`http://cdn.example:${stranger.port}/`)(request, response);
      else response.end(cat);
    });
    const stranger = await servePictures((request, response) => {
      redirecting(`${platform.origin}/private`)(request, response);
    });
    const ports = [stranger.port, platform.port];
    await fetchFile(`${platform.origin}/a`, { allowedOrigins: [platform.origin] }, ports);
    expect(tokensSeen(platform)).toEqual(['Bearer xoxb-secret', undefined]);
  });

  it('that is a login page is told apart from a picture', async () => {
    const platform = await servePictures(sending(Buffer.from('<!DOCTYPE html><title>Sign in</title>')));
    const message = await refusal(
      fetchFile(`${platform.origin}/cat.png`, { allowedOrigins: [platform.origin] }),
      'url_unreachable',
    );
    expect(message).toMatch(/permission/);
  });
});

describe('an allowed origin', () => {
  it.each([
    ['https://cdn.discordapp.com/attachments/1/2/a.png?ex=1', true],
    ['https://cdn.discordapp.com:443/a.png', true],
    ['https://cdn.discordapp.com:8443/a.png', false],
    ['http://cdn.discordapp.com/a.png', false],
    ['https://cdn.discordapp.com.evil.example/a.png', false],
    ['https://evil.example/https://cdn.discordapp.com/a.png', false],
    ['https://cdn.discordapp.com@evil.example/a.png', false],
    ['https://files.slack.com/files-pri/T1-F1/a.png', true],
    ['https://team.enterprise.slack.com/a.png', true],
    ['https://files.slack.com:8443/a.png', false],
    ['https://slack.com/a.png', false],
    ['https://evilslack.com/a.png', false],
    ['http://files.slack.com/a.png', false],
    ['http://127.0.0.1:4001/a.png', true],
    ['http://127.0.0.1:4002/a.png', false],
  ])('holds %s: %s', (url, expected) => {
    const origins = ['https://cdn.discordapp.com', 'https://*.slack.com', 'http://127.0.0.1:4001/'];
    expect(isOnOrigin(new URL(url), origins)).toBe(expected);
  });
});
