import { describe, expect, it, vi } from 'vitest';
import type { Attachment } from '../../src/core/pictures/attachment.ts';
import { isPublicAddress } from '../../src/media/public-address.ts';
import { createMedia } from '../../src/media/media.ts';
import type { Resolve } from '../../src/media/resolve-host.ts';
import { read, refusal } from '../support/media.ts';
import { servePictures, mediaInWorld, sending } from '../support/picture-server.ts';
import { pixels, quarters } from '../support/pictures.ts';

const urlRefusal = /does not lead to a public web server/;

/** The real guard over names that a test makes up. */
function typed(url: string, resolve: Resolve = () => Promise.resolve([])): Attachment {
  const urls = { resolve, isAllowedAddress: isPublicAddress, ports: [80, 443] };
  return createMedia({ urls, downloadTimeoutMs: 2_000 }).fromTypedUrl(url);
}

describe('an address that is not one', () => {
  it.each([
    '',
    'cat.jpg',
    'example.com/cat.jpg',
    'ftp://example.com/cat.jpg',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'gopher://127.0.0.1/',
    'javascript:alert(1)',
    'https://',
    'http://[::1',
    `https://example.com/${'a'.repeat(3_000)}`,
  ])('is refused with what to give instead: %s', async (url) => {
    expect(await refusal(read(typed(url)), 'url_invalid')).toContain('https://');
  });
});

describe('an address that leads inside', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://１２７.0.0.1/',
    'http://127。0。0。1/',
    'http://%31%32%37.0.0.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[0:0:0:0:0:ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://foo.localhost/',
    'http://printer/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://router.home.arpa/',
  ])('is refused without a look-up: %s', async (url) => {
    const resolve = vi.fn<Resolve>(() => Promise.resolve(['1.1.1.1']));
    expect(await refusal(read(typed(url, resolve)), 'url_refused')).toMatch(urlRefusal);
    expect(resolve).not.toHaveBeenCalled();
  });

  it.each([
    [['127.0.0.1']],
    [['10.1.2.3']],
    [['::1']],
    [['::ffff:169.254.169.254']],
    [['93.184.215.14', '192.168.1.1']],
    [['2606:4700::1', 'fd00::1']],
  ])('is refused by what its name resolves to, without saying it: %s', async (addresses) => {
    const message = await refusal(
      read(typed('http://cat.example/cat.jpg', () => Promise.resolve(addresses))),
      'url_refused',
    );
    for (const address of addresses) expect(message).not.toContain(address);
  });

  it('reads the same as one whose name does not exist', async () => {
    const inside = await refusal(
      read(typed('http://a.example/', () => Promise.resolve(['10.0.0.1']))),
      'url_refused',
    );
    const nowhere = await refusal(read(typed('http://b.example/', () => Promise.resolve([]))), 'url_refused');
    expect(inside).toBe(nowhere);
  });
});

describe('an address with more than a place', () => {
  it.each(['http://user@example.com/', 'http://:secret@example.com/', 'https://a:b@example.com/'])(
    'is refused for its credentials: %s',
    async (url) => {
      const message = await refusal(read(typed(url)), 'url_refused');
      expect(message).toContain('user name or password');
      expect(message).not.toContain('secret');
    },
  );

  it.each(['http://example.com:22/', 'http://example.com:8080/', 'https://example.com:25/'])(
    'is refused for its port: %s',
    async (url) => {
      expect(await refusal(read(typed(url)), 'url_refused')).toContain('port');
    },
  );
});

describe('a name', () => {
  it('is looked up once, and only the address that was checked is asked', async () => {
    const file = await pixels(quarters(20, 10)).png().toBuffer();
    const checked = await servePictures(sending(file));
    const rebound = await servePictures(sending(file), { host: '127.0.0.2', port: checked.port });
    const answers = [['127.0.0.1'], ['127.0.0.2'], ['127.0.0.2']];
    const resolve = vi.fn<Resolve>(() => Promise.resolve(answers.shift() ?? []));
    const media = mediaInWorld({ ports: [checked.port], resolve });
    const image = await read(media.fromTypedUrl(`http://rebind.example:${checked.port}/cat.png`));
    expect(image.width).toBe(20);
    expect(resolve).toHaveBeenCalledTimes(1);
    expect(checked.asked).toHaveLength(1);
    expect(checked.asked[0]?.headers['host']).toBe(`rebind.example:${checked.port}`);
    expect(rebound.asked).toHaveLength(0);
  });

  it('that its name servers cannot find just now is unreachable', async () => {
    const failing = () => Promise.reject(new Error('queryA ESERVFAIL'));
    const message = await refusal(read(typed('http://cat.example/', failing)), 'url_unreachable');
    expect(message).not.toContain('SERVFAIL');
  });

  it.each([
    ['https://example.com/pets/my%20cat.png?size=9', 'my cat.png'],
    ['https://example.com/%zz.png', '%zz.png'],
    ['https://example.com/', 'picture'],
    ['nonsense', 'picture'],
  ])('for the file is taken from %s', (url, name) => {
    expect(createMedia().fromTypedUrl(url).name).toBe(name);
  });
});
