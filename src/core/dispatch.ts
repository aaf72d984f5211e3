import { beginLife, untilAborted, type Life } from '../lib/abort.ts';
import { callerOf, personKey } from './caller.ts';
import type { AnyCommand, Context } from './command.ts';
import { countsAsCall } from './errors.ts';
import { withImage } from './find-image.ts';
import { toErrorReply } from './error-reply.ts';
import type { FrameProgress, Meme, MemeOrder } from './image.ts';
import type { Infer, Look, TaskId } from '../inference/task.ts';
import type { Interaction, Outcome, PictureProgress, Progress, Reply } from './interaction.ts';
import type { Logger } from '../lib/logger.ts';
import { createNotesTold, withNotes } from './notes-told.ts';
import { lacksImage, parseOptions, usage } from './options.ts';
import { readForPerson } from './read-for-person.ts';
import { cancelled, stopping, timedOut, unknownCommand } from './refusals.ts';
import { deadlineForAll, runOnEach, takePictures } from './several-pictures.ts';
import type { Throttle, Ticket } from './throttle.ts';

interface DispatchOptions {
  readonly commands: readonly AnyCommand[];
  readonly throttle: Throttle;
  readonly inference: { readonly infer: Infer; readonly look: Look };
  readonly logger: Logger;
  /** The deadline of one interaction, or of each picture where it is for several, in ms. */
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
    // A platform that never answers must not hold a use for as long as several pictures may take.
    const opening = beginPart(life);
    const startedAt = performance.now();
    // A name that isn't registered may be anything that somebody wrote.
    const known = byName.has(interaction.command) ? interaction.command : 'unknown';
    const which = { platform: interaction.platform, command: known, id: interaction.id };
    const settled = (outcome: string) =>
      onSettled({ platform: which.platform, command: known, outcome, ms: since(startedAt) });
    let ticket: Ticket | undefined;
    try {
      if (draining) throw stopping();
      const command = byName.get(interaction.command);
      if (!command) throw unknownCommand(interaction.command, [...byName.keys()]);
      const given = await withImage(command, interaction, {
        signal: opening.signal,
        withinMs: findImageMs,
      });
      if (interaction.askForImage && lacksImage(command, given)) {
        await untilAborted(interaction.askForImage(), opening.signal);
        settled('asked');
        return { kind: 'asked' };
      }
      const { options: first, pictures, leftOut } = takePictures(command, given);
      const options = parseOptions(command, first, usageIn(interaction, command));
      if (command.task) ticket = await throttle.take(callerOf(interaction), interaction.id);
      if (interaction.accepted)
        await untilAborted(interaction.accepted({ ephemeral: command.ephemeral }), opening.signal);
      const run = (own: Record<string, unknown>, picture?: PictureProgress) =>
        runOnce({ command, options: own, interaction, life, ...(picture && { picture }) });
      const log = logger.child(which);
      const reply =
        pictures.length > 1
          ? await runOnEach({ command, options, pictures, signal, logger: log, run })
          : await run(options);
      logger.info({ ...which, ms: since(startedAt), engine: reply.provenance?.engine }, 'replied');
      settled('replied');
      const left = [...leftOut, ...(reply.leftOut ?? [])];
      const whole = { ...reply, ...(left.length > 0 && { leftOut: left }) };
      return withNotes(whole, notes.untold(person, reply.notes ?? []));
    } catch (error) {
      const unrefunded = (err: unknown) => logger.error({ ...which, err }, 'failed to give a call back');
      if (!countsAsCall(error)) await ticket?.refund().catch(unrefunded);
      const reply = toErrorReply(error, logger.child(which));
      logger.info({ ...which, ms: since(startedAt), code: reply.code }, 'refused');
      settled(reply.code);
      return reply;
    } finally {
      opening[Symbol.dispose]();
    }
  }

  /** A part of a use, with the deadline of an ordinary one; it ends with the whole, for the same reason. */
  const beginPart = ({ signal }: Life) =>
    beginLife({
      parent: signal,
      onParentAbort: () => (signal.reason instanceof Error ? signal.reason : cancelled()),
      deadlineMs,
      onDeadline: timedOut,
    });

  /** Runs a command once, within the deadline and the life of the whole use. */
  async function runOnce({ life: whole, ...once }: Once): Promise<Reply> {
    const { command, interaction } = once;
    const options = readForPerson(personKey(interaction), command, once.options);
    const life = beginPart(whole);
    try {
      return await untilAborted(command.run(contextOf({ ...once, options, life })), life.signal);
    } finally {
      life[Symbol.dispose]();
    }
  }

  function contextOf({
    command,
    options,
    interaction,
    life: { signal, endsAt },
    picture,
  }: Once): Context<Record<string, unknown>, TaskId> {
    const { task } = command;
    const { platform, workspace, channel } = interaction;
    const report = (progress: Progress) =>
      interaction.progress?.({ ...progress, ...(picture && { picture }) });
    return {
      ...services,
      drawMeme: (order) => services.drawMeme(order, signal, (frame) => report({ state: 'lettering', frame })),
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
          onProgress: report,
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
        deadlineMs: deadlineForAll(deadlineMs),
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

/** One run of a command. */
interface Once {
  readonly command: AnyCommand;
  /** Validated. */
  readonly options: Record<string, unknown>;
  readonly interaction: Interaction;
  readonly life: Life;
  /** Which of several pictures it is for. */
  readonly picture?: PictureProgress;
}

/** The usage line of a command on the interaction's platform. */
function usageIn(interaction: Interaction, command: AnyCommand): string {
  return interaction.usageOf?.(command.name) ?? usage(command);
}

function since(startedAt: number): number {
  return Math.round(performance.now() - startedAt);
}
