import { expect, it } from 'vitest';
import { wordsOf } from '../support.ts';
import { openPlace, openThread, pictureNamed, placeWithMode } from './support.ts';

async function card(name = 'card.png') {
  return { name, bytes: await pictureNamed(name) };
}

it('treats a thread like its channel, and answers in the thread', async () => {
  const place = await placeWithMode('offer');
  const { control, people } = place;
  const ada = control.as(people.ada.id);
  const thread = await openThread(place);
  const message = await ada.post(thread, { files: [await card()] });
  await place.waitForOffer(message);
  ada.react(message, '💬');
  const [reply] = await place.waitForReplies(message);
  expect(reply?.channelId).toBe(thread);
  expect(await place.uploads('olga', 'off', thread)).toContain('“off”');
  expect(await place.uploads('ada')).toContain('“off”');
});

it('picks up what was posted in a thread while it was down', async () => {
  const place = await placeWithMode('offer');
  const thread = await openThread(place);
  await place.bot.stop();
  const message = await place.control.as(place.people.ada.id).post(thread, { files: [await card()] });
  await place.start();
  await place.waitForOffer(message);
});

it('works in forum posts, and announces itself in the first', async () => {
  const place = await openPlace();
  await place.start();
  const { control, guild, people } = place;
  const ada = control.as(people.ada.id);
  const forum = control.addChannel({ guildId: guild.id, name: 'showcase', forum: true });
  const thread = control.addThread(forum.id, 'my cats');
  expect(await place.uploads('olga', 'offer', thread.id)).toContain('“offer”');
  const offered = await ada.post(thread.id, { files: [await card()] });
  await place.waitForOffer(offered);
  ada.react(offered, '💬');
  const [reply] = await place.waitForReplies(offered);
  expect(reply?.channelId).toBe(thread.id);

  expect(await place.uploads('olga', 'auto', thread.id)).toContain('“auto”');
  const other = control.addThread(forum.id, 'my dogs');
  await place.waitForReplies(await ada.post(other.id, { files: [await card('dog.png')] }));
  await place.waitForReplies(await ada.post(thread.id, { files: [await card('late.png')] }));
  const notices = [thread, other].map(
    ({ id }) =>
      control.messages(id).filter(({ content }) => content.startsWith('I caption every picture')).length,
  );
  expect(notices).toEqual([0, 1]);
});

it('lets people set the mode of their direct messages without a privileged intent', async () => {
  const place = await openPlace({ emulator: { portalIntents: 0 } });
  await place.start();
  const { control, people } = place;
  const ada = control.as(people.ada.id);
  const dm = control.openDm(people.ada.id);
  expect(await place.uploads('ada', 'offer', dm.id)).toContain('“offer”');
  const message = await ada.post(dm.id, { files: [await card()] });
  await place.waitForOffer(message);
  ada.react(message, '🎨');
  const [reply] = await place.waitForReplies(message);
  expect(reply?.attachments).toHaveLength(1);
});

it('lets only people who may manage channels set the mode', async () => {
  const place = await openPlace();
  await place.start();
  const { control, guild, people } = place;
  const { id: role } = control.addRole(guild.id, 'Curator', ['ManageChannels']);
  expect(await place.uploads('ben', 'auto')).toMatch(/Only people who manage this channel/);
  control.addMember(guild.id, people.ben.id, [role]);
  expect(await place.uploads('ben', 'auto')).toContain('“auto”');
  expect(await place.uploads('ada', 'off')).toMatch(/Only people who manage this channel/);
  expect(await place.uploads('ada')).toContain('“auto”');
});

it('says that uploads need it to be a member', async () => {
  const place = await openPlace();
  await place.start();
  const { control, people } = place;
  const elsewhere = control.addGuild({ name: 'Elsewhere', members: [people.ben.id], botPresent: false });
  const room = control.addChannel({ guildId: elsewhere.id, name: 'room' });
  const installed = control.addUser({ name: 'Ivy', installedApp: true });
  control.addMember(elsewhere.id, installed.id);
  const used = await control.as(installed.id).useCommand(room.id, 'uploads');
  const reply = await control.waitFor(() => [used.reply, ...used.followups].find((one) => one?.content));
  expect(reply.content).toContain('where I am a member');
});

it('ignores webhooks, and link previews unless configured otherwise', async () => {
  const place = await placeWithMode('offer');
  const { control, people, channel, bot } = place;
  const ada = control.as(people.ada.id);
  const embeds = [{ url: 'https://example.org/', image: { url: 'https://example.org/cat.png' } }];
  const hook = await ada.post(channel.id, {
    files: [await card('hook.png')],
    webhookId: '1000000000000000001',
  });
  const link = await ada.post(channel.id, { content: 'https://example.org/', embeds });
  const usual = await ada.post(channel.id, { files: [await card()] });
  await place.waitForOffer(usual);
  expect([hook, link].flatMap(place.ownReactions)).toEqual([]);
  await bot.stop();
  await place.start({ embeds: true });
  const shown = await ada.post(channel.id, { content: 'https://example.org/', embeds });
  await place.waitForOffer(shown);
});

it('offers a forwarded picture something, but captions none without a click', async () => {
  const place = await placeWithMode('offer');
  const { control, people, channel } = place;
  const shown = await place.post('ben');
  const forwarded = await control.as(people.ada.id).post(channel.id, { forward: shown });
  await place.waitForOffer(forwarded);
  const automatic = await placeWithMode('auto');
  const first = await automatic.post('ben');
  await automatic.waitForReplies(first);
  const { ada } = automatic.people;
  await automatic.control.as(ada.id).post(automatic.channel.id, { forward: first });
  const own = await automatic.post('ada', ['other.png']);
  await automatic.waitForReplies(own);
  const answered = automatic.control
    .messages(automatic.channel.id)
    .flatMap(({ replyToId }) => replyToId ?? []);
  expect(answered).toEqual([first.id, own.id]);
});

it('hides the caption of a spoiler in the answer to a command too', async () => {
  const place = await openPlace();
  await place.start();
  const { control, people, channel } = place;
  const image = await card('SPOILER_card.png');
  const used = await control.as(people.ada.id).useCommand(channel.id, 'caption', { image });
  const reply = await control.waitFor(() => used.reply && !used.reply.loading && used.reply);
  expect(wordsOf(reply)).toContain('||a fine picture||');
});
