export { createSkippingClock, systemClock, type Clock, type SkippingClock } from './clock.ts';
export type { SlackControl } from './control.ts';
export {
  createSlackEmulator,
  type EmulatorLogger,
  type SlackEmulator,
  type SlackEmulatorOptions,
} from './emulator.ts';
export { manifestSchema } from './manifest.ts';
export type { Seed } from './workspace.ts';
