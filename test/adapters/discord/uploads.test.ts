import { expect, it, vi } from 'vitest';
import { createFakeEngine, createGate } from '../../support/core.ts';
import { wordsOf } from './bot.ts';
import { openPlace, placeWithMode } from './uploads-bot.ts';

it('offers with one request per emoji and no download, and answers the author’s click', async () => {
  const place = await placeWithMode('offer');
  const { control, people } = place;
  const requests = place.counting();
  const message = await place.post('ada');
  await place.waitForOffer(message);
  const reaction = '/channels/:channel_id/messages/:message_id/reactions/:emoji_name/@me';
  await control.waitFor(() => requests().length >= 2);

  control.as(people.ada.id).react(message, '💬');
  const [reply] = await place.waitForReplies(message);
  expect(reply && wordsOf(reply)).toContain('a fine picture');
  expect(reply?.notified.users).toEqual([]);
  await control.waitFor(() => place.ownReactions(message).join() === '🎨');
  expect(requests().slice(0, 3)).toEqual([
    `PUT ${reaction}`,
    `PUT ${reaction}`,
    expect.stringMatching(/^GET .*attachments/),
  ]);

  control.as(people.ada.id).react(message, '🎨');
  const [, cartoon] = await place.waitForReplies(message, 2);
  expect(cartoon?.attachments).toHaveLength(1);
  await control.waitFor(() => place.ownReactions(message).length === 0);
});

it('leaves pictures alone unless an admin switches it on, and says what it does', async () => {
  const place = await openPlace();
  await place.start();
  expect(await place.uploads('ada')).toMatch(/“off”, by default\. I leave uploaded pictures alone/);
  expect(await place.uploads('ada', 'offer')).toMatch(/Only people who may manage this channel/);
  const requests = place.counting();
  const message = await place.post('ada');
  expect(await place.uploads('olga', 'offer')).toMatch(/“offer”\..*stays on this server/s);
  expect(place.notices()).toEqual([expect.stringMatching(/^Below pictures .* stays on this server\./)]);
  const offered = await place.post('ada', ['second.png']);
  await place.waitForOffer(offered);
  expect(place.ownReactions(message)).toEqual([]);
  await place.control.waitFor(() => requests().filter((request) => request.startsWith('PUT')).length === 2);
});

it('lets the author alone click, unless anybody may', async () => {
  const place = await placeWithMode('offer');
  const { control, people, bot } = place;
  const message = await place.post('ada');
  await place.waitForOffer(message);
  control.as(people.ben.id).react(message, '💬');
  control.as(people.ada.id).react(message, '🎨');
  const [reply] = await place.waitForReplies(message);
  expect(reply?.attachments).toHaveLength(1);
  expect(place.repliesTo(message)).toHaveLength(1);

  await bot.stop();
  await place.start({ clicks: 'anyone' });
  const open = await place.post('ada', ['other.png']);
  await place.waitForOffer(open);
  control.as(people.ben.id).react(open, '💬');
  await place.waitForReplies(open);
});

it('respects #noai, #nobot and opting out, and takes other tags for what they are', async () => {
  const place = await placeWithMode('offer');
  const refused = [
    await place.post('ada', ['a.png'], 'my cat #NoAI!'),
    await place.post('ada', ['b.png'], '#nobot'),
  ];
  expect(await place.uploads('ben', 'optout')).toContain('You have opted out');
  refused.push(await place.post('ben', ['c.png']));
  const taken = await place.post('ada', ['d.png'], '#noaircraft');
  await place.waitForOffer(taken);
  expect(refused.flatMap(place.ownReactions)).toEqual([]);
  expect(await place.uploads('ben', 'optin')).not.toContain('You have opted out');
  const again = await place.post('ben', ['e.png']);
  await place.waitForOffer(again);
});

it('does nothing when the author has opted out after the offer, and takes the offer away', async () => {
  const place = await placeWithMode('offer');
  const message = await place.post('ada');
  await place.waitForOffer(message);
  await place.uploads('ada', 'optout');
  place.control.as(place.people.ada.id).react(message, '💬');
  await place.control.waitFor(() => place.ownReactions(message).length === 0);
  expect(place.repliesTo(message)).toEqual([]);
});

it('ignores bots, videos, documents, edits and the same file shared twice', async () => {
  const place = await placeWithMode('offer');
  const { control, people, guild, channel } = place;
  const robot = control.addUser({ name: 'Robot', bot: true });
  control.addMember(guild.id, robot.id);
  const bytes = new TextEncoder().encode('no picture');
  const ignored = [
    await control.as(robot.id).post(channel.id, { files: [{ name: 'r.png', bytes }] }),
    await control.as(people.ada.id).post(channel.id, { files: [{ name: 'film.mp4', bytes }] }),
    await control.as(people.ada.id).post(channel.id, { files: [{ name: 'paper.pdf', bytes }] }),
    await control.as(people.ada.id).post(channel.id, { files: [{ name: 'drawing.svg', bytes }] }),
  ];
  const first = await place.post('ada');
  await place.waitForOffer(first);
  ignored.push(await place.post('ada'));
  await control.as(people.ada.id).edit(first, 'a word more');
  const other = await place.post('ada', ['other.png']);
  await place.waitForOffer(other);
  expect(ignored.flatMap(place.ownReactions)).toEqual([]);
  expect(place.ownReactions(first)).toEqual(['💬', '🎨']);
});

