import { AttachmentBuilder, MessageFlags, type Client } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createManualClock } from '@toonwit/discord-emulator';
import { connect, echo, onCommand, png, refusalOf, startPlace, type Place } from './start.ts';

let place: Place;
let client: Client<true>;
const clock = createManualClock();

beforeEach(async () => {
  place = await startPlace({ clock });
  client = await connect(place.emulator);
  await client.application.commands.set([echo]);
});

afterEach(async () => {
  await client.destroy();
  await place.emulator.close();
});

function say(text: string) {
  const { control, ada, channel } = place;
  return control.as(ada.id).useCommand(channel.id, 'echo', { text });
}

it('delivers a slash command with an attachment to the bot, and its deferred reply back', async () => {
  const { control, ada, ben, channel } = place;
  const bytes = await png();
  onCommand(client, async (interaction) => {
    await interaction.deferReply();
    const given = interaction.options.getAttachment('picture', true);
    const copy = Buffer.from(await (await fetch(given.url)).arrayBuffer());
    const files = [new AttachmentBuilder(copy, { name: 'SPOILER_again.png', description: 'A teal card' })];
    await interaction.editReply({ content: interaction.options.getString('text', true), files });
  });
  const used = await control
    .as(ada.id)
    .useCommand(channel.id, 'echo', { text: 'hello', picture: { name: 'card.png', bytes } });
  const reply = await control.waitFor(() => used.reply?.loading === false && used.reply);
  expect(reply).toMatchObject({ content: 'hello', ephemeral: false, answers: '/echo' });
  const [attachment] = reply.attachments;
  expect(attachment).toMatchObject({
    filename: 'SPOILER_again.png',
    description: 'A teal card',
    content_type: 'image/png',
    width: 40,
    height: 30,
    size: bytes.byteLength,
  });
  expect(attachment && Buffer.from(control.file(attachment.id)?.bytes ?? []).equals(bytes)).toBe(true);
  expect(reply.revisions).toMatchObject([{ loading: true, content: '' }]);
  expect(
    control
      .as(ben.id)
      .visible(channel.id)
      .map(({ content }) => content),
  ).toEqual(['hello']);
  expect(control.transcript(channel.id)).toContain('file: SPOILER_again.png (image/png, 40×30');
});

it('shows an ephemeral reply only to its person, and keeps it ephemeral after an edit', async () => {
  const { control, ada, ben, channel } = place;
  onCommand(client, async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply('for you');
    await interaction.followUp('for all');
  });
  const used = await say('x');
  await control.waitFor(() => used.followups.length === 1);
  expect(
    control
      .as(ada.id)
      .visible(channel.id)
      .map(({ content, ephemeral }) => [content, ephemeral]),
  ).toEqual([
    ['for you', true],
    ['for all', false],
  ]);
  expect(
    control
      .as(ben.id)
      .visible(channel.id)
      .map(({ content }) => content),
  ).toEqual(['for all']);
  const refusal = await refusalOf(place.rest.get(`/channels/${channel.id}/messages/${used.reply?.id ?? ''}`));
  expect(refusal.code).toBe(10008);
});

it('fills the deferred reply with the first followup, and keeps it as ephemeral as it was deferred', async () => {
  const { control } = place;
  onCommand(client, async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.followUp('filled in');
  });
  const used = await say('x');
  const reply = await control.waitFor(() => used.reply?.loading === false && used.reply);
  expect(reply).toMatchObject({ content: 'filled in', ephemeral: true });
  expect(used.followups).toEqual([]);
});

it('refuses a first response after three seconds', async () => {
  const { control } = place;
  const errors = onCommand(client, (interaction) => {
    clock.advance(3001);
    return interaction.reply('late');
  });
  const used = await say('x');
  await control.waitFor(() => control.requests.some(({ code }) => code === 10062));
  expect(used.failed).toBe(true);
  expect(used.reply).toBeUndefined();
  await control.waitFor(() => errors.length === 1);
});

it('accepts a first response just within three seconds', async () => {
  onCommand(client, (interaction) => {
    clock.advance(3000);
    return interaction.reply('just in time');
  });
  const used = await say('x');
  await place.control.waitFor(() => used.reply?.content === 'just in time');
});

it('refuses a second first response', async () => {
  onCommand(client, (interaction) => interaction.reply('once'));
  const used = await say('x');
  await place.control.waitFor(() => used.acknowledged);
  const again = place.rest.post(`/interactions/${used.id}/${used.token}/callback`, {
    body: { type: 5 },
    auth: false,
  });
  expect(await refusalOf(again)).toMatchObject({ status: 400, code: 40060 });
});

