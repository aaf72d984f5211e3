import { beginLife, untilAborted, type Life } from '../lib/abort.ts';
import type { AnyCommand, Context } from './command.ts';
import { countsAsCall, UserError } from './errors.ts';
import { toErrorReply } from './error-reply.ts';
import type { FrameProgress, Meme, MemeOrder } from './image.ts';
import type { Infer, Look, TaskId } from '../inference/task.ts';
import type { Interaction, Outcome, Reply } from './interaction.ts';
import type { Logger } from '../lib/logger.ts';
import { createNotesTold } from './notes-told.ts';
import { imageOptionOf, lacksImage, parseOptions, usage } from './options.ts';
import { readForPerson } from './read-for-person.ts';
import { cancelled, stopping, timedOut } from './refusals.ts';
import type { Caller, Throttle, Ticket } from './throttle.ts';

interface DispatchOptions {
  readonly commands: readonly AnyCommand[];
  readonly throttle: Throttle;
  readonly inference: { readonly infer: Infer; readonly look: Look };
  readonly logger: Logger;
  /** The deadline of one interaction, in ms. */
  readonly deadlineMs: number;
  /** How long an adapter may search for a picture that wasn't given, in ms. The acknowledgement waits for it. */
  readonly findImageMs?: number;
  /** Other services that commands may use. */
  readonly services: Services;
  /** Milliseconds on a clock that never goes back, for notes that are not repeated; the process's own unless given. */
  readonly clock?: () => number;
  readonly onSettled?: (settled: Settled) => void;
}

/** How one interaction ended, for metrics. */
export interface Settled {
  readonly platform: string;
  /** A command's name, or `unknown`. */
  readonly command: string;
  /** `replied`, `asked` or the code of a refusal. */
  readonly outcome: string;
  readonly ms: number;
}

/** What the process provides to commands. */
export interface Services extends Pick<Context<never, never>, 'spending' | 'uploads'> {
  drawMeme(
    this: void,
    order: MemeOrder,
    signal?: AbortSignal,
    onFrame?: (frame: FrameProgress) => void,
  ): Promise<Meme>;
}

export interface Dispatch {
  /** Takes an interaction through the whole flow. Never rejects: every path ends in a reply or an error reply. */
  readonly dispatch: (interaction: Interaction) => Promise<Outcome>;
  /** Refuses new interactions, gives running ones `graceMs` to finish, then ends them with an error reply. */
  readonly drain: (graceMs: number) => Promise<void>;
}

