import { describe, expect, it } from 'vitest';
import { createRememberedButtons } from '../../../src/core/replies/remembered-buttons.ts';
import type { Attachment, AttachmentRef, FromRef } from '../../../src/core/pictures/attachment.ts';
import { message } from '../../../src/languages/message.ts';
import { createMemoryStore } from '../../../src/store/memory-store.ts';
import { createTestLogger } from '../../support/core.ts';

const button = { command: 'caption', options: { prompt: 'a cat', seed: 7, meme: true } };
const day = 86_400_000;

function setUp({ max, maxEntries }: { readonly max?: number; readonly maxEntries?: number } = {}) {
  let now = 0;
  const store = createMemoryStore({ clock: () => now, ...(maxEntries !== undefined && { maxEntries }) });
  const { logger, lines } = createTestLogger();
  const create = () => createRememberedButtons({ store, logger, ...(max !== undefined && { max }) });
  return { store, lines, create, advance: (ms: number) => (now += ms), ...create() };
}

const noPictures: FromRef = () => {
  throw new Error('expected no picture');
};

/** A picture that only its reference tells from others. */
function picture(ref: AttachmentRef | undefined, name = 'cat.png'): Attachment {
  const read = () => Promise.reject(new Error(`read from ${ref?.url}`));
  return { name, spoiler: name.startsWith('hidden'), ...(ref && { ref }), read };
}
const fromRef: FromRef = (ref, { name }) => picture(ref, name);
const signal = new AbortController().signal;

