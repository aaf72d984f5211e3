import type { Place } from '../interaction.ts';

/** Channels whose mood is posted every week. Each throws UserError `not_allowed` if the platform has no channels. */
export interface WeeklySettings {
  /** When the next one is due, in ms since 1970; undefined where it is off. */
  dueAt(this: void, place: Place): Promise<number | undefined>;
  /** The first is posted in a week. The caller checks permissions. */
  set(this: void, place: Place, isOn: boolean): Promise<void>;
}
