import { webApi } from '@slack/bolt';
import { quiet, startEmulator } from './support.ts';

/** An emulated Slack with a real WebClient of the bot, which never retries. */
export async function startWithClient(options: Parameters<typeof startEmulator>[0] = {}) {
  const { slack, clock } = await startEmulator(options);
  const clientFor = (token: string) =>
    new webApi.WebClient(token, {
      slackApiUrl: slack.apiUrl,
      retryConfig: { retries: 0 },
      logger: quiet,
    });
  const id = (channel: string) => slack.control.channel(channel).id;
  return { slack, clock, client: clientFor(slack.botToken), clientFor, id };
}

/** The body of a refusal. */
export async function refusal(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof webApi.WebAPIPlatformError ? error.data : error),
  );
}
