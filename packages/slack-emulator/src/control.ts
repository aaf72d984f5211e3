import type { Changes, Faults } from '@toonwit/emulator-kit';
import { createAdministration, type Administration } from './administration.ts';
import type { Delivery } from './delivery/deliveries.ts';
import type { Sockets } from './delivery/socket-mode.ts';
import type { SlackFaultRule } from './faults.ts';
import { createPersonInteractions, type PersonInteractions } from './people/interactions.ts';
import { createPersonMessages, type PersonMessages } from './people/messages.ts';
import { createPersonModals, type PersonModals } from './people/modals.ts';
import { createScreen, type Screen } from './people/screen.ts';
import type { RequestRecord } from './server/request-record.ts';
import type { World } from './world.ts';

/** Everything that a test or a page can do with the emulated Slack besides being the app. */
export interface SlackControl
  extends
    PersonMessages,
    PersonInteractions,
    PersonModals,
    Screen,
    Administration,
    Pick<Changes, 'onChange' | 'waitFor'> {
  readonly sockets: Sockets;
  /** What goes wrong with requests. */
  readonly faults: Faults<SlackFaultRule>;
  /** The latest requests of the app, oldest first. */
  readonly requests: readonly RequestRecord[];
  /** What the app was told, in order, with each attempt and how long its acknowledgement took. */
  readonly deliveries: readonly Delivery[];
  /** A file with its bytes. */
  file(id: string): { readonly name: string; readonly bytes: Uint8Array } | undefined;
}

/** Creates the control object of one emulator. */
export function createControl(world: World, signingSecret: string): SlackControl {
  const { onChange, waitFor } = world.changes;
  return {
    ...createPersonMessages(world),
    ...createPersonInteractions(world),
    ...createPersonModals(world),
    ...createScreen(world),
    ...createAdministration(world, signingSecret),
    sockets: world.sockets,
    faults: world.faults,
    requests: world.requests.records,
    deliveries: world.deliveries.all,
    file: (id) => world.files.get(id),
    onChange,
    waitFor,
  };
}
