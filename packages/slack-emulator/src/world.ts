import type { Changes, Clock, RequestLog } from '@toonwit/emulator-kit';
import type { Deliveries } from './delivery/deliveries.ts';
import type { EventsApi } from './delivery/events-api.ts';
import type { SocketMode } from './delivery/socket-mode.ts';
import type { SlackFaults } from './faults.ts';
import type { Files } from './files.ts';
import type { HistoryCounter } from './history-limit.ts';
import type { Ids } from './ids.ts';
import type { Interactions } from './interactions.ts';
import type { Journal } from './journal.ts';
import type { App, Identity } from './manifest.ts';
import type { Messages } from './messages.ts';
import type { Modals } from './modals.ts';
import type { Payloads } from './object-json.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { RequestFields } from './server/request-record.ts';
import type { Timing } from './timing.ts';
import type { Tokens } from './tokens.ts';
import type { Triggers } from './triggers.ts';
import type { Workspace } from './workspace.ts';

/** Everything that one emulated Slack consists of, shared by its servers, its deliveries and its people. */
export interface World {
  readonly app: App;
  readonly identity: Identity;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timing: Timing;
  /** Announces whatever a person or a test may wait for. */
  readonly changes: Changes;
  readonly journal: Journal;
  readonly requests: RequestLog<RequestFields>;
  readonly workspace: Workspace;
  readonly files: Files;
  readonly historyLimit: HistoryCounter;
  /** Whether the workspace has Slack's own charts. */
  readonly charts: { accepted: boolean };
  readonly tokens: Tokens;
  readonly faults: SlackFaults;
  readonly triggers: Triggers;
  readonly payloads: Payloads;
  readonly deliveries: Deliveries;
  readonly events: EventsApi;
  readonly messages: Messages;
  readonly responseUrls: ResponseUrls;
  readonly interactions: Interactions;
  readonly modals: Modals;
  readonly sockets: SocketMode;
  /** `http://127.0.0.1:port`, once the server listens. */
  readonly origin: () => string;
  /** Aborts when the emulator closes. */
  readonly closing: AbortSignal;
}
