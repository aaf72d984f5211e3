import { expect, it } from 'vitest';
import { photo } from '../../support/pictures.ts';
import { startedBot } from './bot.ts';

it('answers a slash command', async () => {
  const { control, ada, channel } = await startedBot();
  const used = await control.as(ada.id).useCommand(channel.id, 'sentiment', { text: 'I love this!' });
  const reply = await control.waitFor(() => used.reply?.loading === false && used.reply);
  console.log(control.transcript(channel.id));
  expect(reply.ephemeral).toBe(true);
});
