import { describe, expect, it } from 'vitest';
import { consentQuestion, destinationSentence, modeSentence } from '../../src/uploads/texts.ts';

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
