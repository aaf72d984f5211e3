import { z } from 'zod';
import { defineCommand, type FreeContext } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import type { LimitRules, Named } from '../src/core/limits/limit-rules.ts';
import { mentionOption, type Mention } from '../src/core/mention.ts';
import { message } from '../src/languages/message.ts';

const actions = [
  'show',
  'minute',
  'day',
  'exempt',
  'unexempt',
  'block',
  'unblock',
  'off',
  'on',
  'reset',
] as const;

interface Options {
  readonly action: (typeof actions)[number];
  readonly who?: Mention | undefined;
  readonly number?: number | undefined;
}
type Context = FreeContext<Options>;

/** @throws UserError if nothing of the kind is mentioned */
function mentioned({ action, who }: Options, kind: Mention['kind']): Named {
  if (who?.kind === kind) return { id: who.id, name: who.name };
  throw new UserError('invalid_option', message('limits.mention', { action, kind }), { option: 'who' });
}

const without = (entries: readonly Named[], { id }: Named) => entries.filter((entry) => entry.id !== id);
const withOne = (entries: readonly Named[], entry: Named) => [...without(entries, entry), entry];

/** The calls a minute of one role or user group; none takes its rule away. */
function forGroup(
  { perMinute }: LimitRules,
  group: Named,
  calls: number | undefined,
): LimitRules['perMinute'] {
  const others = perMinute.filter((rule) => rule.group.id !== group.id);
  return calls === undefined ? others : [...others, { group, calls }];
}

/** The rules after an action. @throws UserError if it lacks something */
function changed(rules: LimitRules, options: Options, here: Named | undefined): LimitRules {
  const person = () => mentioned(options, 'person');
  const group = () => mentioned(options, 'group');
  const channel = () => (options.who === undefined && here ? here : mentioned(options, 'channel'));
  switch (options.action) {
    case 'minute':
      return { ...rules, perMinute: forGroup(rules, group(), options.number) };
    case 'day':
      return { ...rules, perDay: options.number };
    case 'exempt':
      return { ...rules, exempt: withOne(rules.exempt, group()) };
    case 'unexempt':
      return { ...rules, exempt: without(rules.exempt, group()) };
    case 'block':
      return { ...rules, blocked: withOne(rules.blocked, person()) };
    case 'unblock':
      return { ...rules, blocked: without(rules.blocked, person()) };
    case 'off':
      return { ...rules, off: withOne(rules.off, channel()) };
    case 'on':
      return { ...rules, off: without(rules.off, channel()) };
    case 'show':
    case 'reset':
      return rules;
  }
}

const listed = (people: readonly Named[]) => people.map(({ name }) => `@${name}`).join(', ');

function linesOn({ perMinute, perDay, exempt, blocked, off }: LimitRules, context: Context): string[] {
  const { say, place, callsPerMinute: calls } = context;
  const channels = off.map(({ id, name }) => (id === place.channel ? say('limits.here') : `#${name}`));
  return [
    perDay === undefined ? say('limits.everybody', { calls }) : say('limits.everybodyDay', { calls, perDay }),
    ...perMinute.map(({ group: { name }, calls }) => say('limits.group', { name, calls })),
    ...(exempt.length > 0 ? [say('limits.exempt', { names: listed(exempt) })] : []),
    ...(blocked.length > 0 ? [say('limits.blocked', { names: listed(blocked) })] : []),
    ...(off.length > 0 ? [say('limits.off', { channels: channels.join(', ') })] : []),
  ];
}

/** Does what was asked for, and returns what to say about it beyond the rules. */
async function act({
  options,
  place,
  say,
  limitRules,
  resetCalls,
}: Context): Promise<[LimitRules, string[]]> {
  const { action } = options;
  if (action === 'show') return [await limitRules.of(place), []];
  if (action === 'reset') {
    const { id, name } = mentioned(options, 'person');
    await resetCalls(id);
    return [await limitRules.of(place), [say('limits.reset', { name })]];
  }
  const { channel } = place;
  const here = channel === undefined ? undefined : { id: channel, name: channel };
  return [await limitRules.change(place, (rules) => changed(rules, options, here)), []];
}

const named = z.array(z.object({ id: z.string(), name: z.string() }));

export default defineCommand({
  name: 'limits',
  description: 'How often people here may use me, and who may not (admins)',
  ephemeral: true,
  options: {
    action: z
      .enum(actions)
      .default('show')
      .describe(
        'minute, day, exempt, unexempt, block, unblock, off, on or reset; shows the limits if absent',
      ),
    who: mentionOption('The person, the role or user group, or the channel').optional(),
    number: z
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .describe('Calls a minute or a day; without it, the limit goes'),
  },
  output: z.object({
    perMinute: z.array(z.object({ group: z.object({ id: z.string(), name: z.string() }), calls: z.int() })),
    perDay: z.int().nullable(),
    exempt: named,
    blocked: named,
    off: named,
  }),
  async run(context) {
    if (!(await context.isWorkspaceAdmin())) throw new UserError('not_allowed', message('limits.adminsOnly'));
    const [rules, done] = await act(context);
    return {
      kind: 'reply',
      title: context.say('limits.title'),
      text: [...done, ...linesOn(rules, context)].join('\n'),
      data: { ...rules, perDay: rules.perDay ?? null },
    };
  },
});
