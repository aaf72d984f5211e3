import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { defineCommand, imageOption } from '../../src/core/command.ts';
import { createFakeEngine, createTestCore, interactionFor } from '../support/core.ts';

const say = defineCommand({
  name: 'say',
  description: 'Says a text',
  task: 'text-classification',
  ephemeral: true,
  options: {},
  output: z.object({}),
  run: async ({ infer }) => {
    await infer({ text: 'hello' });
    return { kind: 'reply', title: 'Title', text: 'hello', data: {} };
  },
});
const count = defineCommand({
  name: 'count',
  description: 'Says how many calls are left',
  ephemeral: true,
  options: {},
  output: z.object({}),
  run: async ({ callsLeft }) => {
    const { left } = await callsLeft();
    return { kind: 'reply', title: 'Title', text: `${left} left`, data: {} };
  },
});
const look = defineCommand({
  name: 'look',
  description: 'Looks at a picture',
  ephemeral: false,
  options: { image: imageOption('The picture') },
  output: z.object({}),
  run: ({ options: { image } }) =>
    Promise.resolve({ kind: 'reply', title: 'Title', text: image.name, data: {} }),
});
const engine = createFakeEngine('text-classification', () =>
  Promise.resolve({ scores: [{ label: '5 stars', score: 1 }], truncated: false }),
);
const forEver = () => new Promise<never>(() => {});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp() {
  return createTestCore({
    commands: [say, count, look],
    engines: { 'text-classification': [engine] },
    deadlineMs: 5000,
  });
}

describe('a platform that never answers', () => {
  it('when it should acknowledge ends at the deadline, and the call is given back', async () => {
    const { dispatch } = setUp();
    const outcome = dispatch(interactionFor('say', {}, { accepted: forEver }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(await outcome).toMatchObject({ kind: 'error', code: 'timed_out' });
    expect(await dispatch(interactionFor('count'))).toMatchObject({ text: '3 left' });
  });

  it('when it acknowledges late leaves the run what is left of the deadline', async () => {
    const { dispatch } = createTestCore({
      commands: [say],
      engines: { 'text-classification': [createFakeEngine('text-classification', forEver)] },
      deadlineMs: 5000,
    });
    const accepted = () => new Promise<void>((resolve) => setTimeout(resolve, 4000));
    const outcome = dispatch(interactionFor('say', {}, { accepted }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(await Promise.race([outcome, Promise.resolve('still running')])).toMatchObject({
      code: 'timed_out',
    });
  });

  it('when it should open its dialog ends at the deadline', async () => {
    const outcome = setUp().dispatch(interactionFor('look', {}, { askForImage: forEver }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(await outcome).toMatchObject({ kind: 'error', code: 'timed_out' });
  });

  it('when it should find a picture holds nobody up for more than a second', async () => {
    const given: AbortSignal[] = [];
    const findImage = (signal: AbortSignal) => {
      given.push(signal);
      return forEver();
    };
    const outcome = setUp().dispatch(interactionFor('look', {}, { findImage }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await outcome).toMatchObject({ kind: 'error', code: 'missing_option' });
    expect(given.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('while the person cancels lets them go', async () => {
    const person = new AbortController();
    const outcome = setUp().dispatch(
      interactionFor('look', {}, { findImage: forEver, signal: person.signal }),
    );
    person.abort();
    expect(await outcome).toMatchObject({ kind: 'error', code: 'cancelled' });
  });
});
