import { describe, expect, it } from 'vitest';
import { readCommandText } from '../../../src/adapters/kit/command-text.ts';
import { readMarkup } from '../../../src/adapters/slack/content/markup.ts';
import { escapeText, splitText } from '../../../src/adapters/slack/text.ts';
import { defineCommand, type AnyCommand } from '../../../src/core/command.ts';
import { UserError } from '../../../src/core/errors.ts';
import { z } from 'zod';
import { commands } from '../slack/support.ts';

function named(name: string): AnyCommand {
  const found = commands.find((command) => command.name === name);
  if (!found) throw new Error(`expected a command ${name}`);
  return found;
}

const decodeText = (text: string) => readMarkup(text, { nameOf: () => undefined, isTyped: true });
const read = (name: string, text: string) => readCommandText(named(name), decodeText(text));

function mistakeIn(name: string, text: string): string {
  try {
    read(name, text);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return 'none';
}

describe('the text after a slash command', () => {
  it.each([
    ['caption', 'a dog eating pizza --seed 7', { prompt: 'a dog eating pizza', seed: 7 }],
    ['uploads', 'offer', { mode: 'offer' }],
    ['uploads', 'mode:offer', { mode: 'offer' }],
    ['uploads', '', {}],
    ['caption', '--seed=7 a dog', { prompt: 'a dog', seed: 7 }],
    ['caption', 'a dog seed:7 eating', { prompt: 'a dog eating', seed: 7 }],
    ['caption', 'a dog —seed 7', { prompt: 'a dog', seed: 7 }],
    ['caption', 'SEED:7 Dogs', { prompt: 'Dogs', seed: 7 }],
    ['caption', 'a dog --meme no', { prompt: 'a dog', meme: false }],
    ['caption', 'meme:off a dog', { prompt: 'a dog', meme: false }],
    ['caption', 'prompt:"a dog: the film" seed:7', { prompt: 'a dog: the film', seed: 7 }],
    ['caption', 'seed:7 prompt:a rainy day', { prompt: 'a rainy day', seed: 7 }],
    ['caption', 'prompt:it’s raining meme:no again', { prompt: 'it’s raining again', meme: false }],
    ['caption', 'dogs — and cats', { prompt: 'dogs — and cats' }],
    ['caption', 'at -5 degrees', { prompt: 'at -5 degrees' }],
    ['caption', '-- --seed 7', { prompt: '--seed 7' }],
    ['caption', '"--seed 7"', { prompt: '--seed 7' }],
    ['sentiment', '"I love it"', { text: 'I love it' }],
    ['sentiment', '“I love it”', { text: 'I love it' }],
    ['sentiment', '‘so-so’', { text: 'so-so' }],
    ['sentiment', "it's what I can't stand", { text: "it's what I can't stand" }],
    ['sentiment', 'It’s “fine”, he said', { text: 'It’s “fine”, he said' }],
    ['sentiment', 'note: two  blanks\nand a line', { text: 'note: two  blanks\nand a line' }],
    ['sentiment', 'see <https://a.example/x|a.example> &amp; more', { text: 'see a.example & more' }],
    [
      'sentiment',
      'thanks <@U0123ABCD|ada> in <#C0123ABCD|general> <!here>',
      { text: 'thanks ada in #general @here' },
    ],
    ['sentiment', '1 &lt; 2', { text: '1 < 2' }],
    ['sentiment', '', {}],
    ['cartoonize', 'style:comic', { style: 'comic' }],
    ['cartoonize', '--style sketch', { style: 'sketch' }],
  ])('/%s %s', (name, text, options) => {
    expect(read(name, text)).toEqual({ kind: 'options', options });
  });

  it.each([
    ['cartoonize', '<https://a.example/cat.png> style:comic', { style: 'comic' }],
    ['cartoonize', 'image:https://a.example/cat.png', {}],
    ['caption', 'a dog https://a.example/cat.png', { prompt: 'a dog' }],
  ])('/%s %s reads the address as the picture', (name, text, options) => {
    const imageUrl = expect.stringMatching(/^https:\/\/a\.example\/cat\.png$/) as string;
    expect(read(name, text)).toEqual({ kind: 'options', options, imageUrl });
  });

  it.each(['help', ' HELP ', '--help'])('%s asks for help', (text) => {
    expect(read('caption', text)).toEqual({ kind: 'help' });
  });

  it.each([
    [
      'caption',
      'a dog --sed 7',
      /\/caption doesn’t know --sed; it takes --prompt, --image, --seed, --meme, --layout, --choices\. Usage: \/caption/,
    ],
    ['caption', '--seed', /--seed needs a value/],
    ['caption', '--seed --prompt x', /--seed needs a value/],
    ['caption', 'x seed:1 seed:2', /“seed” is given twice/],
    ['caption', 'prompt:one prompt:two', /“prompt” is given twice/],
    ['caption', 'prompt:"one" two', /I don’t know what “two” is for/],
    ['cartoonize', 'comic', /I don’t know what “comic” is for\. Usage: \/cartoonize \[https:\/\/picture…\]/],
    [
      'cartoonize',
      'https://a.example/1.png https://a.example/2.png',
      /what “https:\/\/a.example\/2.png” is for/,
    ],
  ])('/%s %s is told what is wrong', (name, text, mistake) => {
    expect(mistakeIn(name, text)).toMatch(mistake);
  });

  it('reads switches with and without a value', () => {
    const loud = defineCommand({
      name: 'shout',
      description: 'Shouts',
      ephemeral: true,
      options: { loud: z.boolean().optional(), text: z.string().optional() },
      output: z.object({}),
      run: () => Promise.reject(new Error('never run')),
    });
    const options = (text: string) => readCommandText(loud, text);
    expect(options('--loud hello')).toEqual({ kind: 'options', options: { loud: true, text: 'hello' } });
    expect(options('loud:no hello')).toEqual({ kind: 'options', options: { loud: false, text: 'hello' } });
    expect(options('--loud no hello')).toEqual({ kind: 'options', options: { loud: false, text: 'hello' } });
    expect(options('hello no --loud')).toEqual({
      kind: 'options',
      options: { loud: true, text: 'hello no' },
    });
  });
});

describe('text for Slack', () => {
  it('survives escaping and decoding', () => {
    for (const text of ['<!channel>', '<@U0123ABCD>', 'a & b < c > d', '&amp;', '&lt;!here&gt;'])
      expect(decodeText(escapeText(text))).toBe(text);
  });

  it('splits without losing or breaking a character', () => {
    const text = 'word '.repeat(500) + '😀'.repeat(2_000);
    const parts = splitText(text, 999);
    expect(parts.every((part) => part.length <= 999)).toBe(true);
    expect(parts.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(parts.every((part) => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(part))).toBe(true);
  });
});
