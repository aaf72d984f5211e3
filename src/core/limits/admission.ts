import { callerOf, personPath, placeOf } from '../caller.ts';
import type { CallsLeft } from '../command.ts';
import type { DailyCalls } from './daily-calls.ts';
import { UserError } from '../errors.ts';
import type { Interaction, Place, User, UserInPlace } from '../interaction.ts';
import { isNamed, type LimitRules, type LimitRulesStore } from './limit-rules.ts';
import { blockedPerson, dailyUsed, switchedOff, throttledToday } from '../refusals.ts';
import type { Ticket } from './rolling-limit.ts';
import type { Caller, Throttle } from './throttle.ts';

/** Whether somebody may make a call now: the admins' rules, then the throttle, then the day's number. */
export interface Admission extends Pick<Throttle, 'callsPerMinute'> {
  /** @throws UserError `not_allowed` or `throttled`, and whatever the throttle throws */
  take(interaction: Interaction, signal: AbortSignal): Promise<Ticket>;
  /** The same for what isn't counted. @throws UserError `not_allowed` */
  allow(who: UserInPlace): Promise<void>;
  callsLeft(interaction: Interaction, signal: AbortSignal): Promise<CallsLeft>;
  /** Gives a person all calls back, those of the minute and those of the day. */
  reset(place: Place, user: Pick<User, 'id' | 'organisation'>): Promise<void>;
}

interface AdmissionOptions {
  readonly throttle: Throttle;
  /** What admins set; nothing unless given. */
  readonly own?: { readonly rules: LimitRulesStore; readonly daily: DailyCalls };
}

/** What the rules allow one person. */
type Allowance = 'unlimited' | { readonly caller: Caller; readonly perDay?: number };

/** Roles are asked for only where a rule is about one: on some platforms that is a request. */
async function groupsOf(
  { perMinute, exempt }: LimitRules,
  interaction: Interaction,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (perMinute.length + exempt.length === 0) return [];
  return (await interaction.groups?.(signal)) ?? [];
}

async function allowanceOf(
  rules: LimitRules,
  interaction: Interaction,
  signal: AbortSignal,
): Promise<Allowance> {
  const groups = await groupsOf(rules, interaction, signal);
  if (rules.exempt.some(({ id }) => groups.includes(id))) return 'unlimited';
  const calls = rules.perMinute.filter(({ group }) => groups.includes(group.id)).map(({ calls }) => calls);
  return {
    caller: { ...callerOf(interaction), ...(calls.length > 0 && { callsPerMinute: Math.max(...calls) }) },
    ...(rules.perDay !== undefined && { perDay: rules.perDay }),
  };
}

/** Why no call is admitted, whoever's calls are left. */
function refusalOf({ blocked, off }: LimitRules, { user, channel }: UserInPlace): CallsLeft['refusal'] {
  if (isNamed(blocked, user.id)) return 'blocked';
  return isNamed(off, channel) ? 'off' : undefined;
}

/** @throws UserError `not_allowed` */
function refuseByRules(rules: LimitRules, who: UserInPlace): void {
  const refusal = refusalOf(rules, who);
  if (refusal) throw refusal === 'blocked' ? blockedPerson() : switchedOff();
}

const free: Ticket = { refund: () => Promise.resolve() };

/** Creates the admission of calls. */
export function createAdmission({ throttle, own }: AdmissionOptions): Admission {
  /** @throws UserError that names the limit which ends last, with what is used of both */
  async function takeOfMinute(interaction: Interaction, caller: Caller, perDay?: number): Promise<Ticket> {
    try {
      return await throttle.take(caller, interaction.id);
    } catch (error) {
      if (!own || perDay === undefined || !(error instanceof UserError) || error.code !== 'throttled')
        throw error;
      const { used, secondsUntilFree } = await own.daily.today(personPath(interaction));
      if (used >= perDay) throw dailyUsed(perDay, secondsUntilFree);
      const limit = caller.callsPerMinute ?? throttle.callsPerMinute;
      throw throttledToday(limit, error.retryAfterSeconds ?? 60, { used, perDay });
    }
  }

  async function takeOfDay(interaction: Interaction, perDay: number, ticket: Ticket): Promise<Ticket> {
    if (!own) return ticket;
    const today = await own.daily.take(personPath(interaction), perDay, interaction.id);
    if (!('ticket' in today)) throw dailyUsed(perDay, today.secondsUntilFree);
    return {
      async refund() {
        await Promise.all([ticket.refund(), today.ticket.refund()]);
      },
    };
  }

  return {
    callsPerMinute: throttle.callsPerMinute,
    async take(interaction, signal) {
      const rules = await own?.rules.of(placeOf(interaction));
      if (!rules) return throttle.take(callerOf(interaction), interaction.id);
      refuseByRules(rules, interaction);
      const allowance = await allowanceOf(rules, interaction, signal);
      if (allowance === 'unlimited') return free;
      const { caller, perDay } = allowance;
      const ticket = await takeOfMinute(interaction, caller, perDay);
      if (perDay === undefined) return ticket;
      try {
        return await takeOfDay(interaction, perDay, ticket);
      } catch (error) {
        await ticket.refund();
        throw error;
      }
    },
    async allow(who) {
      const rules = await own?.rules.of(placeOf(who));
      if (rules) refuseByRules(rules, who);
    },
    async callsLeft(interaction, signal) {
      const rules = await own?.rules.of(placeOf(interaction));
      if (!own || !rules) return throttle.callsLeft(callerOf(interaction));
      const refusal = refusalOf(rules, interaction);
      if (refusal) return { ...(await throttle.callsLeft(callerOf(interaction))), left: 0, refusal };
      const allowance = await allowanceOf(rules, interaction, signal);
      const isUnlimited = allowance === 'unlimited';
      const minute = await throttle.callsLeft(isUnlimited ? callerOf(interaction) : allowance.caller);
      if (isUnlimited) return { ...minute, isUnlimited };
      const { perDay } = allowance;
      if (perDay === undefined) return minute;
      const { used, secondsUntilFree: nextInSeconds } = await own.daily.today(personPath(interaction));
      return { ...minute, today: { limit: perDay, used: Math.min(used, perDay), nextInSeconds } };
    },
    async reset(place, user) {
      const who = { ...place, user };
      await Promise.all([throttle.reset(callerOf(who)), own?.daily.clear(personPath(who))]);
    },
  };
}
