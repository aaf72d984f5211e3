import { Agent, setGlobalDispatcher } from 'undici';
import { expect, it } from 'vitest';
import { pixels, quarters } from '../../support/pictures.ts';
import { answerTo, startedBot } from './support.ts';

it('posts pictures when another version of undici was loaded first', async () => {
  setGlobalDispatcher(new Agent());
  const bot = await startedBot();
  const { control, ada, channel } = bot;
  const image = { name: 'card.png', bytes: await pixels(quarters(64, 48)).png().toBuffer() };
  const reply = await answerTo(bot, await control.as(ada.id).useCommand(channel.id, 'cartoonize', { image }));
  expect(reply.attachments[0]?.filename).toBe('card-cartoon.jpg');
});
