import { describe, expect, it } from 'vitest';
import {
  agreementQuestion,
  destinationSentence,
  isRefused,
  modeSentence,
  shortfallSentence,
} from '../../src/uploads/words.ts';

describe('a message that asks to be left alone', () => {
  it.each(['#noai', 'my cat #NoAI!', '(#nobot)', 'one\n#NOBOT\ntwo', 'ein Bild,#noai', '#noai-please'])(
    'is %j',
    (text) => {
      expect(isRefused(text)).toBe(true);
    },
  );

  it.each(['', 'noai', '#noaircraft', '#nobots', 'a#noai', '##noai', '#noai_not', '#no ai', '#noaiß'])(
    'is not %j',
    (text) => {
      expect(isRefused(text)).toBe(false);
    },
  );
});

describe('where a picture goes', () => {
  it('is one sentence where all go the same way', () => {
    expect(destinationSentence({})).toBe('The picture stays on this server.');
    expect(destinationSentence({ captionsGoTo: 'OpenAI', cartoonsGoTo: 'OpenAI' })).toBe(
      'The picture is sent to OpenAI.',
    );
  });

  it('is told for each where they differ', () => {
    const sentence = destinationSentence({ cartoonsGoTo: 'Replicate' });
    expect(sentence).toContain('(💬) the picture stays on this server');
    expect(sentence).toContain('(🎨) it is sent to Replicate');
  });

  it('is part of what a channel is told', () => {
    expect(modeSentence('auto', { clicks: 'author', captionsGoTo: 'OpenAI' })).toContain('sent to OpenAI');
    // Cartoons are not made by themselves.
    expect(modeSentence('auto', { clicks: 'author', cartoonsGoTo: 'Replicate' })).not.toContain('Replicate');
    expect(modeSentence('offer', { clicks: 'anyone', cartoonsGoTo: 'Replicate' })).toMatch(
      /Anybody can click.*Replicate.*☁️/,
    );
    expect(modeSentence('offer', { clicks: 'author' })).not.toContain('☁️');
  });

  it('is asked about before the first time', () => {
    expect(agreementQuestion('🎨', 'Replicate', 'author')).toContain('🎨 sends your picture to Replicate');
    expect(agreementQuestion('🎨', 'Replicate', 'other')).toContain('Whoever posted it has to agree');
  });
});

describe('what became of a click', () => {
  it.each([
    [{ done: 2, wanted: 2, beyond: 0 }, undefined, undefined],
    [{ done: 0, wanted: 1, beyond: 0 }, 'It broke.', 'It broke.'],
    [{ done: 1, wanted: 3, beyond: 0 }, 'No calls left.', '1 of 3 pictures are done. No calls left.'],
    [
      { done: 4, wanted: 4, beyond: 2 },
      undefined,
      'I take the first 4 pictures of a message; 2 more are left out.',
    ],
  ])('is %j with %j', (counts, failure, line) => {
    expect(shortfallSentence(counts, failure)).toBe(line);
  });
});
