import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readBytes, refusal } from '../support/media.ts';
import { draw, frames, heicFile, inEveryFormat, noise, pixels, quarters, red } from '../support/pictures.ts';
import { blackPng, packedText, pngChunk } from '../support/png.ts';

const asText = (text: string) => Buffer.from(text);

describe('a file that is no picture', () => {
  it('is refused as empty when it has no bytes', async () => {
    expect(await refusal(readBytes(Buffer.alloc(0)), 'image_empty')).toMatch(/empty/);
  });

  it.each([
    ['a text file', asText('hello, I am cat.png\n')],
    ['a text file', asText('{"not": "a picture"}')],
    ['a web page', asText('<!-- sign in --><!DOCTYPE html><html><body>Sign in</body></html>')],
    [
      'an SVG drawing',
      asText('<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1/"/></svg>'),
    ],
    ['an SVG drawing', asText('<?xml version="1.0"?>\n<!-- x -->\n<svg width="9" height="9"/>')],
    ['an XML document', asText('<?xml version="1.0"?><note/>')],
    ['a PDF document', asText('%PDF-1.7\n1 0 obj\n')],
    ['a ZIP archive', Buffer.from('504b03040a0000000000', 'hex')],
    ['a video', Buffer.concat([Buffer.from('00000018', 'hex'), asText('ftypmp42\0\0\0\0mp42isom')])],
    ['an audio file', asText('RIFF\0\0\0\0WAVEfmt ')],
    ['a BMP picture', Buffer.concat([asText('BM'), Buffer.alloc(60)])],
    ['a file of an unknown type', Buffer.from([0, 1, 2, 3, 254, 255, 7])],
  ])('is refused by what it is: %s', async (kind, bytes) => {
    const message = await refusal(readBytes(bytes), 'image_type');
    expect(message).toContain(`That is ${kind}`);
    expect(message).toContain('JPEG');
  });

  it('is not kept busy by a text made to be slow', async () => {
    await refusal(readBytes(asText(`${'<!---->'.repeat(600)}x`)), 'image_type');
  });
});

describe('HEIC', () => {
  it('is refused with what to do instead', async () => {
    const message = await refusal(readBytes(heicFile()), 'image_type');
    expect(message).toMatch(/HEIC.*iPhone.*JPEG/);
  });
});

describe('a truncated picture', async () => {
  const files = await inEveryFormat(noise(120, 90));
  const cases = Object.entries(files).flatMap(([format, file]) =>
    [0.02, 0.5, 0.9].map((share) => [format, share, file] as const),
  );

  it.each(cases)('in %s, cut after %d of it, is refused', async (_format, share, file) => {
    const cut = file.subarray(0, Math.max(16, Math.floor(file.length * share)));
    await refusal(readBytes(cut), 'image_unreadable');
  });
});

describe('a bomb', () => {
  it('of 400 megapixels in a few kilobytes is refused before it is decoded', async () => {
    const bomb = blackPng({ width: 20_000, height: 20_000, rows: 50 });
    expect(bomb.length).toBeLessThan(10_000);
    const message = await refusal(readBytes(bomb), 'image_too_many_pixels');
    expect(message).toContain('20,000 × 20,000');
    expect(message).toContain('400 megapixels');
    expect(message).toContain('limit is 50');
  });

  it('is told by the size that the file claims, for every format', async () => {
    const files = await inEveryFormat(quarters(100, 100));
    for (const [format, file] of Object.entries(files)) {
      // Decoding AVIF takes twice the memory a pixel.
      const pixelsNeeded = format === 'AVIF' ? 20_000 : 10_000;
      await refusal(readBytes(file, { maxPixels: pixelsNeeded - 1 }), 'image_too_many_pixels');
      await readBytes(file, { maxPixels: pixelsNeeded });
    }
  });

  it('that claims a larger picture than it holds is refused', async () => {
    await refusal(readBytes(blackPng({ width: 5_000, height: 5_000, rows: 10 })), 'image_unreadable');
  });

  it('that holds more than it claims shows no more than it claims', async () => {
    const image = await readBytes(blackPng({ width: 10, height: 10, rows: 10_000 }));
    expect([image.width, image.height]).toEqual([10, 10]);
  });

  it('of compressed texts is not expanded', async () => {
    const extra = Array<Buffer>(200).fill(packedText(7_900_000));
    const before = process.memoryUsage.rss();
    await readBytes(blackPng({ width: 10, height: 10, extra }));
    // Unpacked they are 1.6 GB.
    expect(process.memoryUsage.rss() - before).toBeLessThan(500 * 2 ** 20);
  });

  it('of a compressed colour profile is harmless', async () => {
    const profile = Buffer.concat([asText('p\0\0'), deflateSync(Buffer.alloc(100_000_000), { level: 9 })]);
    const image = await readBytes(blackPng({ width: 10, height: 10, extra: [pngChunk('iCCP', profile)] }));
    expect(image.width).toBe(10);
  });

  it('of countless chunks is refused', async () => {
    const extra = Array<Buffer>(60_000).fill(pngChunk('IDAT', Buffer.alloc(0)));
    await refusal(readBytes(blackPng({ width: 10, height: 10, extra })), 'image_unreadable');
  });

  it('of chunks after the end of a picture is ignored', async () => {
    const chunks = Array<Buffer>(60_000).fill(pngChunk('IDAT', Buffer.alloc(0)));
    const image = await readBytes(Buffer.concat([blackPng({ width: 10, height: 10 }), ...chunks]));
    expect(image.width).toBe(10);
  });

  it('of a GIF frame larger than memory is refused', async () => {
    const gif = await pixels(draw(16, 16, () => red))
      .gif()
      .toBuffer();
    const frame = gif.indexOf(Buffer.from('2c00000000', 'hex'));
    gif.writeUInt16LE(65_535, frame + 5);
    gif.writeUInt16LE(65_535, frame + 7);
    await refusal(readBytes(gif), 'image_too_many_pixels');
  });

  it('of frames is read as its first frame', async () => {
    const gif = await frames(Array.from({ length: 200 }, (_, i) => draw(30, 20, () => [i, i, 255 - i])))
      .gif()
      .toBuffer();
    // All frames together would be over it.
    expect(await readBytes(gif, { maxPixels: 600 })).toMatchObject({ width: 30, height: 20 });
  });
});

describe('a file that is two things at once', () => {
  const script = asText('*/=1;alert(document.domain);/*<script>alert(1)</script>');
  const archive = Buffer.concat([Buffer.from('504b0304', 'hex'), asText('secret.txt payload '.repeat(40))]);

  it('is read as the picture that it begins with', async () => {
    for (const file of Object.values(await inEveryFormat(quarters(60, 40)))) {
      const image = await readBytes(Buffer.concat([file, archive, script]));
      expect([image.width, image.height]).toEqual([60, 40]);
    }
  });

  it('is refused when only its first bytes are a picture’s', async () => {
    for (const magic of ['GIF89a', '\xff\xd8\xff\xe0', '\x89PNG\r\n\x1a\n', 'RIFF\x40\0\0\0WEBPVP8 ']) {
      const message = await refusal(
        readBytes(Buffer.concat([Buffer.from(magic, 'latin1'), script, archive])),
        'image_unreadable',
      );
      expect(message).not.toMatch(/libpng|vips|buffer/i);
    }
  });

  it('does not reach readers that are never needed', async () => {
    const svg = asText('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    await expect(sharp(svg).metadata()).rejects.toThrow('unsupported image format');
  });
});
