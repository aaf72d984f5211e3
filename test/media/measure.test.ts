import { describe, expect, it } from 'vitest';
import { colourName, seenColour } from '../../src/media/colour-names.ts';
import { alternativeTextOf } from '../../src/media/describe-measurement.ts';
import { measureImage } from '../../src/media/measure.ts';
import { blue, type Colour, draw, noise, quarters } from '../support/pictures.ts';

function halves(left: Colour, right: Colour, width = 150, height = 100) {
  return draw(width, height, (x) => (x < width / 2 ? left : right));
}

describe('alternativeTextOf', () => {
  it('says the form, the colours and how dark it is', () => {
    expect(alternativeTextOf(halves([92, 58, 33], [150, 75, 10]))).toBe(
      'wide picture, mostly brown, rather dark, low contrast',
    );
  });

  it('names several colours, the largest first', () => {
    const image = draw(100, 140, (x) => (x < 60 ? blue : [255, 215, 0]));
    expect(alternativeTextOf(image)).toBe('tall picture, mostly blue and yellow');
  });

  it('says so when there is hardly anything to see', () => {
    expect(alternativeTextOf(draw(50, 50, () => [30, 60, 200]))).toBe(
      'square picture of nearly one flat colour, blue',
    );
  });

  it('does not claim a main colour where there is none', () => {
    const many: Colour[] = [
      [255, 0, 0],
      [0, 128, 0],
      [0, 0, 255],
      [255, 215, 0],
      [255, 105, 180],
      [139, 69, 19],
      [0, 128, 128],
    ];
    const image = draw(70, 70, (x) => many[Math.floor(x / 10)] ?? [0, 0, 0]);
    expect(alternativeTextOf(image)).toMatch(/^square picture, many colours, mainly /);
  });

  it('says so when there is no colour', () => {
    const chequered = draw(64, 20, (x, y) => ((x + y) % 2 === 0 ? [0, 0, 0] : [255, 255, 255]));
    expect(alternativeTextOf(chequered)).toMatch(
      /^very wide picture, mostly (black and white|white and black), without colour, high contrast$/,
    );
  });

  it('is the same for the same picture', () => {
    expect(alternativeTextOf(noise(90, 60))).toBe(alternativeTextOf(noise(90, 60)));
  });
});

describe('measureImage', () => {
  it.each([
    [300, 100, 'very wide'],
    [160, 90, 'wide'],
    [100, 95, 'square'],
    [90, 160, 'tall'],
    [100, 300, 'very tall'],
    [1, 1, 'square'],
  ])('calls %i × %i pixels %s', (width, height, orientation) => {
    expect(measureImage(quarters(width, height)).orientation).toBe(orientation);
  });

  it('measures how much each colour fills', () => {
    const [first, second] = measureImage(halves([0, 0, 0], [255, 0, 0], 40, 10)).colours;
    expect([first?.share, second?.share]).toEqual([0.5, 0.5]);
    expect([first?.name, second?.name].sort()).toEqual(['black', 'red']);
  });

  it.each([
    [5, 'very dark'],
    [60, 'rather dark'],
    [120, 'medium'],
    [200, 'rather bright'],
    [250, 'very bright'],
  ])('calls a picture of grey %i %s', (grey, brightness) => {
    expect(measureImage(draw(8, 8, () => [grey, grey, grey])).brightness).toBe(brightness);
  });

  it('tells vivid colours from muted ones', () => {
    expect(measureImage(draw(8, 8, () => [255, 0, 40])).colourfulness).toBe('vivid');
    expect(measureImage(draw(8, 8, () => [130, 112, 104])).colourfulness).toBe('muted');
  });
});

describe('colourName', () => {
  it.each([
    ['a tomato', 200, 40, 30, 'red'],
    ['a carrot', 237, 135, 45, 'orange'],
    ['chocolate', 75, 45, 30, 'brown'],
    ['sand', 222, 200, 160, 'beige'],
    ['a lemon', 250, 225, 60, 'yellow'],
    ['grass', 80, 130, 50, 'green'],
    ['a lagoon', 60, 190, 190, 'turquoise'],
    ['the sky', 120, 180, 235, 'blue'],
    ['the night sky', 20, 30, 70, 'blue'],
    ['an aubergine', 75, 30, 85, 'purple'],
    ['a flamingo', 250, 140, 170, 'pink'],
    ['ash', 140, 140, 138, 'grey'],
    ['snow', 248, 249, 252, 'white'],
    ['coal', 18, 17, 18, 'black'],
  ])('gives %s its everyday name', (_thing, r, g, b, name) => {
    expect(colourName(seenColour(r, g, b))).toBe(name);
  });
});
