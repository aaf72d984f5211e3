import type { Client, Interaction } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect, png, refusalOf, startPlace, type Place } from './start.ts';

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

it('opens a dialog, and sends its files and texts to the bot', async () => {
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

it('refuses the modals that Discord refuses, with every reason in its error tree', async () => {
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
