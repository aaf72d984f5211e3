import { ApplicationCommandOptionType, Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';
import { sentiment } from './classify.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL.replace(/\/$/, '') },
});

client.once(Events.ClientReady, async () => {
  const text = {
    name: 'text',
    description: 'The text',
    type: ApplicationCommandOptionType.String,
    required: true,
  };
  await client.application.commands.set([
    { name: 'sentiment', description: 'How a text feels', options: [text] },
  ]);
  console.log('ready');
});

client.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.editReply(await sentiment(interaction.options.getString('text', true)));
});

await client.login(process.env.DISCORD_TOKEN);
