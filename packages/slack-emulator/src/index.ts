export {
  createManualClock,
  createSkippingClock,
  type AdjustableClock,
  type Clock,
  type Logger,
} from '@toonwit/emulator-kit';
export { createSlackEmulator, type SlackEmulator, type SlackEmulatorOptions } from './emulator.ts';
export type { SlackControl } from './control.ts';
export type { DeliveryFaults, SlackFault, SlackFaultRule } from './faults.ts';
export { manifestSchema, type Manifest } from './manifest.ts';
export type { RequestRecord } from './server/request-log.ts';
export type { Timing } from './timing.ts';
export type { Seed } from './workspace.ts';
