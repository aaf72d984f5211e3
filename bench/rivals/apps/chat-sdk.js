import { createServer } from 'node:http';
import { createSlackAdapter } from '@chat-adapter/slack';
import { createMemoryState } from '@chat-adapter/state-memory';
import { Chat, ConsoleLogger } from 'chat';
import { classify } from './classify.js';

const bot = new Chat({
  userName: 'bot',
  adapters: {
    slack: createSlackAdapter({ apiUrl: process.env.SLACK_API_URL, logger: new ConsoleLogger('error') }),
  },
  state: createMemoryState(),
  logger: 'error',
});

bot.onSlashCommand('/sentiment', async (event) => {
  const [best] = await classify(event.text);
  const answer = `${best.label} (${Math.round(best.score * 100)} %)`;
  await event.channel.postEphemeral(event.user, answer, { fallbackToDM: false });
});

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
