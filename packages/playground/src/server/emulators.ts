import type { DiscordEmulator, SeenRequest } from '@toonwit/discord-emulator';
import type { SlackEmulator } from '@toonwit/slack-emulator';
import type { EngineView } from '../page/protocol.ts';
import type { Admins } from './admins.ts';
import type { SlackMenu } from './slack-state.ts';
import type { EngineFaults } from './engine-faults.ts';

/** A person's remaining calls. */
interface Calls {
  readonly limit: number;
  readonly left: number;
  readonly nextInSeconds: number;
}

/** What the playground may read from the bot. */
export interface InspectedBot {
  engines(): readonly EngineView[];
  callsLeft(who: { platform: string; workspace: string; user: string }): Promise<Calls>;
  /** Whether the store that several processes share can be reached; undefined if there is none. */
  isStoreReached(): boolean | undefined;
}

/** Both emulators with their communities, as the page's server uses them. */
export interface Emulators {
  readonly discord: DiscordEmulator;
  readonly slack: SlackEmulator;
  readonly slackMenu: SlackMenu;
  readonly admins: Admins;
  readonly engineFaults: EngineFaults;
  /** Called with each request to Discord before it is handled; set once. */
  onDiscordRequest: (request: SeenRequest) => void;
}
