import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand, imageOption, type AnyCommand } from '../../src/core/command.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Progress } from '../../src/core/interaction.ts';
import type { Runs, Use } from '../../src/core/runs.ts';
import { createTestCore, interactionFor } from '../support/core.ts';

const reply = (text: string) => ({ kind: 'reply' as const, title: 'Title', text, data: {} });
const rest = { description: 'Does something', ephemeral: false, output: z.object({}) };
const options = { image: imageOption('The picture'), times: z.int().default(2).describe('How often') };

const draw = defineCommand({
  ...rest,
  name: 'draw',
  task: 'image-to-image',
  options,
  run: ({ place }) => Promise.resolve(reply(place.platform)),
});
const names = defineCommand({
  ...rest,
  name: 'names',
  options: {},
  run: ({ commands }) => Promise.resolve(reply(commands.map(({ name }) => name).join(' '))),
});

const picture = (name: string) => ({
  name,
  spoiler: false,
  read: () => Promise.resolve({ data: new Uint8Array(3), width: 1, height: 1 }),
});

/** The dispatch around a process elsewhere, which runs nothing and notes what it is asked for. */
function setUp(run: Runs['run'] = () => Promise.resolve(reply('from elsewhere'))) {
  const uses: Use[] = [];
  const runs: Runs = { run: (use) => (uses.push(use), run(use)) };
  return { uses, ...createTestCore({ commands: [draw, names], runs }) };
}

const who = { workspace: 'atelier', channel: 'general', id: '42' };

describe('a command with a task', () => {
  it('runs wherever runs are, with all it needs in the use', async () => {
    const { dispatch, uses } = setUp();
    const image = picture('cat.png');
    expect(await dispatch(interactionFor('draw', { image }, who))).toMatchObject({ text: 'from elsewhere' });
    expect(uses).toMatchObject([
      {
        id: '["test","atelier","ada"]/42',
        task: 'image-to-image',
        options: { image, times: 2 },
        place: { platform: 'test', workspace: 'atelier', channel: 'general' },
        user: { id: 'ada', name: 'Ada' },
      },
    ]);
    expect(uses[0]?.command.name).toBe('draw');
  });

  it('has a use for each of several pictures, and tells which one makes progress', async () => {
    const { dispatch, uses } = setUp(({ onProgress }) => {
      onProgress({ state: 'queued', position: 1 });
      return Promise.resolve(reply('from elsewhere'));
    });
    const seen: Progress[] = [];
    const image = { pictures: ['one', 'two'].map(picture), unreadable: 0 };
    await dispatch(interactionFor('draw', { image }, { ...who, progress: (step) => seen.push(step) }));
    expect(uses.map(({ id }) => id)).toEqual([
      '["test","atelier","ada"]/42/1',
      '["test","atelier","ada"]/42/2',
    ]);
    expect(seen.map(({ picture }) => picture?.number)).toEqual([1, 2]);
  });

  it('gives the call back for a refusal from elsewhere that is not the person’s', async () => {
    const { dispatch } = setUp(() => Promise.reject(new UserError('busy', 'Too much to do.')));
    const image = picture('cat.png');
    for (let use = 0; use < 5; use += 1)
      expect(await dispatch(interactionFor('draw', { image }))).toMatchObject({ code: 'busy' });
  });
});

it('runs a command without a task where the interaction arrived', async () => {
  const { dispatch, uses } = setUp();
  expect(await dispatch(interactionFor('names'))).toMatchObject({ text: 'draw names' });
  expect(uses).toEqual([]);
});

it('gives a command with a task nothing that only the process knows where the interaction arrived', async () => {
  let given: readonly string[] = [];
  const look: AnyCommand = {
    ...draw,
    run(context) {
      given = Object.keys(context).sort();
      return Promise.resolve(reply('looked'));
    },
  };
  const { dispatch } = createTestCore({ commands: [look] });
  await dispatch(interactionFor('draw', { image: picture('cat.png') }));
  expect(given).toEqual([
    'drawMeme',
    'drawMood',
    'infer',
    'inferAll',
    'language',
    'limits',
    'look',
    'options',
    'place',
    'putSideBySide',
    'say',
    'signal',
    'user',
  ]);
});
