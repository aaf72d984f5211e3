import { AttachmentBuilder, MessageFlags, type ChatInputCommandInteraction, type Client } from 'discord.js';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect, startPlace, type Place } from './start.ts';

let place: Place;
let client: Client<true>;

beforeEach(async () => {
  place = await startPlace();
  client = await connect(place.emulator);
  await client.application.commands.set([
    {
      name: 'echo',
      description: 'Says it again',
      options: [
        { type: 3, name: 'text', description: 'What to say', required: true },
        { type: 11, name: 'picture', description: 'What to show' },
      ],
    },
  ]);
});

afterEach(async () => {
  await client.destroy();
  await place.emulator.close();
});

function onCommand(handle: (interaction: ChatInputCommandInteraction) => Promise<unknown>): void {
  client.on('interactionCreate', (interaction) => {
    if (interaction.isChatInputCommand()) void handle(interaction);
  });
}

it('carries a slash command with an attachment to the bot and its deferred reply back', async () => {
  const { control, ada, ben, channel } = place;
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } }).png().toBuffer();
  onCommand(async (interaction) => {
    await interaction.deferReply();
    const given = interaction.options.getAttachment('picture', true);
    const bytes = Buffer.from(await (await fetch(given.url)).arrayBuffer());
    const files = [new AttachmentBuilder(bytes, { name: 'SPOILER_again.png', description: 'A teal card' })];
    await interaction.editReply({ content: interaction.options.getString('text', true), files });
  });
  const used = await control.as(ada.id).useCommand(channel.id, 'echo', { text: 'hello', picture: { name: 'card.png', bytes: picture } });
  const reply = await control.waitFor(() => used.reply?.loading === false && used.reply);
  expect(reply.content).toBe('hello');
  const [attachment] = reply.attachments;
  expect(attachment).toMatchObject({
    filename: 'SPOILER_again.png',
    description: 'A teal card',
    content_type: 'image/png',
    width: 40,
    height: 30,
    size: picture.byteLength,
  });
  expect(control.as(ben.id).sees(channel.id).map(({ content }) => content)).toEqual(['hello']);
  expect(used.acknowledgedAfterMs).toBeLessThan(3000);
  console.log(control.transcript(channel.id));
});
