export {
  createManualClock,
  createSkippingClock,
  type AdjustableClock,
  type Clock,
} from '@toonwit/emulator-kit';
export type { SlackControl } from './control.ts';
export {
  createSlackEmulator,
  type AnotherWorkspace,
  type SlackEmulator,
  type SlackEmulatorOptions,
} from './emulator.ts';
export { manifestSchema } from './manifest.ts';
export type { Seed } from './seed.ts';
