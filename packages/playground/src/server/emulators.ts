import type { DiscordEmulator, SeenRequest } from '@toonwit/discord-emulator';
import type { SlackEmulator } from '@toonwit/slack-emulator';
import type { EngineView } from '../page/protocol.ts';
import type { Admins } from './people.ts';
import type { SlackMenu } from './slack-state.ts';
import type { EngineFaults } from './engine-faults.ts';

/** A person's standing with the throttle. */
export interface Calls {
  readonly limit: number;
  readonly left: number;
  readonly nextInSeconds: number;
}

/** What the playground is told of the bot's inside. */
export interface BotView {
  engines(): readonly EngineView[];
  callsLeft(who: { platform: string; workspace: string; user: string }): Calls;
}

/** The two emulators with their community, as the page's server uses them. */
export interface Emulators {
  readonly discord: DiscordEmulator;
  readonly slack: SlackEmulator;
  readonly slackMenu: SlackMenu;
  readonly admins: Admins;
  readonly engineFaults: EngineFaults;
  /** Sees each request to Discord before it is handled; set once. */
  onDiscordRequest: (request: SeenRequest) => void;
}
