import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand, imageOption } from '../../src/core/command.ts';
import { UserError } from '../../src/core/errors.ts';
import { inputSchema, optionsFromText, parseOptions, usage } from '../../src/core/options.ts';

const draw = defineCommand({
  name: 'draw',
  description: 'Draws',
  ephemeral: false,
  needsOneOf: ['prompt', 'image'],
  options: {
    prompt: z.string().trim().min(2).max(1000).optional().describe('What to draw'),
    image: imageOption('What to draw from').optional(),
    style: z.enum(['ink', 'oil']).default('ink').describe('How'),
    seed: z.int().min(0).max(9).optional().describe('Repeats a drawing'),
    loud: z.boolean().optional().describe('Whether to shout'),
  },
  output: z.object({}),
  run: ({ options }) => {
    const style: 'ink' | 'oil' = options.style;
    return Promise.resolve({ kind: 'reply', title: style, text: options.prompt ?? '', data: {} });
  },
});

function problemWith(options: Record<string, unknown>): string {
  try {
    parseOptions(draw, options);
  } catch (error) {
    if (error instanceof UserError)
      return `${error.code} ${error.message.replace(` Usage: ${usage(draw)}`, '')}`;
    throw error;
  }
  throw new Error('expected the options to be refused');
}

describe('options', () => {
  it('make a usage line', () => {
    expect(usage(draw)).toBe(
      '/draw [prompt:<text>] [image:<image>] [style:<ink|oil>] [seed:<number>] [loud:<yes|no>]',
    );
  });

  it('make a JSON schema', () => {
    expect(inputSchema(draw)).toEqual({
      type: 'object',
      properties: {
        prompt: { type: 'string', minLength: 2, maxLength: 1000, description: 'What to draw' },
        image: { type: 'string', format: 'binary', description: 'What to draw from' },
        style: { type: 'string', enum: ['ink', 'oil'], default: 'ink', description: 'How' },
        seed: { type: 'integer', minimum: 0, maximum: 9, description: 'Repeats a drawing' },
        loud: { type: 'boolean', description: 'Whether to shout' },
      },
      required: [],
      anyOf: [{ required: ['prompt'] }, { required: ['image'] }],
      additionalProperties: false,
    });
  });

  it('fill in defaults and tidy text', () => {
    expect(parseOptions(draw, { prompt: '  a cat ', seed: undefined })).toEqual({
      prompt: 'a cat',
      style: 'ink',
    });
  });

  it.each([
    [{}, 'missing_option Please give “prompt” or a picture (image).'],
    [{ prompt: 5 }, 'invalid_option prompt: expected string, got number.'],
    [{ prompt: null }, 'invalid_option prompt: expected string, got null.'],
    [{ prompt: ' ' }, 'invalid_option prompt: expected some text, got none.'],
    [{ prompt: 'x' }, 'invalid_option prompt: expected at least 2 characters, got 1.'],
    [{ prompt: 'x'.repeat(1001) }, 'invalid_option prompt: expected at most 1,000 characters, got 1,001.'],
    [{ prompt: 'cat', style: 'wax' }, 'invalid_option style: expected one of ink, oil.'],
    [{ prompt: 'cat', seed: 1.5 }, 'invalid_option seed: expected a whole number, got a fraction.'],
    [{ prompt: 'cat', seed: 10 }, 'invalid_option seed: expected at most 9.'],
    [{ prompt: 'cat', seed: -1 }, 'invalid_option seed: expected at least 0.'],
    [{ image: 'cat.jpg' }, 'invalid_option image: expected a picture.'],
    [
      { prompt: 'cat', colour: 'red' },
      'invalid_option /draw doesn’t know “colour”; it takes prompt, image, style, seed, loud.',
    ],
  ])('refuse %j with a sentence', (options, problem) => {
    expect(problemWith(options)).toBe(problem);
  });

  it('read typed text into the types that the schemas expect', () => {
    expect(optionsFromText(draw, { prompt: '12', seed: '7', loud: 'Yes', style: 'oil' })).toEqual({
      prompt: '12',
      seed: 7,
      loud: true,
      style: 'oil',
    });
    expect(optionsFromText(draw, { seed: 'seven', loud: 'perhaps' })).toEqual({
      seed: 'seven',
      loud: 'perhaps',
    });
  });
});
