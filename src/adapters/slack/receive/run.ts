import type { AdapterCore } from '../../../core/adapter.ts';
import type { Chosen } from '../../../core/replies/choices.ts';
import { toErrorReply } from '../../../core/replies/error-reply.ts';
import { UserError } from '../../../core/errors.ts';
import type { RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import type { Interaction } from '../../../core/interaction.ts';
import type { Outcome } from '../../../core/reply.ts';
import type { Logger } from '../../../lib/logger.ts';
import { traced } from '../../../lib/trace.ts';
import { textOptionOf } from '../../kit/command-grammar.ts';
import type { Edit } from '../../kit/edited-messages.ts';
import { languageOf } from '../../../core/text-language.ts';
import { createInFlight } from '../../kit/in-flight.ts';
import { quoting, shownPrompt } from '../../kit/shown-prompt.ts';
import type { RunningUses } from '../../../core/processes/running-uses.ts';
import { usageLine } from '../../kit/usage.ts';
import type { SlackApi } from '../api.ts';
import { replyLimits, timeoutsMs } from '../limits.ts';
import type { People } from '../people.ts';
import type { CommandNames } from '../register.ts';
import type { Delivery } from '../reply/deliver.ts';
import type { PostOnce } from '../reply/post-once.ts';
import { createLiveLine, type LiveLine } from '../reply/live-line.ts';
import {
  isDirect,
  type OutgoingMessage,
  type Delivered,
  type Place,
  type PostedAnswer,
} from '../reply/outgoing-message.ts';
import type { ReadRecentMessages } from './recent-messages.ts';
import { inCore, type WhoAndWhere } from './who-and-where.ts';
import { createEditedAnswers } from './edited-answers.ts';
import { createPrepare } from '../reply/prepare.ts';
import { renderOffers } from '../reply/command-offers.ts';
import { renderError } from '../reply/render.ts';
import { inLanguage } from '../../../languages/in-language.ts';
import type { Language } from '../../../languages/language.ts';
import { message, type Text } from '../../../languages/message.ts';

/** One use of a command, as it was received. */
export interface Use extends Edit<PostedAnswer>, WhoAndWhere {
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** The answer to post, where the person was offered several. */
  readonly chosen?: Chosen;
  /** Whether the text among them is a message's. */
  readonly isQuoted?: boolean;
  /** What the person is told who left out what the command needs. */
  readonly ifMissing?: string;
  /** What the person wrote; if that is clearly in another language than their Slack, so is the answer. */
  readonly written?: string | undefined;
  /** What the person should know about how the use was understood. */
  readonly notes?: readonly Text[] | undefined;
  /** The thread that the person is in or pointed at. */
  readonly thread?: string | undefined;
  readonly findImage?: Interaction['findImage'];
  readonly askForImage?: Interaction['askForImage'];
}

interface RunnerOptions extends AdapterCore {
  readonly running: RunningUses;
  readonly names: CommandNames;
  readonly api: SlackApi;
  readonly people: People;
  readonly postOnce: PostOnce;
  readonly deliver: Delivery;
  readonly rememberedButtons: RememberedButtons;
  readonly readRecentMessages: ReadRecentMessages;
  readonly liveLineAfterMs: number;
  readonly logger: Logger;
}

/** Runs uses of commands and delivers what they result in. */
export interface Runner extends Pick<RunningUses, 'cancel'> {
  /** Runs one use, from its options to the delivered reply. Never rejects. */
  run(use: Use): Promise<void>;
  /** Shows the private answer with this id to everyone in its place, or refuses to. Never rejects. */
  share(id: string, by: WhoAndWhere): Promise<void>;
  /** Delivers the apology or refusal for something that didn't become a use. Never rejects. */
  refuse(place: Place, error: unknown, written?: string): Promise<void>;
  /** Resolves once everything in flight is delivered. */
  idle(): Promise<void>;
}

interface Answering {
  readonly askedBy: string;
  readonly language: Language;
  /** Whether only the person sees the answer. */
  readonly isPrivate: boolean;
}

/** Creates the runner, which hands each use to the core. */
export function createRunner(options: RunnerOptions): Runner {
  const { commands, dispatch, allow, running, names, api, people, deliver, rememberedButtons, logger } =
    options;
  const { postOnce, readRecentMessages, liveLineAfterMs } = options;
  const prepare = createPrepare({ api, logger });
  const editedAnswers = createEditedAnswers(api, logger);
  const inFlight = createInFlight((error) =>
    logger.error({ platform: 'slack', err: error }, 'a reply was lost'),
  );
  const usages = new Map(
    commands.map((command) => [command.name, usageLine(command, names.slashOf(command))]),
  );
  const textOptions = new Map(commands.map((command) => [command.name, textOptionOf(command)?.name]));

  function note({ onAnswered }: Use, { channel, ts }: Delivered, message: OutgoingMessage): void {
    if (channel !== undefined && ts !== undefined) onAnswered?.({ channel, ts, message });
  }

  /** Delivers an answer, in the place of the one before the edit if everybody may see it. */
  async function answer(
    use: Use,
    message: OutgoingMessage,
    language: Language,
    signal: AbortSignal,
  ): Promise<void> {
    const { replaces: old, place } = use;
    const isPublic = !message.ephemeral || isDirect(place);
    const replaced = old && isPublic ? await editedAnswers.replace(old, message, signal) : undefined;
    if (replaced) {
      note(use, replaced, message);
      return;
    }
    const delivered = await deliver(place, message, signal);
    if (delivered) note(use, delivered, message);
    if (old) await editedAnswers.outdate(old, language, signal);
  }

  async function deliverOutcome(
    use: Use,
    outcome: Outcome,
    line: LiveLine,
    { askedBy, language, isPrivate }: Answering,
  ): Promise<void> {
    const signal = AbortSignal.timeout(timeoutsMs.deliver);
    if (outcome.kind === 'asked') return line.end();
    if (outcome.kind === 'error') {
      await Promise.all([
        line.end(),
        answer(use, renderOffers(outcome, { commands, rememberedButtons, language }), language, signal),
      ]);
      return;
    }
    const { command, place } = use;
    const own = (use.notes ?? []).map((note) => inLanguage(note, language));
    const reply = { ...outcome, notes: [...own, ...(outcome.notes ?? [])] };
    const sharer = isPrivate && place.channel !== undefined && !isDirect(place) ? place.user : undefined;
    const deleter = isPrivate ? undefined : place.user;
    const prompt = isPrivate ? undefined : shownPrompt(use.options[textOptions.get(command) ?? '']);
    const whose = { chooser: isPrivate ? place.user : undefined, sharer, deleter };
    const how = { command, slash: names.slashOf({ name: command }), prompt };
    const options = { language, ephemeral: isPrivate, askedBy, rememberedButtons, ...how, ...whose };
    const message = await prepare(reply, options, signal);
    if (use.replaces === undefined) {
      const become = await line.become(message);
      if (become) {
        note(use, become, message);
        return;
      }
    }
    await Promise.all([line.end(), answer(use, message, language, signal)]);
  }

  async function take(use: Use): Promise<void> {
    const { id, place, workspace, userName, command } = use;
    if (await postOnce.isAnswered(place)) return;
    const { signal, end } = running.begin(id, place.user);
    // Slack sends messages without their author's name.
    const isNameless = userName === place.user;
    const { written = '' } = use;
    const asking = people.languageOf(place.user).then((reads) => languageOf(written, reads));
    const slash = names.slashOf({ name: command });
    const line = createLiveLine({
      api,
      postOnce,
      place,
      id,
      subject: isNameless ? slash : message('answers.for', { command: slash, name: userName }),
      language: () => languageOf(written, people.knownLanguageOf(place.user)),
      afterMs: liveLineAfterMs,
      withinMs: timeoutsMs.liveLine,
    });
    const named = isNameless ? people.nameOf(place.user, AbortSignal.timeout(timeoutsMs.deliver)) : undefined;
    let isPrivate = true;
    const outcome = await dispatch({
      id,
      ...inCore(use),
      // The mood is that of several people.
      ...(place.channel !== undefined &&
        !isDirect(place) && {
          recentMessages: readRecentMessages({ channel: place.channel, thread: use.thread }),
        }),
      language: asking,
      command,
      options: use.options,
      ...(use.chosen && { chosen: use.chosen }),
      isQuoted: use.isQuoted ?? false,
      ...(use.ifMissing !== undefined && { ifMissing: use.ifMissing }),
      limits: replyLimits,
      signal,
      accepted(reply) {
        isPrivate = reply.ephemeral;
        line.begin(reply);
        return Promise.resolve();
      },
      progress: (progress) => line.progress(progress),
      usageOf: (name) => usages.get(name),
      isAdmin: (asking) => people.isAdmin(place, asking),
      isWorkspaceAdmin: (asking) => people.isAdmin({ user: place.user }, asking),
      groups: (asking) => people.groupsOf({ user: place.user, workspace }, asking),
      ...(use.findImage && { findImage: use.findImage }),
      ...(use.askForImage && { askForImage: use.askForImage }),
    }).finally(end);
    // Another process may have taken over, with the line, while this one was paused.
    if (place.use && !(await place.use.mayDeliver())) return line.leave();
    const askedBy = (await named) ?? userName;
    const language = await asking;
    await traced('deliver', {}, () => deliverOutcome(use, outcome, line, { askedBy, language, isPrivate }));
  }

  async function share(id: string, sharer: WhoAndWhere): Promise<void> {
    const { id: useId, place, userName: sharedBy } = sharer;
    await allow(inCore(sharer));
    const answer = await rememberedButtons.takeAnswer(id, { userId: place.user, useId });
    if (!answer) throw new UserError('missing_option', message('answers.notSharable'));
    const signal = AbortSignal.timeout(timeoutsMs.deliver);
    const { command, reply, onlyFor: deleter } = answer;
    const language = await people.languageOf(place.user);
    const options = { language, ephemeral: false, command, rememberedButtons, deleter, sharedBy };
    await deliver(place, await prepare(quoting(reply, language), options, signal), signal);
  }

  async function refuse(place: Place, error: unknown, written = ''): Promise<void> {
    const language = languageOf(written, await people.languageOf(place.user));
    const message = renderError(toErrorReply(error, logger.child({ platform: 'slack' }), language));
    await deliver(place, message, AbortSignal.timeout(timeoutsMs.deliver));
  }

  return {
    run: (use) => inFlight.track(take(use)),
    share: (id, by) => inFlight.track(share(id, by).catch((error: unknown) => refuse(by.place, error))),
    refuse: (place, error, written) => inFlight.track(refuse(place, error, written)),
    cancel: (id, userId) => running.cancel(id, userId),
    idle: () => inFlight.idle(),
  };
}
