import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonBuilder,
  ButtonStyle,
  GatewayIntentBits,
  InteractionContextType,
  MessageFlags,
  type Client,
  type Interaction,
} from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect, echo, png, refusalOf, startPlace, type Place } from './start.ts';

let place: Place;
let client: Client<true>;
let errors: unknown[];

beforeEach(async () => {
  errors = [];
  place = await startPlace({ maxConcurrency: false });
  client = await connect(place.emulator);
});

afterEach(async () => {
  await client.destroy();
  await place.emulator.close();
  expect(errors).toEqual([]);
});

function on(handle: (interaction: Interaction) => Promise<unknown>): void {
  client.on('interactionCreate', (interaction) => {
    handle(interaction).catch((error: unknown) => errors.push(error));
  });
}

/** Echo, for people's own installs too and in every conversation. */
const everywhere = {
  ...echo,
  integrationTypes: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

const againRow = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('again').setLabel('Again').setStyle(ButtonStyle.Primary),
);

it('sends the whole message of a menu command, even without the message-content intent', async () => {
  const { control, ada, ben, channel } = place;
  // A session that asked for an intent ends when it is switched off.
  await client.destroy();
  control.portalIntents = 0;
  client = await connect(place.emulator, { intents: [GatewayIntentBits.Guilds] });
  await client.application.commands.set([
    { type: ApplicationCommandType.Message, name: 'How does this feel?' },
  ]);
  on(async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return;
    const { content, attachments, author } = interaction.targetMessage;
    await interaction.reply(`${author.displayName}: ${content}, ${attachments.first()?.name ?? ''}`);
  });
  const files = [{ name: 'sun.png', bytes: await png() }];
  const message = await control.as(ben.id).post(channel.id, { content: 'lovely', files });
  const used = control.as(ada.id).useMessageMenu(message, 'How does this feel?');
  const reply = await control.waitFor(() => used.reply);
  expect(reply).toMatchObject({ content: 'Ben: lovely, sun.png', type: 23, answers: 'How does this feel?' });
});

it('presses a button by its label and lets the bot update the button’s message', async () => {
  const { control, ada, ben, channel } = place;
  await client.application.commands.set([{ name: 'start', description: 'Starts' }]);
  on(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: '1', components: [againRow] });
    if (interaction.isButton()) await interaction.update({ content: '2', components: [] });
  });
  const used = await control.as(ada.id).useCommand(channel.id, 'start');
  const reply = await control.waitFor(() => used.reply);
  const pressed = control.as(ben.id).press(reply, 'Again');
  await control.waitFor(() => pressed.acknowledged);
  expect(control.messages(channel.id).map(({ content }) => content)).toEqual(['2']);
  expect(() => control.as(ben.id).press(reply, 'Again')).toThrow('no button');
});

it('lets a button be answered with a reply to its message, and an ephemeral one be pressed only by its person', async () => {
  const { control, ada, ben, channel } = place;
  await client.application.commands.set([{ name: 'start', description: 'Starts' }]);
  on(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: 'hidden', components: [againRow], flags: MessageFlags.Ephemeral });
    if (interaction.isButton()) await interaction.reply('shown');
  });
  const used = await control.as(ada.id).useCommand(channel.id, 'start');
  const reply = await control.waitFor(() => used.reply);
  expect(() => control.as(ben.id).press(reply, 'Again')).toThrow('somebody else');
  const pressed = control.as(ada.id).press(reply, 'again');
  const answer = await control.waitFor(() => pressed.reply);
  const shown = { content: 'shown', type: 19, replyToId: reply.id, ephemeral: false };
  expect(answer).toMatchObject({ ...shown, answers: 'Again' });
});

it('suggests what the bot offers while an option is typed', async () => {
  const { control, ada, channel } = place;
  const option = {
    type: ApplicationCommandOptionType.String,
    name: 'style',
    description: 'Which',
    autocomplete: true,
    required: true,
  } as const;
  await client.application.commands.set([{ name: 'draw', description: 'Draws', options: [option] }]);
  on(async (interaction) => {
    if (interaction.isAutocomplete()) {
      const typed = interaction.options.getFocused();
      await interaction.respond([{ name: `${typed}!`, value: typed }]);
    }
  });
  const typing = await control.as(ada.id).autocomplete(channel.id, 'draw', { option: 'style', text: 'ink' });
  expect(await control.waitFor(() => typing.choices)).toEqual([{ name: 'ink!', value: 'ink' }]);
});

it('sends only what Discord’s own client would send', async () => {
  const { control, ada, channel } = place;
  const options = [
    {
      type: ApplicationCommandOptionType.String,
      name: 'style',
      description: 'Which',
      required: true,
      choices: [{ name: 'Ink', value: 'ink' }],
    },
    {
      type: ApplicationCommandOptionType.Integer,
      name: 'seed',
      description: 'Number',
      min_value: 1,
      max_value: 9,
    },
    { type: ApplicationCommandOptionType.Attachment, name: 'picture', description: 'File' },
  ] as const;
  await client.application.commands.set([
    { name: 'draw', description: 'Draws', options, contexts: [InteractionContextType.Guild] },
  ]);
  const as = control.as(ada.id);
  const use = (values: Parameters<typeof as.useCommand>[2]) => as.useCommand(channel.id, 'draw', values);
  await expect(use({})).rejects.toThrow('"style" is required');
  await expect(use({ style: 'oil' })).rejects.toThrow('no such choice');
  await expect(use({ style: 'Ink', seed: 10 })).rejects.toThrow('too large');
  await expect(use({ style: 'Ink', seed: 1.5 })).rejects.toThrow('whole numbers');
  await expect(use({ style: 'Ink', picture: 'text' })).rejects.toThrow('does not take');
  await expect(use({ style: 'Ink', size: 1 })).rejects.toThrow('no option "size"');
  await expect(as.useCommand(channel.id, 'paint')).rejects.toThrow('No command "paint"');
  await expect(as.useCommand(control.openDm(ada.id).id, 'draw', { style: 'Ink' })).rejects.toThrow(
    'No command',
  );
  const seen = new Promise<unknown>((resolve) => {
    client.once('interactionCreate', (interaction) => {
      if (interaction.isChatInputCommand())
        resolve([interaction.options.getString('style'), interaction.options.getInteger('seed')]);
    });
  });
  await use({ style: 'Ink', seed: 9 });
  expect(await seen).toEqual(['ink', 9]);
});

it('serves user installs where the app is not in the guild, with at most five followups', async () => {
  const { control, rest } = place;
  const eve = control.addUser({ name: 'Eve', installedApp: true });
  const guild = control.addGuild({ name: 'Elsewhere', members: [eve.id], botPresent: false });
  const channel = control.addChannel({ guildId: guild.id, name: 'lobby' });
  await client.application.commands.set([everywhere]);
  on(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply(`in ${String(interaction.inCachedGuild())}`);
  });
  const used = await control.as(eve.id).useCommand(channel.id, 'echo', { text: 'x' });
  expect((await control.waitFor(() => used.reply)).content).toBe('in false');
  expect(await refusalOf(rest.get(`/channels/${channel.id}`))).toMatchObject({ status: 403, code: 50001 });
  const follow = () =>
    rest.post(`/webhooks/${control.botId}/${used.token}`, { body: { content: 'more' }, auth: false });
  for (let n = 0; n < 5; n++) await follow();
  expect(await refusalOf(follow())).toMatchObject({ code: 40094 });
});
