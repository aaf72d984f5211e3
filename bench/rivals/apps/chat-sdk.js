import { createServer } from 'node:http';
import { createSlackAdapter } from '@chat-adapter/slack';
import { createMemoryState } from '@chat-adapter/state-memory';
import { Chat, ConsoleLogger } from 'chat';
import { sentiment } from './classify.js';

const socket = process.env.SLACK_APP_TOKEN && { mode: 'socket', appToken: process.env.SLACK_APP_TOKEN };
const bot = new Chat({
  userName: 'bot',
  adapters: {
    slack: createSlackAdapter({
      apiUrl: process.env.SLACK_API_URL,
      logger: new ConsoleLogger('error'),
      ...socket,
    }),
  },
  state: createMemoryState(),
  logger: 'error',
});

bot.onSlashCommand('/sentiment', async (event) => {
  await event.channel.postEphemeral(event.user, await sentiment(event.text), { fallbackToDM: false });
});

bot.onNewMention(async (thread, message) => {
  await thread.post(await sentiment(message.text));
});

if (socket) {
  await bot.initialize();
  console.log('ready');
} else {
  createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const url = `http://${request.headers.host}${request.url}`;
    const answer = await bot.webhooks.slack(
      new Request(url, { method: 'POST', headers: request.headers, body: Buffer.concat(chunks) }),
    );
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  }).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
}
