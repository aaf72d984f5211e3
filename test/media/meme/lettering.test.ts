import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Image } from '../../../src/core/pictures/image.ts';
import { createMemes } from '../../../src/media/meme/index.ts';
import { planMeme } from '../../../src/media/meme/plan.ts';
import { signsOf } from '../../../src/media/meme/graphemes.ts';
import { draw as drawSigns } from '../../../src/media/meme/lettering.ts';
import { withTurkishCapitals } from '../../../src/media/meme/turkish.ts';
import { readBytes } from '../../support/media.ts';
import { draw } from '../../support/pictures.ts';
import { fc } from '../../support/property.ts';
import { english } from '../../support/english.ts';

const plain = { layout: 'auto', preview: draw(256, 192, () => [9, 9, 9]) } as const;

/** How many light areas there are that dark lines keep apart, the background being one. */
function lightAreas({ data, width, height }: Image): number {
  const light = Uint8Array.from({ length: width * height }, (_, at) => ((data[at * 3] ?? 0) > 200 ? 1 : 0));
  let areas = 0;
  for (let start = 0; start < light.length; start += 1) {
    if (light[start] === 0) continue;
    areas += 1;
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (light[at] !== 1) continue;
      light[at] = 0;
      if (at % width > 0) waiting.push(at - 1);
      if (at % width < width - 1) waiting.push(at + 1);
      waiting.push(at - width, at + width);
    }
  }
  return areas;
}

