import { type Clock, keep } from '@toonwit/emulator-kit';
import type { Ids } from './ids.ts';

/** Permission to open one modal for one person. */
export interface Trigger {
  readonly id: string;
  readonly user: string;
  /** Id of the interaction it came with. */
  readonly delivery: string;
  /** The modal it came from, where it came from one. */
  readonly view?: string | undefined;
  readonly issuedAt: number;
  used: boolean;
}

/** Slack's errors for a trigger that opens nothing. */
type TriggerError = 'invalid_trigger_id' | 'exchanged_trigger_id' | 'expired_trigger_id';

/** The triggers issued so far. */
export interface Triggers {
  issue(trigger: Pick<Trigger, 'user' | 'delivery' | 'view'>): string;
  /** The trigger, still unused, or why it opens nothing. */
  check(id: string): Trigger | TriggerError;
}

const maxTriggers = 5_000;

/** Creates the register of triggers; each works once, within `livesMs` milliseconds (timing.ts). */
export function createTriggers(ids: Ids, clock: Clock, livesMs: number): Triggers {
  const triggers = new Map<string, Trigger>();
  return {
    issue(trigger) {
      const id = `${clock.now()}.${ids.next('')}.${ids.secret(8)}`;
      keep(triggers, id, { ...trigger, id, issuedAt: clock.now(), used: false }, maxTriggers);
      return id;
    },
    check(id) {
      const trigger = triggers.get(id);
      if (!trigger) return 'invalid_trigger_id';
      if (trigger.used) return 'exchanged_trigger_id';
      return clock.now() - trigger.issuedAt > livesMs ? 'expired_trigger_id' : trigger;
    },
  };
}