describe('the memory of buttons', () => {
  it('recalls what a button does by an id short enough for every platform', async () => {
    const { remember, recall } = setUp();
    const id = remember({ ...button, onlyFor: 'ada' });
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(await recall(id, noPictures)).toEqual({ ...button, onlyFor: 'ada' });
    expect(await recall('0123456789abcdef', noPictures)).toBeUndefined();
  });

  it('survives a restart, for a day', async () => {
    const { remember, create, advance } = setUp();
    const id = remember(button);
    advance(day - 1);
    expect(await create().recall(id, noPictures)).toEqual(button);
    advance(1);
    expect(await create().recall(id, noPictures)).toBeUndefined();
  });

  it('keeps pictures by their references', async () => {
    const { remember, recall } = setUp();
    const cat = picture({ from: 'typed', url: 'https://cat.example/cat.png' });
    const dogs = ['one.png', 'hidden.png'].map((name) => picture({ from: 'here', fileId: name }, name));
    const options = { image: cat, others: { pictures: dogs, unreadable: 2 }, style: undefined };
    const known = await recall(remember({ command: 'draw', options }), fromRef);
    expect(JSON.parse(JSON.stringify(known?.options))).toEqual(JSON.parse(JSON.stringify(options)));
    await expect((known?.options['image'] as Attachment).read(signal)).rejects.toThrow('cat.example/cat.png');
  });

  it('leaves nothing in the store that tells what people wrote, or how to read it', async () => {
    const { remember, store } = setUp();
    const image = picture({ from: 'typed', url: 'https://secret.example/' }, 'secret.png');
    const id = remember({ command: 'caption', options: { prompt: 'my secret', image } });
    const stored = JSON.stringify([...(await store.list(''))]);
    expect(stored).toMatch(/^\[\["button\//);
    expect(stored).not.toContain('secret');
    expect(stored).not.toContain(id);
  });

  it('forgets the buttons that were used longest ago', async () => {
    const { remember, recall, store } = setUp({ max: 2 });
    const first = remember(button);
    const second = remember(button);
    await recall(first, noPictures);
    remember(button);
    expect(await recall(first, noPictures)).toEqual(button);
    expect(await recall(second, noPictures)).toBeUndefined();
    expect((await store.list('button/')).size).toBe(2);
  });

  const choices = {
    options: { prompt: 'a secret' },
    each: [1, 2].map((number) => ({ label: `Post ${number}`, makes: { caption: `Secret ${number}` } })),
  };
  const offer = { command: 'caption', choices, onlyFor: 'ada' };
  const notPostable = { refusal: message('answers.notPostable') };
  let uses = 0;
  /** A press of its own. */
  const by = (userId: string) => ({ userId, useId: `use ${(uses += 1)}` });

  it('lets one person choose among answers once, unless the choice is given back', async () => {
    const { keepChoices, takeChoice, create, store } = setUp();
    const [one = '', two = ''] = keepChoices({ ...offer, keptAs: ['k'] });
    expect(JSON.stringify([...(await store.list(''))])).not.toMatch(/secret/i);
    expect(await takeChoice(two, by('ben'), noPictures)).toEqual(notPostable);
    expect(await takeChoice(`${two}0`, by('ada'), noPictures)).toEqual(notPostable);
    const taken = await create().takeChoice(two, by('ada'), noPictures);
    expect(taken).toMatchObject({ command: 'caption', options: { prompt: 'a secret' } });
    if ('refusal' in taken) throw new Error('expected a choice');
    expect(taken.chosen).toMatchObject({ choice: { caption: 'Secret 2' }, keptAs: ['k'] });
    expect(await takeChoice(one, by('ada'), noPictures)).toEqual(notPostable);
    await taken.chosen.giveBack({ wasTried: true });
    const both = await Promise.all([one, two].map((id) => takeChoice(id, by('ada'), noPictures)));
    expect(both.filter((each) => 'chosen' in each)).toHaveLength(1);
  });

  it('gives a choice, and an answer to show, again to the use that took it, as its process may have died', async () => {
    const { keepChoices, takeChoice, keepAnswer, takeAnswer, create } = setUp();
    const [one = '', two = ''] = keepChoices(offer);
    const shown = keepAnswer({
      command: 'caption',
      reply: { kind: 'reply', title: '', text: 'It rains', data: {} },
      onlyFor: 'ada',
    });
    const press = by('ada');
    const taken = [await takeChoice(two, press, noPictures), await takeAnswer(shown, press)];
    expect(taken).toMatchObject([
      { chosen: { choice: { caption: 'Secret 2' } } },
      { reply: { text: 'It rains' } },
    ]);
    const other = by('ada');
    expect(await takeChoice(one, other, noPictures)).toEqual(notPostable);
    expect(await takeAnswer(shown, other)).toBeUndefined();
    const again = create();
    expect([
      await again.takeChoice(two, press, noPictures),
      await again.takeAnswer(shown, press),
    ]).toMatchObject(taken.map((each) => JSON.parse(JSON.stringify(each)) as object));
  });

  it('offers what is given back until the end of its day, at most three times in all', async () => {
    const { keepChoices, takeChoice, create, advance } = setUp();
    const [one = ''] = keepChoices(offer);
    const [lasting = ''] = keepChoices(offer);
    const takeAndGiveBack = async (id: string) => {
      const taken = await create().takeChoice(id, by('ada'), noPictures);
      if ('chosen' in taken) await taken.chosen.giveBack({ wasTried: true });
      return taken;
    };
    for (let time = 1; time <= 3; time += 1) expect(await takeAndGiveBack(one)).toHaveProperty('chosen');
    expect(await takeChoice(one, by('ada'), noPictures)).toEqual({ refusal: message('answers.unpostable') });
    advance(day - 1);
    expect(await takeAndGiveBack(lasting)).toHaveProperty('chosen');
    advance(1);
    expect(await takeChoice(lasting, by('ada'), noPictures)).toEqual(notPostable);
  });

  it('takes a button that it cannot keep or read for one that is too old', async () => {
    const { remember, recall, store, lines } = setUp({ maxEntries: 1 });
    const lost = remember({ command: 'draw', options: { image: picture(undefined) } });
    expect(await recall(lost, fromRef)).toBeUndefined();
    const damaged = remember(button);
    const [key = ''] = (await store.list('')).keys();
    await store.set(key, 'something else');
    expect(await recall(damaged, noPictures)).toBeUndefined();
    // The store is now full of what lasts.
    expect(await recall(remember(button), noPictures)).toBeUndefined();
    expect(lines.map(({ msg }) => msg)).toEqual(Array(2).fill('failed to keep what a button needs'));
  });
});