describe('the lettering', () => {
  it('has an unbroken outline around every letter', async () => {
    const memes = createMemes();
    const image = draw(1000, 700, () => [255, 255, 255]);
    const meme = await memes.drawMeme({
      image,
      caption: 'Tilt fill',
      maxBytes: 5_000_000,
      mediaType: 'image/png',
    });
    await memes.close();
    if ('cannot' in meme) throw new Error(`expected a meme, got: ${english(meme.cannot)}`);
    expect(lightAreas(await readBytes(meme.image.bytes))).toBe(1 + 'TILTFILL'.length);
  });

  it('has every letter of languages in Latin, Cyrillic, Greek, Japanese, Korean and Chinese', () => {
    const samples = [
      'Größe ẞ Übermaß', // German
      'çà œuvre naïf ÿ « où »', // French
      '¿señor? ¡ñandú!', // Spanish
      'Łódź zażółć gęślą jaźń', // Polish
      'ığüşöç İstanbul', // Turkish
      'Đà Nẵng, nghiêng ngả', // Vietnamese
      'þjóð ðæ', // Icelandic
      'őű țș ķļņ ėįų', // Hungarian, Romanian, Latvian, Lithuanian
      'съешь ещё этих мягких французских булок', // Russian
      'ґанок, їжак, єнот', // Ukrainian
      'љубав џеп ђак ћошак', // Serbian
      'Όταν ανοίγει το ψυγείο, ΐΰ;', // Greek
      '冷蔵庫を開ける音が聞こえたら、ネコが来る。', // Japanese
      '냉장고 문이 열리면 고양이가 나타난다', // Korean
      '当你听到冰箱打开的声音，猫就来了。', // Chinese
      '“quotes” ‘single’ „low“ – — … • € £ ¥ ₹ % ‰ ½ ° © ™',
    ];
    expect(samples.flatMap((sample) => signsOf(sample).missing)).toEqual([]);
  });

  it('writes in capitals that belong to no locale', () => {
    const written = signsOf('straße iı')
      .signs.map(({ text }) => text)
      .join('');
    expect(written).toBe('STRASSE II');
  });

  it.each([
    ['kırmızı kedi', 'KIRMIZI KEDİ'],
    ['içindeki ısırık', 'İÇİNDEKİ ISIRIK'],
    ['Erdoğan is in it', 'ERDOĞAN IS IN IT'],
    ['ein Şiş im Tipi mit Grüßen', 'EIN ŞIŞ IM TIPI MIT GRÜSSEN'],
  ])('gives the i of Turkish alone its dotted capital: %s', (caption, capitals) => {
    const words = withTurkishCapitals(caption).split(' ').map(signsOf);
    expect(words.map(({ signs }) => signs.map(({ text }) => text).join('')).join(' ')).toBe(capitals);
  });

  it('draws a Turkish caption like its capitals', () => {
    const plan = (caption: string) => planMeme({ caption, width: 640, height: 480, ...plain });
    expect(plan('kırmızı kedi')).toEqual(plan('KIRMIZI KEDİ'));
    expect(plan('kırmızı kedi')).not.toEqual(plan('KIRMIZI KEDI'));
  });

  it.each([
    ['𝕱𝖆𝖓𝖈𝖞', 'FANCY'],
    ['ﬁne', 'FINE'],
    ['ｗｉｄｅ', 'WIDE'],
    ['well‑known', 'WELL-KNOWN'],
    ['Όταν ανοίγει', 'ΟΤΑΝ ΑΝΟΙΓΕΙ'],
    ['zero\u200bwidth\u202e and \u00adsoft', 'ZEROWIDTH AND SOFT'],
    ['e\u0301', 'É'],
  ])('writes %s as %s', (text, written) => {
    const { signs, missing } = signsOf(text);
    expect(missing).toEqual([]);
    expect(signs.map((sign) => sign.text).join('')).toBe(written);
  });

  it('has every emoji that stands for itself', () => {
    const emoji = Array.from({ length: 0x1fb00 - 0x231a }, (_, at) =>
      String.fromCodePoint(0x231a + at),
    ).filter((character) => /^\p{Emoji_Presentation}$/u.test(character));
    expect(emoji.length).toBeGreaterThan(1000);
    expect(emoji.flatMap((character) => signsOf(character).missing)).toEqual([]);
  });

  /** What a sign looks like; undefined if the lettering can't write it. */
  function looksOf(text: string): string | undefined {
    const { signs, missing } = signsOf(text);
    if (missing.length > 0) return undefined;
    return drawSigns(signs)
      .drawings.map(({ path }) => path)
      .join(' ');
  }

  it.each([
    ...['★☆', '✓✗', '✔✘', '☑☒☐', '→←↑↓↔', '⇒⇐⇔→', '▲▼△▽', '▶◀', '♥♡', '♠♤', '♣♧', '♦♢', '●○', '■□', '◆◇'],
    ...['♪♫', '⬛⬜', '⚫⚪', '❌✅', '☺☹', '♀♂', '✦✧', '≤≥', '=≠', '✓❌', '★⭐', '☎☏', '☀☾', '👍👎', '👆👇'],
  ])('draws no two of %s alike', (alike) => {
    const looks = Array.from(alike, looksOf).filter((look) => look !== undefined);
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('draws every sign of the embedded formats, each in its own way', () => {
    const folder = new URL('../../../src/engines/template/formats/', import.meta.url);
    const source = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const signs = [...new Set(source.join('').match(/[\p{S}\p{Po}\p{Ps}\p{Pe}\p{Pi}\p{Pf}]/gu))];
    expect(signs).toEqual(expect.arrayContaining(['★', '☆']));
    const looks = new Map(signs.map((sign) => [looksOf(sign), sign]));
    expect(looks.has(undefined)).toBe(false);
    expect([...looks.values()]).toEqual(signs);
  });

  it('draws any text or says why not, and never fails', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom('a', 'É', ' ', '\n', '🐱', '\u200d', '\ufe0f', '🏽', '🇩', '\u20e3', '1'),
        maxLength: 60,
      }),
    );
    const side = fc.integer({ min: 1, max: 1280 });
    fc.assert(
      fc.property(text, side, side, (caption, width, height) => {
        const plan = planMeme({ caption, width, height, ...plain });
        if ('cannot' in plan) {
          expect(english(plan.cannot)).toMatch(/^The caption .+\.$/);
          return;
        }
        const canvas = {
          width: plan.picture.width + plan.rim.left + plan.rim.right,
          height: plan.picture.height + plan.rim.top,
        };
        for (const layer of plan.layers) {
          expect(layer.data.length).toBe(layer.width * layer.height * 4);
          expect(layer.data.some((value) => value > 0)).toBe(true);
          expect(layer.left + layer.width).toBeLessThanOrEqual(canvas.width);
          expect(layer.top + layer.height).toBeLessThanOrEqual(canvas.height);
        }
      }),
      {
        numRuns: 60,
        examples: [
          ['🏽\n\u200d🏽\u20e3', 1, 1],
          ['i', 5, 221],
        ],
      },
    );
  });
});
