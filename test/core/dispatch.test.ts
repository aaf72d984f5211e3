import { inLanguage } from '../../src/languages/in-language.ts';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { defineCommand, imageOption } from '../../src/core/command.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Attachment } from '../../src/core/pictures/attachment.ts';
import type { Outcome, Reply } from '../../src/core/reply.ts';
import { createFakeEngine, createGate, createTestCore, interactionFor } from '../support/core.ts';

const scores = [{ label: '5 stars', score: 1 }];

function replyWith(text: string): Reply {
  return { kind: 'reply', title: 'Title', text, data: { text } };
}

const say = defineCommand({
  name: 'say',
  description: 'Says a text',
  task: 'text-classification',
  ephemeral: true,
  options: { text: z.string().min(1).max(5).describe('What to say') },
  output: z.object({ text: z.string() }),
  async run({ options: { text }, infer }) {
    const { engine, note = '' } = await infer({ text });
    return replyWith(`${text} ${engine} ${inLanguage(note, 'en')}`.trim());
  },
});
const free = defineCommand({
  name: 'free',
  description: 'Costs nothing',
  ephemeral: false,
  options: {},
  output: z.object({ text: z.string() }),
  run: async ({ callsLeft }) => replyWith(`${(await callsLeft()).left} left`),
});
const look = defineCommand({
  name: 'look',
  description: 'Looks at a picture',
  ephemeral: false,
  options: { image: imageOption('The picture'), prompt: z.string().optional().describe('A hint') },
  output: z.object({ text: z.string() }),
  run: ({ options: { image } }) => Promise.resolve(replyWith(image.name)),
});
const commands = [say, free, look];
const working = createFakeEngine('text-classification', () => Promise.resolve({ scores, truncated: false }));
const picture: Attachment = {
  name: 'cat.jpg',
  spoiler: false,
  read: () => Promise.reject(new Error('expected nobody to read this picture')),
};

function errorOf(outcome: Outcome) {
  if (outcome.kind === 'error') return outcome;
  throw new Error(`expected an error reply, got ${JSON.stringify(outcome)}`);
}
function textOf(outcome: Outcome): string {
  if (outcome.kind === 'reply') return outcome.text;
  throw new Error(`expected a reply, got ${JSON.stringify(outcome)}`);
}

