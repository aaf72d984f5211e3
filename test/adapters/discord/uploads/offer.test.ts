import { expect, it } from 'vitest';
import { createFakeEngine } from '../../../support/core.ts';
import { slowCaptions } from '../../../support/picture-drivers/start.ts';
import { wordsOf } from '../support.ts';
import { placeWithMode } from './support.ts';

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

it('ignores bots, videos, documents, edits and a file shared again', async () => {
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

it('answers all pictures of a message in one reply and one call, and says what it left out', async () => {
  const place = await placeWithMode('offer', { callsPerMinute: 1 });
  const { control, people } = place;
  const message = await place.post('ada', ['1.png', '2.png', '3.png', '4.png', '5.png']);
  await place.waitForOffer(message);
  control.as(people.ada.id).react(message, '💬');
  const [reply] = await place.waitForReplies(message, 1);
  const words = reply ? wordsOf(reply) : '';
  expect(words.match(/a fine picture/g)).toHaveLength(4);
  expect(words).toContain('I took the first 4 of 5 pictures.');
});

it('does not mistake a deleted message for a channel where it may not react', async () => {
  const place = await placeWithMode('offer');
  const ada = place.control.as(place.people.ada.id);
  for (const name of ['1.png', '2.png', '3.png']) ada.remove(await place.post('ada', [name]));
  const message = await place.post('ada');
  await place.waitForOffer(message);
});

it('lets people repeat a click that failed on our side', async () => {
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

it.each([
  ['all reactions', ''],
  ['the reactions of its emoji', '/💬'],
])('ends the work and the offer when somebody clears %s', async (_, path) => {
  const slow = slowCaptions();
  const place = await placeWithMode('offer', { engines: slow.engines });
  const { control, people, emulator, channel } = place;
  const ada = control.as(people.ada.id);
  const message = await place.post('ada');
  await place.waitForOffer(message);
  ada.react(message, '💬');
  await slow.begun;
  // Clearing needs a permission that the bot has no use for; the emulator hears it from the bot's token alone.
  control.setBotPermissions(channel.id, [
    'ViewChannel',
    'ReadMessageHistory',
    'AddReactions',
    'SendMessages',
    'EmbedLinks',
    'ManageMessages',
  ]);
  const reactions = `/v10/channels/${channel.id}/messages/${message.id}/reactions`;
  await fetch(emulator.apiUrl + encodeURI(reactions + path), {
    method: 'DELETE',
    headers: { authorization: `Bot ${emulator.token}` },
  });
  await slow.ended;
  ada.react(message, '💬');
  await place.waitForOffer(await place.post('ada', ['next.png']));
  await place.bot.stop();
  expect(place.repliesTo(message)).toEqual([]);
  expect(slow.runs()).toBe(1);
});
