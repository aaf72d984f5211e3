import Bottleneck from 'bottleneck';
import type { CallsLeft } from './command.ts';
import { throttled, tooManyPeople } from './refusals.ts';

/** The rolling window, in milliseconds. */
export const windowMs = 60_000;

interface ThrottleOptions {
  /** Calls that may start within any window. */
  readonly callsPerMinute: number;
  /** Milliseconds on a monotonic clock; the process's own by default. */
  readonly clock?: () => number;
  /** People remembered at once; about 5 kB each. */
  readonly maxPeople?: number;
}

/** An admitted call. */
export interface Ticket {
  /** Gives the call back. Calling it again has no effect. */
  refund(): void;
}

export interface Throttle {
  /**
   * Admits one call of a person, or refuses it at once. A redelivery of an interaction that was admitted
   * within the window is admitted without being counted again.
   * @throws UserError `throttled` with the whole seconds after which a call will be admitted.
   */
  take(person: string, interactionId: string): Promise<Ticket>;
  callsLeft(person: string): CallsLeft;
  /** People remembered right now. */
  readonly people: number;
}

interface Call {
  readonly interactionId: string;
  readonly startedAt: number;
}

interface Person {
  /** Holds as many calls as the person has left, and no timer. */
  readonly limiter: Bottleneck;
  /** Calls in the current window, oldest first. */
  calls: Call[];
  /** Calls that the limiter is deciding on. */
  deciding: number;
  lastSeen: number;
  /** The latest change to the limiter's reservoir; decisions wait for it. */
  adjusted: Promise<unknown>;
}

/**
 * Limits each person to a number of calls per rolling minute over all commands together.
 *
 * Bottleneck decides: each person has a limiter whose reservoir is the calls they have left and which refuses
 * instead of queueing. Bottleneck's own refresh works in fixed windows, which lets twice the limit through across a
 * boundary. Instead, a call is given back when it leaves the rolling window: before each decision, from the start
 * times kept here. That needs no timer, so nobody is refused because one fired late.
 */
export function createThrottle({
  callsPerMinute,
  clock = () => performance.now(),
  maxPeople = 20_000,
}: ThrottleOptions): Throttle {
  /** In order of last use, so that forgetting the idle looks only at the front. */
  const people = new Map<string, Person>();

  function forgetIdle(now: number): void {
    for (const [key, person] of people) {
      if (person.deciding > 0 || now - person.lastSeen < windowMs) return;
      people.delete(key);
    }
  }

  function meet(key: string, now: number): Person {
    forgetIdle(now);
    const known = people.get(key);
    if (!known && people.size >= maxPeople) throw tooManyPeople();
    const person = known ?? {
      limiter: new Bottleneck({
        reservoir: callsPerMinute,
        highWater: 0,
        strategy: Bottleneck.strategy.OVERFLOW,
      }),
      calls: [],
      deciding: 0,
      lastSeen: now,
      adjusted: Promise.resolve(),
    };
    person.lastSeen = now;
    people.delete(key);
    people.set(key, person);
    return person;
  }

  function standing(person: Person | undefined, now: number): Call[] {
    return person?.calls.filter(({ startedAt }) => now - startedAt < windowMs) ?? [];
  }

  function giveBack(person: Person, calls: number): void {
    if (calls > 0) person.adjusted = person.limiter.incrementReservoir(calls);
  }

  function giveBackExpired(person: Person, now: number): void {
    const calls = standing(person, now);
    giveBack(person, person.calls.length - calls.length);
    person.calls = calls;
  }

  function secondsUntilFree(calls: readonly Call[], now: number): number {
    // A call that is admitted but has not started yet will start a moment from now.
    const oldest = calls[0]?.startedAt ?? now + 1;
    return Math.max(1, Math.ceil((oldest + windowMs - now) / 1000));
  }

  function refundOf(person: Person, call: Call): () => void {
    return () => {
      const index = person.calls.indexOf(call);
      if (index < 0) return;
      person.calls.splice(index, 1);
      giveBack(person, 1);
    };
  }

  return {
    async take(key, interactionId) {
      const now = clock();
      const person = meet(key, now);
      const earlier = standing(person, now).find((call) => call.interactionId === interactionId);
      if (earlier) return { refund: refundOf(person, earlier) };
      person.deciding += 1;
      try {
        giveBackExpired(person, now);
        await person.adjusted;
        const call = await person.limiter.schedule(() => {
          const admitted = { interactionId, startedAt: clock() };
          person.calls.push(admitted);
          return Promise.resolve(admitted);
        });
        return { refund: refundOf(person, call) };
      } catch (error) {
        if (error instanceof Bottleneck.BottleneckError)
          throw throttled(callsPerMinute, secondsUntilFree(person.calls, clock()));
        throw error;
      } finally {
        person.deciding -= 1;
      }
    },
    callsLeft(key) {
      const now = clock();
      const calls = standing(people.get(key), now);
      return {
        limit: callsPerMinute,
        left: Math.max(0, callsPerMinute - calls.length),
        nextInSeconds: calls.length === 0 ? 0 : secondsUntilFree(calls, now),
      };
    },
    get people() {
      return people.size;
    },
  };
}