describe('dispatch', () => {
  it('takes an interaction to its reply', async () => {
    const { dispatch, lines } = createTestCore({ commands, engines: { 'text-classification': [working] } });
    expect(textOf(await dispatch(interactionFor('say', { text: 'hello' })))).toBe('hello fake');
    expect(JSON.stringify(lines)).not.toContain('hello');
  });

  it('names the known commands when it meets an unknown one', async () => {
    const { dispatch } = createTestCore({ commands });
    const error = errorOf(await dispatch(interactionFor('dance')));
    expect(error).toMatchObject({
      code: 'unknown_command',
      message: 'I don’t know /dance. I know /say, /free, /look.',
    });
  });

  it('says what is missing and how to use the command', async () => {
    const { dispatch } = createTestCore({ commands });
    const error = errorOf(await dispatch(interactionFor('say')));
    expect(error).toMatchObject({
      code: 'missing_option',
      message: 'Please give “text”. Usage: /say text:<text>',
    });
  });

  it('accepts before the slow work and not for a refusal', async () => {
    const accepted = vi.fn(() => Promise.resolve());
    const { dispatch } = createTestCore({ commands, engines: { 'text-classification': [working] } });
    await dispatch(interactionFor('say', { text: 'too long' }, { accepted }));
    expect(accepted).not.toHaveBeenCalled();
    await dispatch(interactionFor('say', { text: 'hello' }, { accepted }));
    expect(accepted.mock.calls).toEqual([[{ ephemeral: true }]]);
  });

  it('refuses the fourth call of a person, over all commands, but not a free one', async () => {
    const { dispatch, advance } = createTestCore({ commands, engines: { 'text-classification': [working] } });
    for (let call = 0; call < 3; call += 1) textOf(await dispatch(interactionFor('say', { text: 'hello' })));
    expect(errorOf(await dispatch(interactionFor('say', { text: 'hello' }))).retryAfterSeconds).toBe(60);
    expect(textOf(await dispatch(interactionFor('free')))).toBe('0 left');
    const bob = { user: { id: 'bob', name: 'Bob' } };
    textOf(await dispatch(interactionFor('say', { text: 'hello' }, bob)));
    textOf(await dispatch(interactionFor('say', { text: 'hello' }, { workspace: 'another' })));
    advance(60_000);
    textOf(await dispatch(interactionFor('say', { text: 'hello' })));
  });

  it('does not charge for a refused option', async () => {
    const { dispatch } = createTestCore({ commands, engines: { 'text-classification': [working] } });
    for (let call = 0; call < 5; call += 1) await dispatch(interactionFor('say', { text: '' }));
    expect(textOf(await dispatch(interactionFor('free')))).toBe('3 left');
  });

  it('apologises with an id and gives the call back when a handler throws', async () => {
    const secret = 'sk-secret';
    const broken = createFakeEngine('text-classification', () => Promise.reject(new Error(secret)));
    const { dispatch, lines } = createTestCore({ commands, engines: { 'text-classification': [broken] } });
    const error = errorOf(await dispatch(interactionFor('say', { text: 'hello' })));
    expect(error.code).toBe('internal');
    expect(error.message).toContain(error.errorId);
    expect(JSON.stringify(error)).not.toContain(secret);
    expect(lines.find((line) => line['errorId'] === error.errorId)).toMatchObject({
      err: { message: secret },
    });
    expect(textOf(await dispatch(interactionFor('free')))).toBe('3 left');
  });

  it('keeps the call of a person whose input was the problem', async () => {
    const picky = createFakeEngine('text-classification', () =>
      Promise.reject(new UserError('image_unreadable', 'Cannot read this.')),
    );
    const { dispatch } = createTestCore({ commands, engines: { 'text-classification': [picky] } });
    expect(errorOf(await dispatch(interactionFor('say', { text: 'hello' }))).message).toBe(
      'Cannot read this.',
    );
    expect(textOf(await dispatch(interactionFor('free')))).toBe('2 left');
  });

  it('ends a handler that hangs at the deadline and gives the call back', async () => {
    const hanging = createFakeEngine('text-classification', () => new Promise(() => {}));
    const { dispatch } = createTestCore({
      commands,
      engines: { 'text-classification': [hanging] },
      deadlineMs: 20,
    });
    expect(errorOf(await dispatch(interactionFor('say', { text: 'hello' }))).code).toBe('timed_out');
    expect(textOf(await dispatch(interactionFor('free')))).toBe('3 left');
  });

  it('stops the engine when the person cancels', async () => {
    const person = new AbortController();
    const engineSignals: AbortSignal[] = [];
    const slow = createFakeEngine('text-classification', (_input, signal) => {
      engineSignals.push(signal);
      person.abort();
      return new Promise(() => {});
    });
    const { dispatch } = createTestCore({ commands, engines: { 'text-classification': [slow] } });
    const outcome = await dispatch(interactionFor('say', { text: 'hello' }, { signal: person.signal }));
    expect(errorOf(outcome).code).toBe('cancelled');
    expect(engineSignals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('runs and charges a redelivered interaction once', async () => {
    const run = vi.fn(() => Promise.resolve({ scores, truncated: false }));
    const { dispatch } = createTestCore({
      commands,
      engines: { 'text-classification': [createFakeEngine('text-classification', run)] },
    });
    const interaction = interactionFor('say', { text: 'hello' });
    const outcomes = await Promise.all([
      dispatch(interaction),
      dispatch(interaction),
      dispatch({ ...interaction }),
    ]);
    expect(new Set(outcomes.map(textOf))).toEqual(new Set(['hello fake']));
    expect(run).toHaveBeenCalledOnce();
    expect(textOf(await dispatch(interactionFor('free')))).toBe('2 left');
  });

  it('finds the picture that was not given, and asks for one when there is none', async () => {
    const { dispatch } = createTestCore({ commands });
    const found = interactionFor('look', {}, { findImage: () => Promise.resolve(picture) });
    expect(textOf(await dispatch(found))).toBe('cat.jpg');
    const none = interactionFor('look', {}, { findImage: () => Promise.reject(new Error('no access')) });
    expect(errorOf(await dispatch(none)).message).toBe(
      'Please give a picture (image). Usage: /look image:<image> [prompt:<text>]',
    );
  });

  it('opens the platform’s dialog for a picture that nobody can find, without charging', async () => {
    const { dispatch } = createTestCore({ commands });
    const askForImage = vi.fn(() => Promise.resolve());
    const accepted = vi.fn(() => Promise.resolve());
    const interaction = interactionFor('look', {}, { askForImage, accepted });
    expect(await dispatch(interaction)).toEqual({ kind: 'asked' });
    expect(askForImage).toHaveBeenCalledOnce();
    expect(accepted).not.toHaveBeenCalled();
    expect(textOf(await dispatch(interactionFor('look', { image: picture }, { askForImage })))).toBe(
      'cat.jpg',
    );
  });

  it('lets running interactions finish when it drains, and refuses new ones', async () => {
    const gate = createGate();
    const waiting = createFakeEngine('text-classification', async () => {
      await gate.opened;
      return { scores, truncated: false };
    });
    const { dispatch, drain } = createTestCore({ commands, engines: { 'text-classification': [waiting] } });
    const running = dispatch(interactionFor('say', { text: 'hello' }));
    const drained = drain(10_000);
    expect(errorOf(await dispatch(interactionFor('free')))).toMatchObject({
      code: 'stopping',
      retryAfterSeconds: 60,
    });
    gate.open();
    await drained;
    expect(textOf(await running)).toBe('hello fake');
  });

  it('ends what still runs when the grace is over', async () => {
    const hanging = createFakeEngine('text-classification', () => new Promise(() => {}));
    const { dispatch, drain } = createTestCore({ commands, engines: { 'text-classification': [hanging] } });
    const running = dispatch(interactionFor('say', { text: 'hello' }));
    await drain(5);
    expect(errorOf(await running).code).toBe('stopping');
  });
});
