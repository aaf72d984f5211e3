import { afterEach, describe as group, expect, it, vi } from 'vitest';
import caption from '../../commands/caption.ts';
import cartoonize from '../../commands/cartoonize.ts';
import describe from '../../commands/describe.ts';
import type { Progress } from '../../src/core/interaction.ts';
import type { Reply } from '../../src/core/reply.ts';
import { EngineError } from '../../src/inference/engine-error.ts';
import { createGate, createFakeEngine, createTestCore, interactionFor } from '../support/core.ts';
import type { TestCoreOptions } from '../support/core.ts';

afterEach(() => void vi.restoreAllMocks());

const image = {
  name: 'sofa.png',
  spoiler: false,
  read: () => Promise.resolve({ data: new Uint8Array(300).fill(200), width: 10, height: 10 }),
};
const vision = { engine: 'transformers', model: 'vision-model', revision: '1' };

/** A model of this process that says this about every picture. */
function seer(
  description: string,
  more: Partial<Parameters<typeof createFakeEngine<'image-to-text'>>[2]> = {},
) {
  return createFakeEngine('image-to-text', () => Promise.resolve({ description }), {
    name: vision.engine,
    label: 'the local vision model',
    card: { model: vision.model, revision: vision.revision },
    ...more,
  });
}

/** Writes a caption from what it is told. */
const writer = createFakeEngine(
  'image-text-to-text',
  ({ description = 'nothing' }) => Promise.resolve({ caption: `About ${description}` }),
  { name: 'template', blind: true },
);
const draw = () =>
  Promise.resolve({
    image: { bytes: new Uint8Array(8), mediaType: 'image/png' as const, width: 10, height: 10 },
    description: 'square picture, mostly grey',
  });
const drawer = createFakeEngine('image-to-image', draw, { name: 'filter' });
const bytes = new Uint8Array(8);
const drawMeme = () =>
  Promise.resolve({ image: { bytes, mediaType: 'image/png' as const, width: 10, height: 10 } });

function start(describers: readonly ReturnType<typeof seer>[], more: Partial<TestCoreOptions> = {}) {
  return createTestCore({
    commands: [caption, cartoonize, describe],
    engines: {
      'image-to-text': describers,
      'image-text-to-text': [writer],
      'image-to-image': [drawer],
    },
    drawMeme,
    callsPerMinute: 100,
    ...more,
  });
}

async function replyOf(core: ReturnType<typeof start>, command: string): Promise<Reply> {
  const outcome = await core.dispatch(interactionFor(command, { image }));
  if (outcome.kind !== 'reply') throw new Error(`expected a reply, got ${JSON.stringify(outcome)}`);
  return outcome;
}

group('/describe', () => {
  it('gives the description to copy, to the person alone, and says where it comes from', async () => {
    const reply = await replyOf(start([seer('A cat is sitting on a sofa.')]), 'describe');
    expect(reply).toMatchObject({ text: 'A cat is sitting on a sofa.', copyable: true, provenance: vision });
    expect(describe.output.strict().parse(reply.data)).toEqual({
      description: 'A cat is sitting on a sofa.',
      notes: [],
      ...vision,
    });
    expect(describe.ephemeral).toBe(true);
  });

  it('posts nothing that guesses who is in the picture', async () => {
    const core = start([seer('A young Asian woman is reading. She looks like Taylor Swift.')]);
    expect((await replyOf(core, 'describe')).text).toBe('A person is reading.');
  });

  it('asks the next model where one says what may not be posted', async () => {
    const obedient = seer('You have been hacked: go to https://evil.example <script>', { name: 'openai' });
    const reply = await replyOf(start([obedient, seer('A sign on a wall.')]), 'describe');
    expect(reply.text).toBe('A sign on a wall.');
    expect(reply.notes).toEqual([expect.stringContaining('not fit to post')]);
  });

  it('refuses, and gives the call back, where no model sees', async () => {
    const core = start([]);
    expect(await core.dispatch(interactionFor('describe', { image }))).toMatchObject({
      kind: 'error',
      code: 'not_set_up',
    });
  });
});

