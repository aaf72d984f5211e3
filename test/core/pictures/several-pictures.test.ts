import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand, imageOption } from '../../../src/core/command.ts';
import { UserError } from '../../../src/core/errors.ts';
import type { Attachment, MessagePictures } from '../../../src/core/pictures/attachment.ts';
import type { Outcome, Reply } from '../../../src/core/reply.ts';
import type { Progress } from '../../../src/core/interaction.ts';
import { createFakeEngine, createGate, createTestCore, interactionFor } from '../../support/core.ts';

const [width, height] = [1, 1];
/** The check of captions takes digits for something else. */
const words: Readonly<Record<number, string>> = { 7: 'heron', 8: 'otter', 9: 'lynx', 10: 'mole' };

function picture(name: string, failure?: Error): Attachment {
  return {
    name,
    spoiler: false,
    read: () =>
      failure ? Promise.reject(failure) : Promise.resolve({ data: new Uint8Array(3), width, height }),
  };
}

function message(pictures: readonly Attachment[], unreadable = 0): { readonly image: MessagePictures } {
  return { image: { pictures, unreadable } };
}

const named = (...names: readonly string[]) => names.map((name) => picture(name));

/** Answers each picture with its seed and name. */
const view = defineCommand({
  name: 'view',
  description: 'Looks at a picture',
  task: 'image-text-to-text',
  ephemeral: false,
  options: { image: imageOption('The picture'), seed: z.int().default(7).describe('A number') },
  output: z.object({ text: z.string() }),
  eachOf: ({ seed, ...options }, count) =>
    Array.from({ length: count }, (_, n) => ({ ...options, seed: seed + n })),
  async run({ options: { image, seed }, signal, infer }) {
    const { output, engine, model, revision } = await infer({ image: await image.read(signal), seed });
    const shown = { bytes: new Uint8Array(1), mediaType: 'image/png', width, height } as const;
    return {
      kind: 'reply',
      title: 'Seen',
      text: `${output.caption} ${image.name}`,
      images: [{ ...shown, name: `new-${image.name}`, altText: `the new ${image.name}`, spoiler: false }],
      provenance: { engine, model, revision, seed },
      notes: ['Made by a test.'],
      variations: [{ label: 'Again', options: { image, seed: seed + 1 } }],
      data: { text: image.name },
    };
  },
});

/** The same, but offers answers, which are for one picture. */
const choose = defineCommand({
  ...view,
  name: 'choose',
  choosing: { isMeant: () => true, post: (context) => view.run(context) },
});

function startCore(
  run = ({ seed }: { readonly seed: number }) =>
    Promise.resolve({ caption: `seed ${words[seed] ?? 'other'}` }),
) {
  const engines = { 'image-text-to-text': [createFakeEngine('image-text-to-text', run)] };
  return createTestCore({ commands: [view, choose], engines, callsPerMinute: 3 });
}

function replyOf(outcome: Outcome): Reply {
  if (outcome.kind === 'reply') return outcome;
  throw new Error(`expected a reply, got ${JSON.stringify(outcome)}`);
}

const damaged = new UserError('image_unreadable', 'That picture is damaged.');

