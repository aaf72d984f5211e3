import { callerOf, personPath, placeOf } from './caller.ts';
import type { CallsLeft } from './command.ts';
import type { DailyCalls } from './daily-calls.ts';
import type { Interaction, Place, User } from './interaction.ts';
import { isNamed, type LimitRules, type LimitRulesStore } from './limit-rules.ts';
import { blockedPerson, dailyUsed, switchedOff } from './refusals.ts';
import type { Ticket } from './rolling-limit.ts';
import type { Caller, Throttle } from './throttle.ts';

/** Whether somebody may make a call now: the admins' rules, then the throttle, then the day's number. */
export interface Admission extends Pick<Throttle, 'callsPerMinute'> {
  /** @throws UserError `not_allowed` or `throttled`, and whatever the throttle throws */
  take(interaction: Interaction, signal: AbortSignal): Promise<Ticket>;
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

const free: Ticket = { refund: () => Promise.resolve() };

/** Creates the admission of calls. */
export function createAdmission({ throttle, own }: AdmissionOptions): Admission {
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
      if (isNamed(rules.blocked, interaction.user.id)) throw blockedPerson();
      if (isNamed(rules.off, interaction.channel)) throw switchedOff();
      const allowance = await allowanceOf(rules, interaction, signal);
      if (allowance === 'unlimited') return free;
      const { caller, perDay } = allowance;
      const ticket = await throttle.take(caller, interaction.id);
      if (perDay === undefined) return ticket;
      try {
        return await takeOfDay(interaction, perDay, ticket);
      } catch (error) {
        await ticket.refund();
        throw error;
      }
    },
    async callsLeft(interaction, signal) {
      const rules = await own?.rules.of(placeOf(interaction));
      if (!own || !rules) return throttle.callsLeft(callerOf(interaction));
      const allowance = await allowanceOf(rules, interaction, signal);
      const isUnlimited = allowance === 'unlimited';
      const minute = await throttle.callsLeft(isUnlimited ? callerOf(interaction) : allowance.caller);
      if (isUnlimited) return { ...minute, isUnlimited };
      const { perDay } = allowance;
      if (perDay === undefined) return minute;
      const used = await own.daily.used(personPath(interaction));
      return { ...minute, today: { limit: perDay, used: Math.min(used, perDay) } };
    },
    async reset(place, user) {
      const who = { ...place, user };
      await Promise.all([throttle.reset(callerOf(who)), own?.daily.clear(personPath(who))]);
    },
  };
}
