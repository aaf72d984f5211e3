import { afterAll, describe, expect, it } from 'vitest';
import caption from '../../commands/caption.ts';
import { createTemplateEngine } from '../../src/engines/template/engine.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Engine } from '../../src/inference/engine.ts';
import type { Attachment } from '../../src/core/pictures/attachment.ts';
import { createFakeEngine, createTestCore, interactionFor } from '../support/core.ts';

const template = createTemplateEngine();
afterAll(() => template.dispose?.());

const unseen = 'No vision model is set up here, so this caption was written without seeing the picture.';

const picture: Attachment = {
  name: 'sky.png',
  spoiler: false,
  read: () => Promise.resolve({ data: new Uint8Array(300).fill(200), width: 10, height: 10 }),
};

async function ask(
  options: Record<string, unknown>,
  engines: readonly Engine<'image-text-to-text'>[] = [template],
) {
  const { dispatch } = createTestCore({ commands: [caption], engines: { 'image-text-to-text': engines } });
  return dispatch(interactionFor('caption', options));
}

/** The reply to options, with its data as the command's output schema describes them. */
async function answer(options: Record<string, unknown>, engines?: readonly Engine<'image-text-to-text'>[]) {
  const outcome = await ask(options, engines);
  if (outcome.kind !== 'reply') throw new Error(`expected a reply, got ${JSON.stringify(outcome)}`);
  return { ...outcome, data: caption.output.strict().parse(outcome.data) };
}