it('answers every picture of a message, and says how many the calls of a minute were enough for', async () => {
  const place = await placeWithMode('offer', { callsPerMinute: 3 });
  const { control, people } = place;
  const message = await place.post('ada', ['1.png', '2.png', '3.png', '4.png', '5.png']);
  await place.waitForOffer(message);
  control.as(people.ada.id).react(message, '💬');
  const replies = await place.waitForReplies(message, 4);
  expect(replies.filter((reply) => wordsOf(reply).includes('a fine picture'))).toHaveLength(3);
  expect(replies.at(-1)?.content).toMatch(
    /^3 of 4 pictures are done\. You have used your 3 calls .* 1 more .* left out\.$/,
  );
});

it('ends the work when the click is taken back, and does it when clicked again', async () => {
  const started = createGate();
  const ended = createGate();
  let runs = 0;
  const engine = createFakeEngine('image-text-to-text', (_input, signal) => {
    runs += 1;
    if (runs > 1) return Promise.resolve({ caption: 'at the second try' });
    started.open();
    return new Promise((_, reject) =>
      signal.addEventListener('abort', () => {
        ended.open();
        reject(new Error('aborted'));
      }),
    );
  });
  const place = await placeWithMode('offer', { engines: { 'image-text-to-text': [engine] } });
  const ada = place.control.as(place.people.ada.id);
  const message = await place.post('ada');
  await place.waitForOffer(message);
  ada.react(message, '💬');
  await started.opened;
  ada.unreact(message, '💬');
  await ended.opened;
  ada.react(message, '💬');
  const [reply] = await place.waitForReplies(message);
  expect(reply && wordsOf(reply)).toContain('at the second try');
  expect(place.repliesTo(message)).toHaveLength(1);
});

it.each(['deleted', 'edited'])('leaves no trace at a message that is %s while it runs', async (how) => {
  const started = createGate();
  const ended = createGate();
  const engine = createFakeEngine('image-text-to-text', (_input, signal) => {
    started.open();
    return new Promise((_, reject) =>
      signal.addEventListener('abort', () => {
        ended.open();
        reject(new Error('aborted'));
      }),
    );
  });
  const place = await placeWithMode('offer', { engines: { 'image-text-to-text': [engine] } });
  const ada = place.control.as(place.people.ada.id);
  const message = await place.post('ada');
  await place.waitForOffer(message);
  const before = place.control.messages(place.channel.id).length;
  ada.react(message, '💬');
  await started.opened;
  if (how === 'deleted') ada.remove(message);
  else await ada.edit(message, 'rather not #noai');
  await ended.opened;
  await place.control.waitFor(() => place.ownReactions(message).length === 0);
  await vi.waitFor(async () => expect((await place.store.list('trace/')).size).toBe(0));
  await place.bot.uploads.stop();
  expect(place.control.messages(place.channel.id)).toHaveLength(how === 'deleted' ? before - 1 : before);
});

it('does not take a message that was deleted at once for a channel in which it may not react', async () => {
  const place = await placeWithMode('offer');
  const ada = place.control.as(place.people.ada.id);
  for (const name of ['1.png', '2.png', '3.png']) ada.remove(await place.post('ada', [name]));
  const message = await place.post('ada');
  await place.waitForOffer(message);
});

it('lets a click be repeated that failed on our side', async () => {
  let runs = 0;
  const engine = createFakeEngine('image-text-to-text', () => {
    runs += 1;
    return runs === 1 ? Promise.reject(new Error('broken')) : Promise.resolve({ caption: 'mended' });
  });
  const place = await placeWithMode('offer', { engines: { 'image-text-to-text': [engine] } });
  const ada = place.control.as(place.people.ada.id);
  const message = await place.post('ada');
  await place.waitForOffer(message);
  ada.react(message, '💬');
  const [sorry] = await place.waitForReplies(message);
  expect(sorry?.content).toMatch(/went wrong/);
  ada.unreact(message, '💬');
  ada.react(message, '💬');
  const [, mended] = await place.waitForReplies(message, 2);
  expect(mended && wordsOf(mended)).toContain('mended');
});

it('takes its answer away with a picture that is deleted afterwards', async () => {
  const place = await placeWithMode('offer');
  const ada = place.control.as(place.people.ada.id);
  const message = await place.post('ada');
  await place.waitForOffer(message);
  ada.react(message, '🎨');
  const [reply] = await place.waitForReplies(message);
  await place.control.waitFor(() => !place.ownReactions(message).includes('🎨'));
  ada.remove(message);
  await place.control.waitFor(() => reply && place.now(reply) === undefined);
});
