import { expect, it } from 'vitest';
import { createEditedMessages, type Edit } from '../../../src/adapters/kit/edited-messages.ts';
import { createAnsweredMessages } from '../../../src/core/processes/answered-messages.ts';
import { createMemoryStore } from '../../../src/store/memory-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { createTestLogger } from '../../support/core.ts';

const key = 'discord/1';
const fresh = { isResumed: false };
const resumed = { isResumed: true };

/** What one process remembers. */
const remembering = (store: Store) =>
  createAnsweredMessages({ store, logger: createTestLogger().logger, secret: 'secret', lookEveryMs: 1 });

/** A process that answers edited messages, and what it does with them. */
function answering(store: Store, whileAnswering: (text: string) => void = () => undefined) {
  const messages = createEditedMessages<string>({
    answered: remembering(store),
    placeOf: (place) => place,
    answerAt: (place) => place,
  });
  const done: string[] = [];
  const edit = (text: string, place?: string, use = { ...fresh, isOurs: () => Promise.resolve(true) }) =>
    messages.follow(
      { key, text, isEdited: true, mayBeOlder: true },
      {
        use,
        answer: ({ replaces = 'nothing', onAnswered }: Edit<string>) => {
          whileAnswering(text);
          done.push(`answered ${text} over ${replaces}`);
          if (place !== undefined) onAnswered?.(place);
          return Promise.resolve();
        },
        wasAnswered: () => Promise.resolve(true),
        refuse: () => Promise.resolve(void done.push(`refused ${text}`)),
      },
    );
  return { edit, done };
}

it('has whoever takes over answer the words that a dead process had begun with', async () => {
  const store = createMemoryStore();
  const dead = remembering(store);
  await (await dead.begin(key, 'one', fresh)).end('here');
  await dead.begin(key, 'two', fresh);
  const heir = remembering(store);
  const { earlier, end } = await heir.begin(key, 'two', resumed);
  expect(earlier).toEqual({ hasSameWords: false, place: 'here' });
  await end('here');
  expect((await heir.begin(key, 'two', resumed)).earlier?.hasSameWords).toBe(true);
});

it('has nobody else answer words that somebody answers', async () => {
  const store = createMemoryStore();
  await remembering(store).begin(key, 'one', fresh);
  expect((await remembering(store).begin(key, 'one', fresh)).earlier?.hasSameWords).toBe(true);
});

it('keeps the place of an answer where a paused process ends without one', async () => {
  const store = createMemoryStore();
  const paused = await remembering(store).begin(key, 'one', fresh);
  const heir = await remembering(store).begin(key, 'one', resumed);
  await heir.end('here');
  await paused.end(undefined);
  expect((await remembering(store).begin(key, 'two', fresh)).earlier?.place).toBe('here');
});

it('ends the wait for another process with its signal', async () => {
  const store = createMemoryStore();
  await (await remembering(store).begin(key, 'one', fresh)).end('here');
  await remembering(store).begin(key, 'two', fresh);
  const stop = new AbortController();
  const late = remembering({
    ...store,
    get: (name) => {
      stop.abort();
      return store.get(name);
    },
  }).begin(key, 'three', { ...fresh, signal: stop.signal });
  expect((await late).earlier).toEqual({ hasSameWords: false, place: 'here' });
});

it('keeps no words that somebody with the store alone could guess', async () => {
  const kept = async (secret: string) => {
    const store = createMemoryStore();
    await createAnsweredMessages({ store, logger: createTestLogger().logger, secret }).begin(
      key,
      'hi',
      fresh,
    );
    return [...(await store.list('answered/'))];
  };
  expect(await kept('one')).toEqual(await kept('one'));
  expect(await kept('one')).not.toEqual(await kept('two'));
});

it('refuses every edit of an old message that nobody remembers', async () => {
  const { edit, done } = answering(createMemoryStore());
  await Promise.all([edit('one'), edit('two')]);
  expect(done).toEqual(['refused one', 'refused two']);
});

it('puts an answer in the place of its own last one, even if the store was away', async () => {
  const store = createMemoryStore();
  let isAway = false;
  const leaving: Store = {
    ...store,
    change: (...change) => (isAway ? Promise.reject(new Error('away')) : store.change(...change)),
  };
  const { edit, done } = answering(leaving, (text) => (isAway = text === 'two'));
  await (await remembering(store).begin(key, 'zero', fresh)).end('here');
  await edit('one', 'here');
  await edit('two', 'there');
  isAway = false;
  await edit('three', 'there');
  expect(done).toEqual(['answered one over here', 'answered two over here', 'answered three over there']);
});

it('keeps an answer that everybody sees over one that only the person sees', async () => {
  const store = createMemoryStore();
  const { edit, done } = answering(store);
  await (await remembering(store).begin(key, 'zero', fresh)).end('here');
  await edit('one');
  await answering(store).edit('two');
  await edit('three');
  expect(done).toEqual(['answered one over here', 'answered three over here']);
});

it('does not end what another process answers by now', async () => {
  const store = createMemoryStore();
  await (await remembering(store).begin(key, 'zero', fresh)).end('here');
  const { edit } = answering(store);
  await edit('one', undefined, { ...fresh, isOurs: () => Promise.resolve(false) });
  expect((await remembering(store).begin(key, 'one', resumed)).earlier?.hasSameWords).toBe(false);
});