describe('/caption', () => {
  it('answers a prompt with a caption, its seed and where it came from', async () => {
    const { text, provenance, notes, data } = await answer({ prompt: '  a cat who runs meetings ', seed: 7 });
    expect(provenance).toEqual({ engine: 'template', model: 'meme-templates', revision: '13', seed: 7 });
    expect(notes).toBeUndefined();
    expect(data).toEqual({
      caption: text,
      seed: 7,
      meme: false,
      notes: [],
      engine: 'template',
      model: 'meme-templates',
      revision: '13',
    });
  });

  it('draws a seed when none is given, shows it, and repeats the caption by it', async () => {
    const first = await answer({ prompt: 'a cat who runs meetings' });
    const others = await Promise.all([1, 2, 3, 4].map(() => answer({ prompt: 'a cat who runs meetings' })));
    expect(new Set([first, ...others].map(({ data }) => data['seed'])).size).toBeGreaterThan(1);
    expect(first.provenance?.seed).toBe(first.data['seed']);
    expect(await answer({ prompt: 'a cat who runs meetings', seed: first.data['seed'] })).toEqual(first);
  });

  it('captions a picture alone', async () => {
    const { notes, text } = await answer({ image: picture, seed: 3, meme: false });
    expect(text).not.toBe('');
    expect(notes).toEqual([unseen]);
  });

  it('hands the engine the picture, the trimmed prompt and the seed', async () => {
    const inputs: unknown[] = [];
    const engine = createFakeEngine('image-text-to-text', (input) => {
      inputs.push(input);
      return Promise.resolve({ caption: 'hm' });
    });
    const { notes } = await answer({ prompt: ' sky ', image: picture, seed: 0, meme: false }, [engine]);
    expect(inputs).toEqual([
      { prompt: 'sky', image: expect.objectContaining({ width: 10 }) as unknown, seed: 0 },
    ]);
    expect(notes).toBeUndefined();
  });

  it('offers captions for the first of several pictures only, and says so', async () => {
    const image = { pictures: [picture, picture, picture], unreadable: 0 };
    const { choices, leftOut, images, data } = await answer({ image, choices: 2, seed: 1 });
    expect(choices?.each.map(({ label }) => label)).toEqual(['Post 1', 'Post 2']);
    expect([leftOut, images]).toEqual([['I took the first of 3 pictures.'], undefined]);
    expect(data['captions']).toHaveLength(2);
  });

  it('keeps the seed of each caption where one between them is not fit to post', async () => {
    const engine = createFakeEngine('image-text-to-text', () =>
      Promise.resolve({ caption: 'Rain.', others: ['call +49 170 1234567', 'Wind.'], seeds: [1, 2, 3] }),
    );
    const { choices, variations } = await answer({ prompt: 'rain', choices: 3, seed: 1 }, [engine]);
    expect(choices?.each.map(({ makes }) => [makes['caption'], makes['seed']])).toEqual([
      ['Rain.', 1],
      ['Wind.', 3],
    ]);
    expect(variations?.[0]?.options['seed']).toBe(4);
  });

  it('leaves out those of several captions that are not fit to post', async () => {
    const captions = ['call +49 170 1234567', 'Rain.', 'call +49 170 1234568', 'Rain.'];
    const engine = createFakeEngine('image-text-to-text', () => {
      const [caption = '', ...others] = captions;
      return Promise.resolve({ caption, others });
    });
    const { text, notes } = await answer({ prompt: 'rain', choices: 3, seed: 1 }, [engine, template]);
    expect(text).toBe('1. Rain.');
    expect(notes).toEqual(['I found only 1 caption that I would post.']);
    captions.splice(1, 3);
    const other = await answer({ prompt: 'rain', choices: 3, seed: 1 }, [engine, template]);
    expect(other.provenance?.engine).toBe('template');
  });

  it('says when another engine had to stand in', async () => {
    const broken = createFakeEngine('image-text-to-text', () => Promise.reject(new Error('down')), {
      name: 'openai',
    });
    const { notes } = await answer({ prompt: 'my cat', seed: 1 }, [broken, template]);
    expect(notes).toEqual(['Openai is not answering; made with the templates.']);
  });

  it('says only once an hour that no model sees the picture, to each person, and always in the data', async () => {
    const core = createTestCore({
      commands: [caption],
      engines: { 'image-text-to-text': [template] },
      callsPerMinute: 100,
    });
    const notesFor = async (id: string) => {
      const outcome = await core.dispatch(
        interactionFor('caption', { image: picture, meme: false }, { user: { id, name: id } }),
      );
      if (outcome.kind !== 'reply') throw new Error(`expected a reply, got ${JSON.stringify(outcome)}`);
      expect(outcome.data['notes']).toEqual([unseen]);
      return outcome.notes;
    };
    expect(await notesFor('ada')).toEqual([unseen]);
    expect(await notesFor('ada')).toBeUndefined();
    expect(await notesFor('bob')).toEqual([unseen]);
    core.advance(59 * 60_000);
    expect(await notesFor('ada')).toBeUndefined();
    core.advance(2 * 60_000);
    expect(await notesFor('ada')).toEqual([unseen]);
  });

  it('offers the next seed, so that ten captions in a row differ', async () => {
    const captions = new Set<string>();
    let options: Readonly<Record<string, unknown>> = { image: picture, meme: false };
    for (let turn = 0; turn < 10; turn += 1) {
      const { text, variations = [] } = await answer(options);
      captions.add(text);
      options = variations[0]?.options ?? {};
    }
    expect(captions.size).toBe(10);
  });

  it.each([
    ['neither words nor a picture', {}, 'missing_option'],
    ['words that are only spaces', { prompt: '   ' }, 'invalid_option'],
    ['501 characters', { prompt: 'x'.repeat(501) }, 'invalid_option'],
    ['a negative seed', { prompt: 'cat', seed: -1 }, 'invalid_option'],
    ['a seed that is too large', { prompt: 'cat', seed: 2 ** 31 }, 'invalid_option'],
    ['half a seed', { prompt: 'cat', seed: 1.5 }, 'invalid_option'],
  ])('refuses %s', async (_, options, code) => {
    expect(await ask(options)).toMatchObject({ kind: 'error', code });
  });

  it('takes 500 characters and the largest seed', async () => {
    const { data } = await answer({
      prompt: 'cat '.repeat(125).trimEnd().padEnd(500, 's'),
      seed: 2 ** 31 - 1,
    });
    expect(data['seed']).toBe(2 ** 31 - 1);
  });

  it('passes on what is wrong with a picture', async () => {
    const unreadable: Attachment = {
      ...picture,
      read: () => Promise.reject(new UserError('image_unreadable', 'This picture is damaged.')),
    };
    expect(await ask({ image: unreadable })).toMatchObject({ kind: 'error', code: 'image_unreadable' });
  });
});