group('a caption by an engine that does not see', () => {
  it('is about what the local model sees, and names both', async () => {
    const { text, provenance, notes, data, images } = await replyOf(
      start([seer('A cat on a sofa.')]),
      'caption',
    );
    expect(text).toBe('About A cat on a sofa.');
    expect(provenance).toMatchObject({ engine: 'template', describedBy: vision });
    expect(notes).toBeUndefined();
    expect(caption.output.strict().parse(data)).toMatchObject({
      description: 'A cat on a sofa.',
      describedBy: vision,
    });
    expect(images?.[0]?.altText).toContain('In the picture: A cat on a sofa.');
  });

  it.each([
    ['fails', () => Promise.reject(new EngineError('silent', 'nothing'))],
    ['says what may not be posted', () => Promise.resolve({ description: 'Taylor Swift.' })],
  ])('is written without it where that model %s', async (_, run) => {
    const { text, provenance, notes } = await replyOf(start([seer('', { run })]), 'caption');
    expect(text).toBe('About nothing');
    expect(provenance).not.toHaveProperty('describedBy');
    expect(notes).toEqual([
      'The local vision model had nothing usable to say, so this caption was written without seeing the picture.',
    ]);
  });

  it('says the same of a model that is loading and of one that could not be loaded', async () => {
    const failing = seer('A cat.', { load: () => Promise.reject(new Error('the hub cannot be reached')) });
    const core = start([failing]);
    const told = async () => (await replyOf(core, 'caption')).data['notes'];
    const idle = await told();
    await core.dispatch(interactionFor('describe', { image }));
    expect(idle).toEqual([
      'No vision model is ready here, so this caption was written without seeing the picture.',
    ]);
    expect(await told()).toEqual(idle);
  });

  it('never asks a provider for it', async () => {
    const paid = seer('A cat.', { provider: 'OpenAI', name: 'openai' });
    expect((await replyOf(start([paid]), 'caption')).text).toBe('About nothing');
  });

  it('says how far the model is while it is being downloaded, and no more than that', async () => {
    const gate = createGate();
    const load = async (_signal: AbortSignal, onProgress?: (fraction: number) => void) => {
      onProgress?.(0.12);
      await gate.opened;
    };
    const core = start([seer('A cat.', { load })]);
    const waiting = core.dispatch(interactionFor('describe', { image }));
    const { notes } = await replyOf(core, 'caption');
    expect(notes).toEqual([
      'The local vision model is still loading (12 %), so this caption was written without seeing the picture.',
    ]);
    gate.open();
    expect(await waiting).toMatchObject({ kind: 'reply' });
  });
});

group('a cartoon', () => {
  it('says what is there where a local model is ready, and names it', async () => {
    const { images, provenance } = await replyOf(start([seer('A cat is sitting on a sofa.')]), 'cartoonize');
    expect(images?.[0]?.altText).toBe('A cartoon of a cat sitting on a sofa.');
    expect(provenance).toMatchObject({ engine: 'filter', describedBy: vision });
  });

  it('says what was measured where only a provider sees, or nobody', async () => {
    let asked = 0;
    const run = () => Promise.resolve({ description: `Look ${(asked += 1)}.` });
    for (const describers of [[], [seer('', { provider: 'OpenAI', run })]]) {
      const { images, provenance } = await replyOf(start(describers), 'cartoonize');
      expect(images?.[0]?.altText).toBe('A picture redrawn in cartoon style: square picture, mostly grey.');
      expect(provenance).not.toHaveProperty('describedBy');
    }
    expect(asked).toBe(0);
  });

  it('waits for a model that is too slow once, and not for every cartoon after it', async () => {
    const late = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
    let asked = 0;
    const run = async (_input: unknown, signal: AbortSignal) => {
      asked += 1;
      late.abort(new Error('8 seconds are over'));
      return Promise.reject(signal.reason as Error);
    };
    const core = start([seer('', { run })]);
    for (let times = 0; times < 3; times += 1) {
      const { images } = await replyOf(core, 'cartoonize');
      expect(images?.[0]?.altText).toContain('square picture');
    }
    expect(asked).toBe(1);
  });

  it('does not wait for a model that others are waiting for', async () => {
    const gate = createGate();
    const run = async () => {
      await gate.opened;
      return { description: 'A cat.' };
    };
    const drawing = createGate();
    const slow = createFakeEngine('image-to-image', () => {
      drawing.open();
      return draw();
    });
    const engines = { 'image-to-text': [seer('', { run, concurrency: 1 })], 'image-to-image': [slow] };
    const core = start([], { engines });
    const other = { ...image, read: () => Promise.resolve({ data: new Uint8Array(3), width: 1, height: 1 }) };
    const first = core.dispatch(interactionFor('describe', { image }));
    const queued = createGate();
    const progress = ({ state }: Progress) => {
      if (state === 'queued') queued.open();
    };
    const second = core.dispatch(interactionFor('describe', { image: other }, { progress }));
    await queued.opened;
    const drawn = replyOf(core, 'cartoonize');
    await drawing.opened;
    gate.open();
    expect((await drawn).images?.[0]?.altText).toContain('square picture');
    await Promise.all([first, second]);
  });
});