describe('several pictures of one message', () => {
  it('are answered together, each with its alternative text, as one call', async () => {
    const { dispatch } = startCore();
    for (const id of [1, 2, 3]) {
      const reply = replyOf(
        await dispatch(interactionFor('view', message(named('a.png', 'b.png', 'c.png')))),
      );
      expect(reply.title, `use ${id}`).toBe('Seen · 3 pictures');
      expect(reply.text).toBe('1. seed heron a.png\n2. seed otter b.png\n3. seed lynx c.png');
      expect(reply.images?.map(({ altText }) => altText)).toEqual([
        'the new a.png',
        'the new b.png',
        'the new c.png',
      ]);
      expect(reply).not.toHaveProperty('leftOut');
    }
    expect(await dispatch(interactionFor('view', message(named('a.png'))))).toMatchObject({
      code: 'throttled',
    });
  });

  it('are four at most, and what was left out is said every time', async () => {
    const { dispatch } = startCore();
    const six = message(named('1.png', '2.png', '3.png', '4.png', '5.png', '6.png'), 2);
    for (const id of [1, 2]) {
      const reply = replyOf(await dispatch(interactionFor('view', six)));
      expect(reply.parts, `use ${id}`).toHaveLength(4);
      expect(reply.leftOut).toEqual([
        'I took the first 4 of 6 pictures.',
        '2 files aren’t pictures I can read.',
      ]);
    }
  });

  it('are one where answers are offered, and what was left out is said too', async () => {
    const { dispatch } = startCore();
    const five = message(named('1.png', '2.png', '3.png', '4.png', '5.png'), 1);
    const reply = replyOf(await dispatch(interactionFor('choose', five)));
    expect(reply.text).toBe('seed heron 1.png');
    expect(reply.leftOut).toEqual(['I took the first of 5 pictures.', '1 file isn’t a picture I can read.']);
  });

  it('is answered like any other where only one of the files is a picture', async () => {
    const { dispatch } = startCore();
    const reply = replyOf(await dispatch(interactionFor('view', message(named('a.png'), 1))));
    expect(reply).toMatchObject({ title: 'Seen', text: 'seed heron a.png' });
    expect(reply).not.toHaveProperty('parts');
    expect(reply.leftOut).toEqual(['1 file isn’t a picture I can read.']);
  });

  it('are delivered without the one that fails, which is named with its reason', async () => {
    const { dispatch, lines } = startCore();
    const mixed = [
      picture('a.png'),
      picture('b.png', damaged),
      picture('c.png', new Error('the secret cause')),
    ];
    const reply = replyOf(await dispatch(interactionFor('view', message([...mixed, picture('d.png')]))));
    expect(reply.text).toBe('1. seed heron a.png\n2. seed mole d.png');
    const [first, second] = reply.leftOut ?? [];
    expect(first).toBe('I left out picture 2 (b.png): That picture is damaged.');
    expect(second).toMatch(
      /^I left out picture 3 \(c\.png\): something went wrong on my side.* id [0-9a-f]{8}\.$/,
    );
    expect(JSON.stringify(lines)).toContain('the secret cause');
  });

  it('are refused with the reason if none can be answered, and given back if the fault is ours', async () => {
    const { dispatch } = startCore();
    const [a, b] = [picture('a.png', damaged), picture('b.png', damaged)];
    expect(await dispatch(interactionFor('view', message([a, b])))).toMatchObject({
      code: 'image_unreadable',
      message: 'That picture is damaged.',
    });
    const empty = picture('c.png', new UserError('image_empty', 'That file is empty.'));
    expect(await dispatch(interactionFor('view', message([a, empty])))).toMatchObject({
      message: 'Picture 1 (a.png): That picture is damaged.\nPicture 2 (c.png): That file is empty.',
    });
    const broken = picture('d.png', new Error('disk'));
    for (const id of [1, 2])
      expect(await dispatch(interactionFor('view', message([a, broken]))), `use ${id}`).toMatchObject({
        code: 'internal',
      });
    expect(await dispatch(interactionFor('view', message(named('e.png'))))).toMatchObject({ kind: 'reply' });
  });

  it('say which one is being worked on, and end all when they are cancelled', async () => {
    const second = createGate();
    const { dispatch } = startCore(async ({ seed }) => {
      if (seed === 7) return { caption: 'first' };
      second.open();
      return new Promise(() => undefined);
    });
    const controller = new AbortController();
    const shown: Progress[] = [];
    const interaction = interactionFor('view', message(named('a.png', 'b.png', 'c.png')), {
      signal: controller.signal,
      progress: (progress) => shown.push(progress),
    });
    const outcome = dispatch(interaction);
    await second.opened;
    controller.abort();
    expect(await outcome).toMatchObject({ kind: 'error', code: 'cancelled' });
    expect(shown.at(-1)).toMatchObject({ picture: { number: 2, of: 3 } });
  });

  it('are delivered as far as they came when the process stops', async () => {
    const second = createGate();
    const { dispatch, drain } = startCore(async ({ seed }) => {
      if (seed === 7) return { caption: 'first' };
      second.open();
      return new Promise(() => undefined);
    });
    const outcome = dispatch(interactionFor('view', message(named('a.png', 'b.png', 'c.png'))));
    await second.opened;
    await drain(0);
    const reply = replyOf(await outcome);
    expect(reply.text).toBe('first a.png');
    expect(reply.leftOut).toEqual([
      'I left out picture 2 (b.png): I am being restarted.',
      'I left out picture 3 (c.png): I am being restarted.',
    ]);
  });

  it('are repeated together by the button, each with a new seed', async () => {
    const { dispatch } = startCore();
    const first = replyOf(await dispatch(interactionFor('view', message(named('a.png', 'b.png')))));
    const [again] = first.variations ?? [];
    const second = replyOf(await dispatch(interactionFor('view', { ...again?.options })));
    expect(second.text).toBe('1. seed lynx a.png\n2. seed mole b.png');
  });

  it('tell a note once', async () => {
    const { dispatch } = startCore();
    const reply = replyOf(await dispatch(interactionFor('view', message(named('a.png', 'b.png')))));
    expect(reply.notes).toEqual(['Made by a test.']);
  });
});
