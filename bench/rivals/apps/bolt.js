import bolt from '@slack/bolt';
import { sentiment } from './classify.js';

const app = new bolt.App({
  token: process.env.SLACK_BOT_TOKEN,
  ...(process.env.SLACK_APP_TOKEN
    ? { socketMode: true, appToken: process.env.SLACK_APP_TOKEN }
    : { signingSecret: process.env.SLACK_SIGNING_SECRET }),
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
  logLevel: 'error',
});

app.command('/sentiment', async ({ command, ack, respond }) => {
  await ack();
  await respond(await sentiment(command.text));
});

app.event('app_mention', async ({ event, say }) => {
  await say({ text: await sentiment(event.text), thread_ts: event.ts });
});

await app.start(Number(process.env.PORT));
console.log('ready');
