export {
  createManualClock,
  createSkippingClock,
  type AdjustableClock,
  type Clock,
  type Logger,
} from '@toonwit/emulator-kit';
export { createDiscordEmulator, type DiscordEmulator, type DiscordEmulatorOptions } from './emulator.ts';
export type { DiscordControl } from './control.ts';
export type { DiscordFaultRule } from './faults.ts';
export type { GatewayRecord } from './gateway/gateway.ts';
export { ClientRefusal } from './people/client-refusal.ts';
export { Intent } from './protocol.ts';
export type { RequestRecord } from './rest/request-log.ts';
export type { SeenRequest } from './rest/server.ts';
export type { InteractionView, MessageView } from './views.ts';
