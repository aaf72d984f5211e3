import type { CallsLeft } from '../command.ts';
import { crowded, networkThrottled, throttled, tooManyPeople } from '../refusals.ts';
import { createRollingLimit, type LimitFor, type RollingLimit, type Ticket } from './rolling-limit.ts';

export { windowMs, type Ticket } from './rolling-limit.ts';

/** Who makes a call. */
export interface Caller {
  readonly platform: string;
  /** Identifies the person among all platforms. */
  readonly person: string;
  /** Set only for callers without an account: the network that they call from. */
  readonly network?: string;
  /** The person's own number, where it isn't the usual one. */
  readonly callsPerMinute?: number;
}

/** The defaults of what is admitted and remembered beside each person's own calls. */
export const throttleDefaults = {
  /** People of one platform remembered at once; about 0.5 kB each. */
  maxPeople: 20_000,
  /** People of one network who have calls of their own; all others there share one person's. */
  peoplePerNetwork: 16,
  /** All callers without an account together have the calls of this many people. */
  peopleWithoutAccount: 200,
} as const;

interface ThrottleOptions extends Partial<Record<keyof typeof throttleDefaults, number>> {
  /** Calls that one person may start within any window. */
  readonly callsPerMinute: number;
  /** Milliseconds on a monotonic clock; the process's own by default. */
  readonly clock?: () => number;
  /** Where calls are counted; in this process by default. */
  readonly limitFor?: LimitFor;
}

export interface Throttle {
  /**
   * Admits one call of a person, or refuses it at once. A redelivery of an interaction that was admitted
   * within the window is admitted without being counted again.
   * @throws UserError `throttled` with the whole seconds after which a call will be admitted; `busy` if too many people
   * of the platform are remembered.
   */
  take(caller: Caller, interactionId: string): Promise<Ticket>;
  callsLeft(caller: Caller): Promise<CallsLeft>;
  /** Gives a person all calls of the minute back. */
  reset(caller: Caller): Promise<void>;
  /** Calls that everybody may start within any window, unless they have a number of their own. */
  readonly callsPerMinute: number;
  /** People remembered right now. */
  readonly people: number;
}

interface Person {
  readonly limit: RollingLimit;
  readonly network: string | undefined;
}

/** In order of last use, so that looking for the idle begins at the front. */
type People = Map<string, Person>;

/**
 * Limits each person to a number of calls per rolling minute over all commands together. Each platform has room of its
 * own for the people it remembers. An identity without an account costs nothing, so such callers are limited together
 * too, and where there are too many of them, those idle longest are forgotten.
 */
export function createThrottle({
  callsPerMinute,
  clock = () => performance.now(),
  limitFor = (_key, limit) => createRollingLimit(limit, clock),
  ...bounds
}: ThrottleOptions): Throttle {
  const { maxPeople, peoplePerNetwork, peopleWithoutAccount } = { ...throttleDefaults, ...bounds };
  const platforms = new Map<string, People>();
  const perNetwork = new Map<string, number>();
  const crowd = limitFor('everybody without an account', peopleWithoutAccount * callsPerMinute);

  const callsOf = (caller: Caller) => caller.callsPerMinute ?? callsPerMinute;

  function peopleOf(platform: string): People {
    const people = platforms.get(platform) ?? new Map<string, Person>();
    platforms.set(platform, people);
    return people;
  }

  function count(network: string | undefined, change: 1 | -1): void {
    if (network === undefined) return;
    const people = (perNetwork.get(network) ?? 0) + change;
    if (people > 0) perNetwork.set(network, people);
    else perNetwork.delete(network);
  }

  function forget(people: People, key: string): void {
    const person = people.get(key);
    if (person && people.delete(key)) count(person.network, -1);
  }

  function forgetUnused(people: People): void {
    for (const [key, { limit }] of people) {
      if (!limit.isUnused()) return;
      forget(people, key);
    }
  }

  /** Whose calls the caller uses: their own, or those that the rest of a crowded network shares. */
  function keyOf({ platform, person, network }: Caller): string {
    const isKnown = platforms.get(platform)?.has(person) === true;
    if (network === undefined || isKnown || (perNetwork.get(network) ?? 0) < peoplePerNetwork) return person;
    return `the rest of ${network}`;
  }

  function makeRoom(people: People, { network }: Caller): void {
    if (people.size < maxPeople) return;
    if (network === undefined) throw tooManyPeople();
    const [idleLongest] = people.keys();
    if (idleLongest !== undefined) forget(people, idleLongest);
  }

  function meet(people: People, key: string, caller: Caller): Person {
    const known = people.get(key);
    known?.limit.resize(callsOf(caller));
    if (!known) makeRoom(people, caller);
    const network = key === caller.person ? caller.network : undefined;
    const person = known ?? { limit: limitFor(key, callsOf(caller)), network };
    if (!known) count(network, 1);
    people.delete(key);
    people.set(key, person);
    return person;
  }

  /** Of somebody who isn't remembered, calls may still be known to other processes. */
  function limitOf(caller: Caller, key: string): RollingLimit {
    return platforms.get(caller.platform)?.get(key)?.limit ?? limitFor(key, callsOf(caller));
  }

  return {
    async take(caller, interactionId) {
      const people = peopleOf(caller.platform);
      forgetUnused(people);
      const key = keyOf(caller);
      const person = meet(people, key, caller);
      const own = await person.limit.take(interactionId);
      if (!('ticket' in own)) {
        const refusal = key === caller.person ? throttled : networkThrottled;
        throw refusal(callsOf(caller), own.secondsUntilFree);
      }
      const ticket = {
        async refund() {
          await own.ticket.refund();
          if (person.limit.isUnused() && people.get(key) === person) forget(people, key);
        },
      };
      if (caller.network === undefined) return ticket;
      const shared = await crowd.take(interactionId);
      if ('ticket' in shared)
        return {
          async refund() {
            await Promise.all([ticket.refund(), shared.ticket.refund()]);
          },
        };
      await ticket.refund();
      throw crowded(shared.secondsUntilFree);
    },
    async callsLeft(caller) {
      const key = keyOf(caller);
      const calls = callsOf(caller);
      const limit = limitOf(caller, key);
      limit.resize(calls);
      const { left, secondsUntilFree } = await limit.left();
      return { limit: calls, left, nextInSeconds: secondsUntilFree };
    },
    reset: (caller) => limitOf(caller, keyOf(caller)).clear(),
    callsPerMinute,
    get people() {
      return [...platforms.values()].reduce((sum, { size }) => sum + size, 0);
    },
  };
}
