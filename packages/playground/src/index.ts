import type { FastifyInstance } from 'fastify';
import { createDiscordEmulator } from '@toonwit/discord-emulator';
import type { ActAnswer, Action } from './page/protocol.ts';
import { createDiscordAct } from './server/discord-act.ts';
import { watchDiscord } from './server/discord-traffic.ts';
import { createDiscordInteractions } from './server/discord-interactions.ts';
import type { Emulators, InspectedBot } from './server/emulators.ts';
import { createFaultSwitches } from './server/fault-switches.ts';
import { createGuide } from './server/guide-steps.ts';
import { createPagePlugin } from './server/plugin.ts';
import { createTrafficLog } from './server/traffic-log.ts';
import { createSlackAct } from './server/slack-act.ts';
import { watchSlack } from './server/slack-traffic.ts';
import { toSlackMenu } from './server/slack-menu.ts';
import { createStateReader } from './server/state.ts';
import { createStreams } from './server/streams.ts';
import { createEngineFaults, type EngineFaults } from './server/engine-faults.ts';
import { createGuidePerson, createPeopleIn } from './server/guide-person.ts';
import { seedCommunity, slackCommunity } from './seed.ts';
import { createSlackEmulator } from '@toonwit/slack-emulator';

/** When a platform has certainly given up waiting for an acknowledgement (3 s), in ms. */
const unansweredMs = 3100;

export { isLoopback } from '@toonwit/emulator-kit';
export type { InspectedBot, EngineFaults };

export interface PlaygroundOptions {
  /** The Slack app manifest that the emulated app is installed from. */
  readonly manifest: unknown;
  readonly bot: InspectedBot;
  /** Required to open the page; must be set if other machines can reach it. */
  readonly password?: string | undefined;
}

/** Both emulators and the page that drives them. */
export interface Playground {
  readonly discord: { readonly token: string; readonly apiUrl: string };
  readonly slack: { readonly botToken: string; readonly appToken: string; readonly apiUrl: string };
  /** How the page's switches disturb the bot's engines. */
  readonly engineFaults: EngineFaults;
  /** The page and its routes, for the bot's HTTP server. */
  readonly plugin: (server: FastifyInstance) => Promise<void>;
  /** Stops both emulators; call it after the adapters have stopped. */
  close(): Promise<void>;
}

/** How often the inspector's times and the throttle's seconds are refreshed, in ms. */
const tickMs = 1000;

/** Starts both emulators on loopback, each with a small community. */
async function startEmulators(manifest: unknown): Promise<Emulators> {
  const discord = await createDiscordEmulator({
    onRequest: (request) => {
      emulators.onDiscordRequest(request);
    },
  });
  const slack = await createSlackEmulator({ manifest, workspace: slackCommunity });
  const emulators: Emulators = {
    discord,
    slack,
    slackMenu: toSlackMenu(manifest),
    admins: await seedCommunity(discord.control, slack.control),
    engineFaults: createEngineFaults(),
    onDiscordRequest: () => undefined,
  };
  return emulators;
}

/**
 * Starts the playground. It knows the platforms' protocols and nothing about the bot that connects to them.
 * @throws Error if Slack would refuse the manifest, or the page does not compile.
 */
export async function createPlayground(options: PlaygroundOptions): Promise<Playground> {
  const emulators = await startEmulators(options.manifest);
  const { discord, slack, engineFaults } = emulators;
  const interactions = createDiscordInteractions();
  const faults = createFaultSwitches({ discord: discord.control, slack: slack.control, engineFaults });
  const rows = createTrafficLog();
  const actOnDiscord = createDiscordAct(discord.control, interactions);
  const actOnSlack = createSlackAct(slack.control);
  const guide = createGuide({
    emulators,
    act: (action) => (action.platform === 'discord' ? actOnDiscord(action) : actOnSlack(action)),
    guidePerson: createGuidePerson(emulators, options.bot),
    peopleIn: createPeopleIn(emulators),
  });
  const reader = createStateReader({
    emulators,
    interactions,
    faults,
    bot: options.bot,
    steps: guide.steps,
  });
  const streams = createStreams(reader.read, (viewers) => ({ state: reader.all(viewers), rows: rows.all }));

  const discordRows = watchDiscord(discord.control, rows);
  const slackRows = watchSlack(slack.control, rows);
  emulators.onDiscordRequest = (request) => {
    discordRows.request(request);
  };
  const lookAtInspector = () => {
    // Nobody's calls are known while the store is silent, which is what the page is to say then.
    streams.changed('inspector');
    void reader.refreshCalls().then(() => {
      streams.changed('inspector');
    });
  };
  const lookAtDiscord = () => {
    discordRows.look();
    streams.changed('discord');
    lookAtInspector();
  };
  const lookAtSlack = () => {
    slackRows.look();
    streams.changed('slack');
    lookAtInspector();
  };
  const stops = [
    rows.onRows((fresh) => {
      streams.rows(fresh);
    }),
    discord.control.onChange(lookAtDiscord),
    slack.control.onChange(lookAtSlack),
  ];
  lookAtInspector();
  const tick = setInterval(lookAtInspector, tickMs).unref();

  async function act(action: Action): Promise<ActAnswer> {
    // A missed acknowledgement raises no event, so look again once its time is up.
    setTimeout(lookAtDiscord, unansweredMs).unref();
    switch (action.platform) {
      case 'discord':
        return actOnDiscord(action).finally(lookAtDiscord);
      case 'slack':
        return actOnSlack(action).finally(lookAtSlack);
      case 'playground':
        if (action.do === 'guide') return guide.run(action).finally(lookAtDiscord);
        faults.set(action.id, action.on);
        streams.changed('inspector');
        return { ok: true };
    }
  }

  return {
    discord: { token: discord.token, apiUrl: discord.apiUrl },
    slack: { botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.apiUrl },
    engineFaults,
    plugin: createPagePlugin({
      emulators,
      streams,
      viewersOf: reader.viewersOf,
      act,
      password: options.password,
    }),
    async close() {
      clearInterval(tick);
      faults.clear();
      for (const stop of stops) stop();
      streams.close();
      await Promise.all([discord.close(), slack.close()]);
    },
  };
}
