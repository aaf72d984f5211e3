export {
  createManualClock,
  createSkippingClock,
  type AdjustableClock,
  type Clock,
} from '@toonwit/emulator-kit';
export type { DiscordControl } from './control.ts';
export { createDiscordEmulator, type DiscordEmulator, type DiscordEmulatorOptions } from './emulator.ts';
export { ClientRefusal } from './people/client-refusal.ts';
export { Intent } from './protocol.ts';
export type { SeenRequest } from './rest/server.ts';
export type { InteractionView, MessageView } from './views.ts';
