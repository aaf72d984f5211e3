import { createSlackEmulator } from '@toonwit/slack-emulator';
import { manifestFor } from '../../src/adapters/slack/manifest.ts';
import { loadCommands } from '../../src/app/load-commands.ts';
import { badDay, people, type Stage, type Use } from './stage.ts';

/** Slack, over signed requests or over Socket Mode. */
export async function createSlackStage(transport: 'http' | 'socket'): Promise<Stage> {
  const commands = await loadCommands(new URL('../../commands/', import.meta.url));
  const slack = await createSlackEmulator({ manifest: manifestFor(commands) });
  const { control, botToken, appToken, signingSecret, apiUrl } = slack;
  const members = Array.from({ length: people }, (_, of) => control.addPerson(`person-${of}`).id);
  let uses = 0;

  function place() {
    const user = members[(uses += 1) % people] ?? '';
    const channel = `load-${uses}`;
    control.addChannel({ name: channel, kind: 'public', members: [user], bot: true });
    return { user, channel };
  }

  function seen(at: ReturnType<typeof place>): Pick<Use, 'answers' | 'isThinking'> {
    const theirs = () => control.visible(at).filter(({ via }) => via !== 'person');
    const isWaiting = ({ shown }: { shown: string }) => shown.includes('⏳');
    return {
      answers: () => theirs().filter((message) => !isWaiting(message)).length,
      isThinking: () => theirs().some(isWaiting),
    };
  }

  return {
    environment: {
      ...{ SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl },
      ...(transport === 'socket' ? { SLACK_APP_TOKEN: appToken } : { SLACK_SIGNING_SECRET: signingSecret }),
    },
    async connect({ requestUrl }) {
      if (transport === 'http') control.deliverTo(requestUrl);
      else await control.waitFor(() => control.sockets.connected > 0);
    },
    use(text) {
      const at = place();
      const sent = control.useCommand({ ...at, command: '/sentiment', text });
      let isRefused = false;
      return {
        ...seen(at),
        acknowledgedAfterMs: sent.then(({ state, ackMs }) => {
          isRefused = state === 'failed';
          return ackMs;
        }),
        refusedByPlatform: () => isRefused,
      };
    },
    mention(text) {
      const at = place();
      control.mention({ ...at, text: `sentiment ${text}` });
      return { ...seen(at), acknowledgedAfterMs: Promise.resolve(undefined), refusedByPlatform: () => false };
    },
    onChange: control.onChange,
    startBadDay() {
      for (const rule of badDay) control.faults.add(rule);
      control.setDeliveryFaults({ events: 3 });
    },
    cut: () => control.sockets.cut(),
    close: () => slack.close(),
  };
}
