import { describe, expect, it } from 'vitest';
import {
  consentQuestion,
  destinationSentence,
  modeSentence,
  shortfallSentence,
} from '../../src/uploads/texts.ts';

describe('where a picture goes', () => {
  it('is one sentence if captions and cartoons go the same way', () => {
    expect(destinationSentence({})).toBe('The picture stays on this server.');
    expect(destinationSentence({ captionsGoTo: 'OpenAI', cartoonsGoTo: 'OpenAI' })).toBe(
      'The picture is sent to OpenAI.',
    );
  });

  it('is said for each if they differ', () => {
    const sentence = destinationSentence({ cartoonsGoTo: 'Replicate' });
    expect(sentence).toContain('(💬), the picture stays on this server');
    expect(sentence).toContain('(🎨), it is sent to Replicate');
  });

  it('is part of what a channel is told about its mode', () => {
    expect(modeSentence('auto', { clicks: 'author', captionsGoTo: 'OpenAI' })).toContain('sent to OpenAI');
    // Cartoons are never made automatically.
    expect(modeSentence('auto', { clicks: 'author', cartoonsGoTo: 'Replicate' })).not.toContain('Replicate');
    expect(modeSentence('offer', { clicks: 'anyone', cartoonsGoTo: 'Replicate' })).toMatch(
      /Anybody can click.*Replicate.*☁️/,
    );
    expect(modeSentence('offer', { clicks: 'author' })).not.toContain('☁️');
  });

  it('is part of the question for consent', () => {
    expect(consentQuestion('🎨', 'Replicate', 'author')).toContain('🎨 sends your picture to Replicate');
    expect(consentQuestion('🎨', 'Replicate', 'other')).toContain('Whoever posted it has to agree');
  });
});

describe('what a person is told after a click', () => {
  it.each([
    [{ done: 2, wanted: 2, beyond: 0 }, undefined, undefined],
    [{ done: 0, wanted: 1, beyond: 0 }, 'It broke.', 'It broke.'],
    [{ done: 1, wanted: 3, beyond: 0 }, 'No calls left.', '1 of 3 pictures are done. No calls left.'],
    [
      { done: 4, wanted: 4, beyond: 2 },
      undefined,
      'I only take the first 4 pictures of a message; 2 more were left out.',
    ],
  ])('is %j with %j', (counts, failure, line) => {
    expect(shortfallSentence(counts, failure)).toBe(line);
  });
});