it('closes the webhook before the first response and fifteen minutes after the command', async () => {
  const { control, rest } = place;
  const used = await say('x');
  const original = `/webhooks/${control.botId}/${used.token}/messages/@original` as const;
  expect(await refusalOf(rest.patch(original, { body: { content: 'early' } }))).toMatchObject({
    status: 404,
    code: 10015,
  });
  await rest.post(`/interactions/${used.id}/${used.token}/callback`, { body: { type: 5 }, auth: false });
  clock.advance(15 * 60_000 - 1);
  await rest.patch(`/webhooks/${control.botId}/${used.token}/messages/%40original`, {
    body: { content: 'in time' },
  });
  clock.advance(2);
  expect(await refusalOf(rest.patch(original, { body: { content: 'late' } }))).toMatchObject({
    status: 401,
    code: 50027,
  });
  expect(used.reply?.content).toBe('in time');
});

it('answers “unknown message” once the reply is deleted', async () => {
  const { control, rest, channel } = place;
  onCommand(client, (interaction) => interaction.reply('soon gone'));
  const used = await say('x');
  const reply = await control.waitFor(() => used.reply);
  await rest.delete(`/channels/${channel.id}/messages/${reply.id}`);
  const edit = rest.patch(`/webhooks/${control.botId}/${used.token}/messages/@original`, {
    body: { content: 'again' },
  });
  expect(await refusalOf(edit)).toMatchObject({ status: 404, code: 10008 });
});

it('refuses a file over the interaction’s own limit', async () => {
  const { control } = await startPlaceWithLimit(1000);
  expect(control.requests.at(-1)).toMatchObject({ status: 413, code: 40005 });
});

async function startPlaceWithLimit(attachmentSizeLimit: number) {
  await client.destroy();
  await place.emulator.close();
  place = await startPlace({ clock, attachmentSizeLimit });
  client = await connect(place.emulator);
  await client.application.commands.set([echo]);
  const limits: number[] = [];
  const errors = onCommand(client, (interaction) => {
    limits.push(interaction.attachmentSizeLimit);
    return interaction.reply({ files: [new AttachmentBuilder(Buffer.alloc(1001), { name: 'big.bin' })] });
  });
  await say('x');
  await place.control.waitFor(() => errors.length === 1);
  expect(limits).toEqual([1000]);
  return place;
}

it('keeps, drops and describes attachments as an edit lists them', async () => {
  const { control, rest } = place;
  const data = await png(8, 8);
  onCommand(client, (interaction) =>
    interaction.reply({
      files: ['one', 'two'].map((name) => new AttachmentBuilder(data, { name: `${name}.png` })),
    }),
  );
  const used = await say('x');
  const reply = await control.waitFor(() => used.reply);
  const route = `/webhooks/${control.botId}/${used.token}/messages/@original` as const;
  const [one] = reply.attachments;
  const attachments = [
    { id: one?.id, description: 'First' },
    { id: 0, description: 'Third' },
  ];
  await rest.patch(route, { body: { attachments }, files: [{ name: 'th ree.png', data }] });
  expect(used.reply?.attachments.map(({ filename, description }) => [filename, description])).toEqual([
    ['one.png', 'First'],
    ['th_ree.png', 'Third'],
  ]);
  await rest.patch(route, { body: { embeds: [{ title: 'Shown', image: { url: 'attachment://one.png' } }] } });
  expect(used.reply?.attachments.map(({ filename }) => filename)).toEqual(['th_ree.png']);
  expect(used.reply?.embeds[0]?.image).toMatchObject({ width: 8, height: 8, description: 'First' });
  expect(await refusalOf(rest.patch(route, { body: { attachments: [], embeds: [] } }))).toMatchObject({
    code: 50006,
  });
});

it('notifies only the people whom allowed_mentions names', async () => {
  const { control, ada, ben } = place;
  const content = `@everyone <@${ada.id}> <@${ben.id}>`;
  onCommand(client, async (interaction) => {
    await interaction.reply({ content, allowedMentions: { parse: [] } });
    await interaction.followUp({ content, allowedMentions: { users: [ben.id] } });
    await interaction.followUp({ content });
  });
  const used = await say('x');
  await control.waitFor(() => used.followups.length === 2);
  const nobody = { users: [], roles: [], everyone: false };
  expect(used.reply?.notified).toEqual(nobody);
  expect(used.followups.map(({ notified }) => notified)).toEqual([
    { ...nobody, users: [ben.id] },
    { ...nobody, users: [ada.id, ben.id] },
  ]);
});
