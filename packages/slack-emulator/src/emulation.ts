import type { Deliveries } from './delivery/deliveries.ts';
import type { Clock } from './clock.ts';
import type { Events } from './events.ts';
import type { Faults } from './faults.ts';
import type { Files } from './files.ts';
import type { Ids } from './ids.ts';
import type { Interactions } from './interactions.ts';
import type { Journal } from './journal.ts';
import type { App } from './manifest.ts';
import type { Messages } from './messages.ts';
import type { Modals } from './modals.ts';
import type { ResponseUrls } from './response-url.ts';
import type { Shapes } from './shapes.ts';
import type { SocketMode } from './delivery/socket-mode.ts';
import type { Timing } from './timing.ts';
import type { Tokens } from './tokens.ts';
import type { Triggers } from './triggers.ts';
import type { Workspace } from './workspace.ts';

/** Who the app is within the workspace. */
export interface Identity {
  readonly appId: string;
  readonly botId: string;
  /** The old verification token, which still stands in every payload. */
  readonly verificationToken: string;
}

/** The parts of one running emulator, for the parts that need several of the others. */
export interface Emulation {
  readonly app: App;
  readonly identity: Identity;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timing: Timing;
  readonly journal: Journal;
  readonly workspace: Workspace;
  readonly files: Files;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly triggers: Triggers;
  readonly shapes: Shapes;
  readonly deliveries: Deliveries;
  readonly events: Events;
  readonly messages: Messages;
  readonly responseUrls: ResponseUrls;
  readonly interactions: Interactions;
  readonly modals: Modals;
  readonly sockets: SocketMode;
  /** `http://127.0.0.1:port` */
  readonly origin: () => string;
}
