import { beginLife, type Life, untilAborted } from '../lib/abort.ts';
import { inLanguage } from '../languages/in-language.ts';
import type { Language } from '../languages/language.ts';
import type { Logger } from '../lib/logger.ts';
import { traced } from '../lib/trace.ts';
import type { AdapterCore } from './adapter.ts';
import { createAdmission } from './limits/admission.ts';
import { personKey, placeOf } from './caller.ts';
import { isEphemeral, offersChoices, type AnyCommand } from './command.ts';
import { readConversation } from './conversation.ts';
import type { DailyCalls } from './limits/daily-calls.ts';
import { careFor, withCare } from './distress/care.ts';
import { countsAsCall, UserError } from './errors.ts';
import { optionsWithImage } from './pictures/fill-missing-image.ts';
import { createFreeContext, type Services } from './free-context.ts';
import type { Interaction, PictureProgress } from './interaction.ts';
import type { Outcome, Reply } from './reply.ts';
import { createNotesTold, withNotes } from './replies/notes-told.ts';
import { insteadOf } from './replies/command-offers.ts';
import { lacksImage, parseOptions, slashIn, usageIn } from './options.ts';
import { cancelled, stopping, timedOut, unknownCommand } from './refusals.ts';
import type { Runs } from './runs.ts';
import { createOutcomeReporter, type InteractionOutcome } from './interaction-outcome.ts';
import { deadlineForAll, onlyFirst, runOnEach, takePictures } from './pictures/several-pictures.ts';
import type { Throttle, Ticket } from './limits/throttle.ts';
import { tracedDispatch } from './traced-dispatch.ts';
import { createInteractionsUnderWay } from './interactions-under-way.ts';
import type { TaskId } from '../inference/task.ts';

interface DispatchOptions {
  readonly commands: readonly AnyCommand[];
  readonly throttle: Throttle;
  /** Each person's calls of the day, where admins limit them; not counted unless given. */
  readonly dailyCalls?: DailyCalls;
  /** Where commands with a task run. */
  readonly runs: Runs;
  readonly logger: Logger;
  /** The deadline of one interaction, or of each picture where it is for several, in ms. */
  readonly deadlineMs: number;
  /** How long an adapter may search for a picture that wasn't given, in ms. The acknowledgement waits for it. */
  readonly findImageMs?: number;
  /** What commands without a task may use. */
  readonly services: Services;
  /** Whether something that can do a command is set up; it is unless given. */
  readonly isSetUp?: AdapterCore['isSetUp'];
  /** Milliseconds on a clock that never goes back, for notes that are not repeated; the process's own unless given. */
  readonly clock?: () => number;
  readonly onOutcome?: (outcome: InteractionOutcome) => void;
}

export interface Dispatch extends Pick<AdapterCore, 'allow'> {
  /** Takes an interaction through the whole flow. Never rejects: every path ends in a reply or an error reply. */
  readonly dispatch: (interaction: Interaction) => Promise<Outcome>;
  /** Refuses new interactions, gives running ones `graceMs` to finish, then ends them with an error reply. */
  readonly drain: (graceMs: number) => Promise<void>;
}

