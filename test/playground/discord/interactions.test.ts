import { ActionRowBuilder, ButtonBuilder, ButtonStyle, type Client, type Interaction } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect, echo, png, refusalOf, startPlace, type Place } from './start.ts';

let place: Place;
let client: Client<true>;
let errors: unknown[];

beforeEach(async () => {
  errors = [];
  place = await startPlace();
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

const againRow = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('again').setLabel('Again').setStyle(ButtonStyle.Primary),
);

it('hands the message of a menu command over in full, also without the message-content intent', async () => {
  const { control, ada, ben, channel } = place;
  control.portalIntents = 0;
  await client.application.commands.set([{ type: 3, name: 'How does this feel?' }]);
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

it('presses a button by its label and lets the bot update the message it stands on', async () => {
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

it('answers a button with a reply to its message, and does not let others press on ephemeral ones', async () => {
  const { control, ada, ben, channel } = place;
  await client.application.commands.set([{ name: 'start', description: 'Starts' }]);
  on(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: 'hidden', components: [againRow], flags: 64 });
    if (interaction.isButton()) await interaction.reply('shown');
  });
  const used = await control.as(ada.id).useCommand(channel.id, 'start');
  const reply = await control.waitFor(() => used.reply);
  expect(() => control.as(ben.id).press(reply, 'Again')).toThrow('somebody else');
  const pressed = control.as(ada.id).press(reply, 'again');
  const answer = await control.waitFor(() => pressed.reply);
  expect(answer).toMatchObject({ content: 'shown', type: 19, replyToId: reply.id, ephemeral: false });
});

const dialog = {
  type: 9,
  data: {
    custom_id: 'give',
    title: 'A picture, please',
    components: [
      {
        type: 18,
        label: 'Picture',
        component: { type: 19, custom_id: 'picture', min_values: 1, max_values: 2, file_types: ['image'] },
      },
      {
        type: 18,
        label: 'Words',
        component: { type: 4, custom_id: 'words', style: 1, required: false, max_length: 5 },
      },
    ],
  },
};

it('opens a dialog, and hands its files and texts to the bot', async () => {
  const { control, ada, channel, rest } = place;
  await client.application.commands.set([{ name: 'ask', description: 'Asks' }]);
  on(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: dialog,
        auth: false,
      });
    }
    if (interaction.isModalSubmit()) {
      await interaction.deferReply();
      const [file] = interaction.fields.getUploadedFiles('picture', true).values();
      const bytes = await (await fetch(file?.url ?? '')).arrayBuffer();
      await interaction.editReply(
        `${interaction.fields.getTextInputValue('words')} ${file?.name ?? ''} ${bytes.byteLength}`,
      );
    }
  });
  const as = control.as(ada.id);
  const opened = await as.useCommand(channel.id, 'ask');
  await control.waitFor(() => opened.modal);
  const bytes = await png();
  const picture = [{ name: 'p.png', bytes }];
  await expect(as.submitModal(opened, { words: 'hi' })).rejects.toThrow('needs more');
  await expect(as.submitModal(opened, { picture: [{ name: 'p.txt', bytes }] })).rejects.toThrow(
    'none of image',
  );
  await expect(as.submitModal(opened, { picture, words: 'much too long' })).rejects.toThrow('too long');
  const submitted = await as.submitModal(opened, { picture, words: 'hi' });
  const reply = await control.waitFor(() => submitted.reply?.loading === false && submitted.reply);
  expect(reply).toMatchObject({ content: `hi p.png ${bytes.byteLength}`, answers: '/ask' });
});

it('refuses modals that Discord refuses, with every reason in the tree', async () => {
  const { control, ada, channel, rest } = place;
  await client.application.commands.set([{ name: 'ask', description: 'Asks' }]);
  const opened = await control.as(ada.id).useCommand(channel.id, 'ask');
  const body = {
    type: 9,
    data: {
      custom_id: 'x',
      title: 'x'.repeat(46),
      components: [{ type: 18, label: '', component: { type: 2 } }],
    },
  };
  const refusal = await refusalOf(
    rest.post(`/interactions/${opened.id}/${opened.token}/callback`, { body, auth: false }),
  );
  expect(refusal).toMatchObject({
    status: 400,
    code: 50035,
    raw: {
      errors: {
        data: {
          title: {
            _errors: [{ code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 45 in length.' }],
          },
          components: {
            0: {
              label: { _errors: [{ code: 'BASE_TYPE_REQUIRED' }] },
              component: { type: { _errors: [{}] } },
            },
          },
        },
      },
    },
  });
  expect(opened.acknowledged).toBe(false);
});

it('suggests what the bot answers while an option is typed', async () => {
  const { control, ada, channel } = place;
  const option = {
    type: 3,
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
      type: 3,
      name: 'style',
      description: 'Which',
      required: true,
      choices: [{ name: 'Ink', value: 'ink' }],
    },
    { type: 4, name: 'seed', description: 'Number', min_value: 1, max_value: 9 },
    { type: 11, name: 'picture', description: 'File' },
  ] as const;
  await client.application.commands.set([{ name: 'draw', description: 'Draws', options, contexts: [0] }]);
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

it('reaches people through their own install where the app is not in the guild, with five followups', async () => {
  const { control, rest } = place;
  const eve = control.addUser({ name: 'Eve', installedApp: true });
  const guild = control.addGuild({ name: 'Elsewhere', members: [eve.id], botPresent: false });
  const channel = control.addChannel({ guildId: guild.id, name: 'lobby' });
  await client.application.commands.set([
    { ...echo, options: [...echo.options], integrationTypes: [0, 1], contexts: [0, 1, 2] },
  ]);
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
