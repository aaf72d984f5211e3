import { describe, expect, it } from 'vitest';
import { drawingAltText, memeAltText } from '../../../src/core/pictures/alt-text.ts';

const measured = 'wide picture, mostly blue';

describe('the alternative text of a drawing', () => {
  it.each([
    ['A cat is sitting on a sofa.', 'A cartoon of a cat sitting on a sofa.'],
    ['A cat on a sofa.', 'A cartoon of a cat on a sofa.'],
    ['A cat sits on a sofa.', 'A cartoon: a cat sits on a sofa.'],
    ['People are walking in a park. It is sunny.', 'A cartoon of people walking in a park. It is sunny.'],
    ['The sky is blue.', 'A cartoon: the sky is blue.'],
  ])('says what is there: %s', (description, text) => {
    expect(drawingAltText('cartoon', { description, measured })).toBe(text);
  });

  it('says how it is drawn', () => {
    const seen = { description: 'A cat on a sofa.', measured };
    expect(drawingAltText('comic', seen)).toBe('A comic drawing of a cat on a sofa.');
    expect(drawingAltText('sketch', seen)).toBe('A pencil sketch of a cat on a sofa.');
    expect(drawingAltText('watercolour', seen)).toBe('A watercolour of a cat on a sofa.');
    expect(drawingAltText('pop-art', seen)).toBe('A pop-art print of a cat on a sofa.');
  });

  it('says what was measured where nobody has seen it', () => {
    expect(drawingAltText('comic', { description: undefined, measured })).toBe(
      'A picture redrawn in comic style: wide picture, mostly blue.',
    );
  });
});

it('says what a meme shows, after its caption', () => {
  expect(memeAltText('Mondays.', 'A cat on a sofa.')).toBe(
    'A meme with the caption: Mondays.\nIn the picture: A cat on a sofa.',
  );
  expect(memeAltText('Mondays.', undefined)).toBe('A meme with the caption: Mondays.');
});