/** Makes the flow: command → options → throttle → acceptance → run → reply. */
export function createDispatch(options: DispatchOptions): Dispatch {
  const {
    commands,
    throttle,
    runs,
    logger,
    deadlineMs,
    findImageMs = 1000,
    services,
    isSetUp = () => true,
    clock,
    dailyCalls,
  } = options;
  const { onOutcome = () => {} } = options;
  const byName = new Map(commands.map((command) => [command.name, command]));
  const notes = createNotesTold({ ...(clock && { clock }) });
  const underWay = createInteractionsUnderWay(deadlineForAll(deadlineMs));
  const admission = createAdmission({
    throttle,
    ...(dailyCalls && { own: { rules: services.limitRules, daily: dailyCalls } }),
  });
  const freeContext = createFreeContext(() => commands.filter(isSetUp), admission, services);

  async function flow(interaction: Interaction, person: string, signal: AbortSignal): Promise<Outcome> {
    // An ordinary use as a whole; of one for several pictures, what comes before the first of them.
    const life = beginPart(signal);
    const command = byName.get(interaction.command);
    // A name that isn't registered may be anything that somebody wrote.
    const known = command?.name ?? 'unknown';
    const report = createOutcomeReporter({ interaction, command: known, logger, onOutcome });
    let ticket: Ticket | undefined;
    try {
      if (underWay.isDraining) throw stopping();
      if (!command)
        throw unknownCommand(
          interaction.command,
          commands.map((each) => slashIn(interaction, each)),
        );
      const care = careFor(interaction);
      if (interaction.limits.showsOffers === true && !isSetUp(command)) {
        const { text, offers } = insteadOf(command, interaction, commands.filter(isSetUp));
        const language = (await interaction.language) ?? 'en';
        return { ...report.refused(new UserError('not_set_up', text), language), offers };
      }
      const given = await optionsWithImage(command, interaction, {
        signal: life.signal,
        withinMs: findImageMs,
      });
      if (interaction.askForImage && lacksImage(command, given)) {
        await untilAborted(interaction.askForImage(), life.signal);
        report.asked();
        return { kind: 'asked' };
      }
      const taken = takePictures(command, given);
      const options = readOptions(command, taken.options, interaction);
      const { pictures, leftOut: beyond } = offersChoices(command, options) ? onlyFirst(taken) : taken;
      const take = () => admission.take(interaction, life.signal);
      // The call was for the offer, but who may not use the bot may not post from one either.
      if (interaction.chosen) await admission.allow(interaction);
      else if (command.task && !isSetting(command, options)) ticket = await traced('throttle', {}, take);
      const ephemeral = isEphemeral(command, options);
      if (interaction.accepted) await untilAborted(interaction.accepted({ ephemeral }), life.signal);
      const language = (await interaction.language) ?? 'en';
      const run = (own: Record<string, unknown>, picture: PictureProgress) =>
        withinPart(signal, (part) =>
          runOnce({ command, interaction, language, options: own, life: part, picture }),
        );
      const reply =
        pictures.length > 1
          ? await runOnEach({ command, options, pictures, signal, logger: report.log, language, run })
          : await runOnce({ command, interaction, language, options, life });
      report.replied(reply);
      const left = [...beyond.map((text) => inLanguage(text, language)), ...(reply.leftOut ?? [])];
      const whole = { ...reply, ...(left.length > 0 && { leftOut: left }) };
      const told = withNotes(whole, notes.untold(person, reply.notes ?? []));
      // A joke in public stays as it is.
      return care !== undefined && (ephemeral || interaction.isQuoted) ? withCare(told, care) : told;
    } catch (error) {
      const unrefunded = (err: unknown) => report.log.error({ err }, 'failed to give a call back');
      if (!countsAsCall(error)) await ticket?.refund().catch(unrefunded);
      await interaction.chosen?.giveBack({ wasTried: !isRefusedByRules(error) });
      return report.refused(error, (await interaction.language) ?? 'en');
    } finally {
      life[Symbol.dispose]();
    }
  }

  /** An ordinary use, or a part of one for several pictures, with a deadline of its own; it ends with the whole. */
  const beginPart = (whole: AbortSignal) =>
    beginLife({
      parent: whole,
      onParentAbort: () => (whole.reason instanceof Error ? whole.reason : cancelled()),
      deadlineMs,
      onDeadline: timedOut,
    });

  async function withinPart<T>(whole: AbortSignal, work: (part: Life) => Promise<T>): Promise<T> {
    const part = beginPart(whole);
    try {
      return await work(part);
    } finally {
      part[Symbol.dispose]();
    }
  }

  /** Runs a command once. */
  function runOnce({
    command,
    interaction,
    language,
    options,
    life: { signal, endsAt },
    picture,
  }: Once): Promise<Reply> {
    const { user, limits, id, platform, recentMessages, chosen } = interaction;
    const { task } = command;

    async function runTask(task: TaskId): Promise<Reply> {
      const count = command.readsMessages?.(options);
      const isLeftOut = (author: string) => services.isOptedOut({ platform, id: author });
      const [typed = ''] = usageIn(interaction, command).split(' ', 1);
      const conversation =
        count === undefined
          ? undefined
          : await readConversation({ recentMessages, typed, count, isLeftOut, signal });
      const reply = await runs.run({
        id: [personKey(interaction), id, ...(picture ? [picture.number] : [])].join('/'),
        ...{ command, task, options, user, limits, language, signal, endsAt },
        place: placeOf(interaction),
        ...(conversation && { conversation }),
        ...(chosen && { choice: chosen.choice }),
        ...(interaction.inBackground !== undefined && { inBackground: interaction.inBackground }),
        onProgress: (progress) => interaction.progress?.({ ...progress, ...(picture && { picture }) }),
      });
      return chosen?.keptAs ? { ...reply, keptAs: chosen.keptAs } : reply;
    }
    if (task && !isSetting(command, options)) return untilAborted(runTask(task), signal);
    const free = freeContext({ command, interaction, language, options, signal });
    return untilAborted((command.setting ?? command).run(free), signal);
  }

  return {
    dispatch(interaction) {
      const person = personKey(interaction);
      // A redelivered interaction joins the one already running.
      return underWay.join(`${person}/${interaction.id}`, interaction.signal, ({ signal }) =>
        tracedDispatch(interaction, byName.has(interaction.command), () => flow(interaction, person, signal)),
      );
    },
    allow: (who) => admission.allow(who),
    drain: (graceMs) => underWay.drain(graceMs),
  };
}

/** Validates the options of a use. @throws UserError, in the platform's own words where something is missing. */
function readOptions(command: AnyCommand, given: Interaction['options'], interaction: Interaction) {
  try {
    return parseOptions(command, given, usageIn(interaction, command));
  } catch (error) {
    const { ifMissing } = interaction;
    if (ifMissing === undefined || !(error instanceof UserError) || error.code !== 'missing_option')
      throw error;
    throw new UserError('missing_option', ifMissing, { cause: error });
  }
}

/** Whether a use of a command with a task only changes a setting. */
function isSetting(command: AnyCommand, options: Record<string, unknown>): boolean {
  return command.setting?.isMeant(options) === true;
}

/** Whether an admin's rules refused the use before anything was done for it. */
function isRefusedByRules(error: unknown): boolean {
  return error instanceof UserError && error.code === 'not_allowed';
}

/** One run of a command. */
interface Once {
  readonly command: AnyCommand;
  readonly interaction: Interaction;
  readonly language: Language;
  /** Validated. */
  readonly options: Record<string, unknown>;
  readonly life: Life;
  /** Which of several pictures it is for. */
  readonly picture?: PictureProgress;
}