/** Makes the flow: command → options → throttle → acceptance → run → reply. */
export function createDispatch({
  commands,
  throttle,
  inference,
  logger,
  deadlineMs,
  findImageMs = 1000,
  services,
  clock,
  onSettled = () => {},
}: DispatchOptions): Dispatch {
  const byName = new Map(commands.map((command) => [command.name, command]));
  const notes = createNotesTold({ ...(clock && { clock }) });
  const running = new Map<string, { readonly life: Life; readonly outcome: Promise<Outcome> }>();
  let draining = false;

  async function flow(interaction: Interaction, person: string, life: Life): Promise<Outcome> {
    const { signal } = life;
    const startedAt = performance.now();
    // A name that isn't registered may be anything that somebody wrote.
    const known = byName.has(interaction.command) ? interaction.command : 'unknown';
    const which = { platform: interaction.platform, command: known, id: interaction.id };
    const settled = (outcome: string) =>
      onSettled({
        platform: interaction.platform,
        command: known,
        outcome,
        ms: since(startedAt),
      });
    let ticket: Ticket | undefined;
    try {
      if (draining) throw stopping();
      const command = byName.get(interaction.command) ?? unknownCommand(interaction.command, commands);
      const given = await withImage(command, interaction, { signal, withinMs: findImageMs });
      if (interaction.askForImage && lacksImage(command, given)) {
        await untilAborted(interaction.askForImage(), signal);
        settled('asked');
        return { kind: 'asked' };
      }
      const parsed = parseOptions(command, given, usageIn(interaction, command));
      const options = readForPerson(person, command, parsed);
      if (command.task) ticket = await throttle.take(callerOf(interaction), interaction.id);
      if (interaction.accepted)
        await untilAborted(interaction.accepted({ ephemeral: command.ephemeral }), signal);
      const reply = await untilAborted(command.run(contextOf(command, options, interaction, life)), signal);
      logger.info({ ...which, ms: since(startedAt), engine: reply.provenance?.engine }, 'replied');
      settled('replied');
      return withNotes(reply, notes.untold(person, reply.notes ?? []));
    } catch (error) {
      if (!countsAsCall(error)) ticket?.refund();
      const reply = toErrorReply(error, logger.child(which));
      logger.info({ ...which, ms: since(startedAt), code: reply.code }, 'refused');
      settled(reply.code);
      return reply;
    }
  }

  function contextOf(
    command: AnyCommand,
    options: Record<string, unknown>,
    interaction: Interaction,
    { signal, endsAt }: Life,
  ): Context<Record<string, unknown>, TaskId> {
    const { task } = command;
    const { platform, workspace, channel } = interaction;
    return {
      ...services,
      drawMeme: (order) =>
        services.drawMeme(order, signal, (frame) => interaction.progress?.({ state: 'lettering', frame })),
      options,
      place: {
        platform,
        ...(workspace !== undefined && { workspace }),
        ...(channel !== undefined && { channel }),
      },
      isAdmin: async () => (await interaction.isAdmin?.(signal)) ?? false,
      user: interaction.user,
      limits: interaction.limits,
      signal,
      // Computed on demand: few commands need it.
      get commands() {
        return commands.map((each) => ({
          name: each.name,
          description: each.description,
          usage: usageIn(interaction, each),
          counts: each.task !== undefined,
        }));
      },
      callsLeft: () => throttle.callsLeft(callerOf(interaction)),
      look: (image) => inference.look(image, { signal, deadlineAt: endsAt }),
      infer: (input) => {
        if (!task) throw new Error(`expected /${command.name} to declare the task it infers, got none`);
        return inference.infer(task, input, {
          signal,
          deadlineAt: endsAt,
          onProgress: (progress) => interaction.progress?.(progress),
        });
      },
    };
  }

  return {
    dispatch(interaction) {
      // A redelivered interaction joins the one already running.
      const person = personKey(interaction);
      const key = `${person}/${interaction.id}`;
      const earlier = running.get(key);
      if (earlier) return earlier.outcome;
      const life = beginLife({
        parent: interaction.signal,
        onParentAbort: cancelled,
        deadlineMs,
        onDeadline: timedOut,
      });
      const outcome = flow(interaction, person, life).finally(() => {
        life[Symbol.dispose]();
        running.delete(key);
      });
      running.set(key, { life, outcome });
      return outcome;
    },
    async drain(graceMs) {
      draining = true;
      const grace = setTimeout(() => {
        for (const { life } of running.values()) life.end(stopping());
      }, graceMs);
      await Promise.all([...running.values()].map(({ outcome }) => outcome));
      clearTimeout(grace);
    },
  };
}

/** The reply with these notes instead of its own; its data keeps them all. */
function withNotes(reply: Reply, notes: readonly string[]): Reply {
  const { notes: all = [], ...rest } = reply;
  if (notes.length === all.length) return reply;
  return notes.length > 0 ? { ...rest, notes } : rest;
}

/** The usage line of a command on the interaction's platform. */
function usageIn(interaction: Interaction, command: AnyCommand): string {
  return interaction.usageOf?.(command.name) ?? usage(command);
}

type Who = Pick<Interaction, 'platform' | 'workspace'> & {
  readonly user: Pick<Interaction['user'], 'id' | 'organisation' | 'network'>;
};

/** Identifies a person, who is unique within an organisation, or else a workspace, of a platform. */
function personKey({ platform, workspace = '', user }: Who): string {
  return JSON.stringify([platform, user.organisation ?? workspace, user.id]);
}

/** The person behind an interaction, as the throttle counts them. */
export function callerOf(who: Who): Caller {
  const { network } = who.user;
  return { platform: who.platform, person: personKey(who), ...(network !== undefined && { network }) };
}

/** Adds the picture that the person most likely means, if the command needs one. */
async function withImage(
  command: AnyCommand,
  interaction: Interaction,
  { signal, withinMs }: { readonly signal: AbortSignal; readonly withinMs: number },
): Promise<Readonly<Record<string, unknown>>> {
  const image = imageOptionOf(command);
  if (!image || !interaction.findImage || !lacksImage(command, interaction.options))
    return interaction.options;
  const quickly = beginLife({
    parent: signal,
    onParentAbort: () => new Error('the interaction is over'),
    deadlineMs: withinMs,
    onDeadline: () => new Error(`expected a picture within ${withinMs} ms, got none`),
  });
  const found = await untilAborted(interaction.findImage(quickly.signal), quickly.signal)
    .catch(() => undefined)
    .finally(() => quickly[Symbol.dispose]());
  signal.throwIfAborted();
  return found ? { ...interaction.options, [image.name]: found } : interaction.options;
}

function unknownCommand(name: string, commands: readonly AnyCommand[]): never {
  const known = commands.map((command) => `/${command.name}`).join(', ');
  throw new UserError('unknown_command', `I don’t know /${name.slice(0, 40)}. I know ${known}.`);
}

function since(startedAt: number): number {
  return Math.round(performance.now() - startedAt);
}
