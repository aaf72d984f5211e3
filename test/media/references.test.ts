import { describe, expect, it } from 'vitest';
import { createMedia } from '../../src/media/media.ts';
import { read, refusal } from '../support/media.ts';
import { mediaInWorld, sending, servePictures } from '../support/picture-server.ts';
import { pixels, quarters } from '../support/pictures.ts';

const cat = await pixels(quarters(40, 30)).png().toBuffer();
const shown = { name: 'cat.png', spoiler: true };

describe('a picture from its reference', () => {
  it('is the picture that was typed', async () => {
    const { port } = await servePictures(sending(cat));
    const media = mediaInWorld({ ports: [port] });
    const typed = media.fromTypedUrl(`http://cat.example:${port}/cat.png`, shown);
    expect(typed.ref).toEqual({ from: 'typed', url: `http://cat.example:${port}/cat.png` });
    const again = media.fromRef(typed.ref ?? { from: 'nowhere' }, shown);
    expect(again).toMatchObject({ ...shown, ref: typed.ref });
    expect(await read(again)).toEqual(await read(typed));
  });

  it('passes the guard for typed addresses like the original', async () => {
    const { origin } = await servePictures(sending(cat));
    const own = createMedia().fromRef({ from: 'typed', url: `${origin}/cat.png` }, shown);
    await refusal(read(own), 'url_refused');
  });

  it('is the blob that is kept under its key, within the same limits', async () => {
    const blobs = new Map([
      ['cat', new Uint8Array(cat)],
      ['large', new Uint8Array(2000)],
    ]);
    const readBlob = (key: string) => Promise.resolve(blobs.get(key) ?? new Uint8Array());
    const media = createMedia({ readBlob, maxBytes: 1000 });
    const image = await read(media.fromRef({ from: 'blob', key: 'cat' }, shown));
    expect(image).toEqual(await read(media.fromBytes({ name: 'cat.png', bytes: cat })));
    await refusal(read(media.fromRef({ from: 'blob', key: 'large' }, shown)), 'image_too_large');
  });

  it('is none where a platform’s own is asked for, or nothing', () => {
    const { fromRef } = createMedia();
    expect(() => fromRef({ from: 'discord', url: 'https://cdn.discordapp.com/' }, shown)).toThrow(
      'got one from discord',
    );
    expect(() => fromRef({ from: 'typed' }, shown)).toThrow('got one from typed');
  });

  it('is not possible where the file itself came with the interaction', () => {
    const uploaded = createMedia().fromBytes({ name: 'cat.png', bytes: cat });
    expect(uploaded).toMatchObject({ file: cat });
    expect(uploaded).not.toHaveProperty('ref');
  });
});
