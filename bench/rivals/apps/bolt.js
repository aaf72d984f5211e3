import bolt from '@slack/bolt';
import { classify } from './classify.js';

const app = new bolt.App({
  token: process.env.SLACK_BOT_TOKEN,
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
  logLevel: 'error',
});

app.command('/sentiment', async ({ command, ack, respond }) => {
  await ack();
  const [best] = await classify(command.text);
  await respond(`${best.label} (${Math.round(best.score * 100)} %)`);
});

await app.start(Number(process.env.PORT));
console.log('ready');
