import { z } from 'zod';
import type { BotStatus } from './bot-status.ts';
import type { MoodPicture } from './replies/chart.ts';
import type { Conversation } from './conversation.ts';
import type { EncodedImage, PictureFormat } from './pictures/encoded-image.ts';
import type { Image } from './pictures/image.ts';
import type { Meme, MemeOrder } from './pictures/meme.ts';
import type { Choice } from './replies/choices.ts';
import type { Attachment } from './pictures/attachment.ts';
import type { Limits, Place, User } from './interaction.ts';
import type { Reply } from './reply.ts';
import type { Person } from './settings/opt-outs.ts';
import type { LimitRulesStore } from './limits/limit-rules.ts';
import type { Spending } from './limits/spending.ts';
import type { UploadSettings } from './settings/upload-settings.ts';
import type { WeeklySettings } from './settings/weekly-settings.ts';
import type { CommandTexts } from '../languages/translation.ts';
import type { Say } from '../languages/in-language.ts';
import type { Language, OtherLanguage } from '../languages/language.ts';
import type { Inferred, Input, Seen, TaskId } from '../inference/task.ts';

/** How many calls a person has left. */
export interface CallsLeft {
  /** Calls per rolling minute. */
  readonly limit: number;
  readonly left: number;
  /** Whole seconds until one more call is available; 0 when none is used. */
  readonly nextInSeconds: number;
  /** Whether an admin has exempted the person from all of this. */
  readonly isUnlimited?: boolean;
  /** Why no call at all is admitted: an admin has blocked the person, or switched the bot off in the channel. */
  readonly refusal?: 'blocked' | 'off';
  /** Calls of this day, where admins limit them, and whole seconds until the next one begins. */
  readonly today?: { readonly limit: number; readonly used: number; readonly nextInSeconds: number };
}

/** A command as `/help` lists it. */
interface CommandSummary {
  readonly name: string;
  readonly description: string;
  /** One line that shows how to type it. */
  readonly usage: string;
  /** Whether a use counts as a call. */
  readonly counts: boolean;
}

/** What every command's `run` receives. */
interface BaseContext<Options> {
  readonly options: Options;
  readonly user: User;
  /** Where the command was used. */
  readonly place: Place;
  readonly limits: Limits;
  /** The language of the person, in which the reply is. */
  readonly language: Language;
  /** Writes a message of src/languages in it. */
  readonly say: Say;
  /** Aborts on cancel, on the deadline and when the process must stop. */
  readonly signal: AbortSignal;
}

/** What a command with a task receives. It may run in another process than the one that the person's use came to. */
export interface TaskContext<Options, T extends TaskId> extends BaseContext<Options> {
  /** Runs the command's task on the first available engine. */
  infer(this: void, input: Input<T>): Promise<Inferred<T>>;
  /** The same for many inputs, a few at a time, in their order. */
  inferAll(this: void, inputs: readonly Input<T>[]): Promise<Inferred<T>[]>;
  /** What is in a picture, for its alternative text: only where a local model is ready, so it costs nobody anything. */
  look(this: void, image: Image): Promise<Seen | undefined>;
  /** Draws a caption on a picture in classic meme style. */
  drawMeme(this: void, order: MemeOrder): Promise<Meme>;
  /** What people wrote, for commands that read it. */
  readonly conversation?: Conversation;
  drawMood(this: void, picture: MoodPicture): Promise<EncodedImage>;
  /** Puts a picture and what was made of it beside each other. */
  putSideBySide(this: void, before: Image, after: EncodedImage, as: PictureFormat): Promise<EncodedImage>;
}

/** What a command without a task receives, which tells people about the bot or sets something. */
export interface FreeContext<Options> extends BaseContext<Options> {
  /** The commands for which something is set up, in the order in which people see them. */
  readonly commands: readonly CommandSummary[];
  callsLeft(this: void): Promise<CallsLeft>;
  /** Calls a minute of everybody for whom no admin set a number. */
  readonly callsPerMinute: number;
  /** Whether the person may change the bot's settings in this channel. */
  isAdmin(this: void): Promise<boolean>;
  /** Whether the person may change the bot's settings for the whole server or workspace. */
  isWorkspaceAdmin(this: void): Promise<boolean>;
  /** What admins allow people here beyond, or below, the usual calls a minute. */
  readonly limitRules: LimitRulesStore;
  /** Gives a person here all calls back. */
  resetCalls(this: void, userId: string): Promise<void>;
  /** What was spent at providers today. */
  spending(this: void): Promise<Spending>;
  /** How the bot is doing. */
  status(this: void): Promise<BotStatus>;
  /** The settings for uploaded pictures. */
  readonly uploads: UploadSettings;
  /** Whether somebody has asked the bot to leave them alone, on the whole platform. */
  isOptedOut(this: void, person: Person): Promise<boolean>;
  /** Where the owner says what is kept, if anywhere. */
  readonly privacyUrl?: string;
  /** Channels whose mood is posted every week. */
  readonly weekly: WeeklySettings;
}

type ContextOf<Options, T extends TaskId> = [T] extends [never]
  ? FreeContext<Options>
  : TaskContext<Options, T>;

/** Options by name, each declared once as a zod schema with a description. */
type OptionsShape = Readonly<Record<string, z.ZodType>>;

type OptionsOf<Shape extends OptionsShape> = { [Name in keyof Shape]: z.output<Shape[Name]> };

/** How people ask for a command in messages to the bot. */
interface Spoken {
  /** What they say in sentences of their own, for a command that models/talk has no examples of. */
  readonly words?: RegExp;
  /** What they call it beside its name; ordinary words, which count only alone, before a colon or with a picture. */
  readonly names?: readonly string[];
  /** How they call choices of its options, in any language, where those have other names. */
  readonly choices?: Readonly<Record<string, RegExp>>;
  /** What they can write to use it. */
  readonly example: string;
  /** The same in other languages. */
  readonly examples?: Readonly<Partial<Record<OtherLanguage, string>>>;
  /** The command that they mean who write a text behind the name of this one, which takes none. */
  readonly withText?: string;
}

/** One command on every platform: data first, `run` last. */
interface Command<Shape extends OptionsShape = OptionsShape, T extends TaskId = TaskId> {
  /** 1–32 lower-case letters, digits and dashes: what people type after the slash. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  /** The same in other languages, for a command that brings its own; src/languages has those of the bot's commands. */
  readonly localizations?: Readonly<
    Partial<
      Record<
        OtherLanguage,
        Partial<CommandTexts> & { /** What people type on Discord. */ readonly name?: string }
      >
    >
  >;
  /** The inference task; each use then counts as one call. Commands without one are free. */
  readonly task?: T;
  /** Whether only the person who asked sees the reply; `choosing` makes exceptions. */
  readonly ephemeral: boolean;
  /**
   * The entry in the message menu, and the option that the message fills in; without one, its thread is read. `orText` is
   * what the text of a message without a picture fills in.
   */
  readonly menu?: {
    readonly label: string;
    readonly fills?: keyof Shape & string;
    readonly orText?: keyof Shape & string;
  };
  /** How many of the latest messages of its place it reads; the context then has the conversation. */
  readsMessages?(options: OptionsOf<Shape>): number;
  /** Uses that only change a setting: they run without the task, and are free. */
  readonly setting?: {
    isMeant(options: OptionsOf<Shape>): boolean;
    run(context: FreeContext<OptionsOf<Shape>>): Promise<Reply>;
  };
  /** Uses that offer several answers to the person alone, who posts one of them. They are for one picture, if any. */
  readonly choosing?: {
    isMeant(options: OptionsOf<Shape>): boolean;
    /** Makes the answer that was chosen, for everybody. Free: the call was for the offer. */
    post(context: ContextOf<OptionsOf<Shape>, T>, choice: Choice['makes']): Promise<Reply>;
  };
  /** How people ask for it in messages to the bot. */
  readonly spoken?: Spoken;
  /** The HTTP path; `/` plus the name by default. */
  readonly route?: `/${string}`;
  /** `image` if the answer is a picture that `data` only describes, `either` if a picture can accompany the data. */
  readonly produces?: 'image' | 'either';
  readonly options: Shape;
  /** At least one of these options must be given. */
  readonly needsOneOf?: readonly (keyof Shape & string)[];
  /** The options for each of several pictures, where they must differ; the command runs once for each. */
  eachOf?(options: OptionsOf<Shape>, count: number): readonly OptionsOf<Shape>[];
  /** The shape of a reply's `data`. */
  readonly output: z.ZodObject;
  run(context: ContextOf<OptionsOf<Shape>, T>): Promise<Reply>;
}

type AnyOptions = Readonly<Record<string, unknown>>;
type AnyContext = TaskContext<AnyOptions, TaskId> | FreeContext<AnyOptions>;

/** A command without its option types, as dispatch and the adapters see it. */
export type AnyCommand = Omit<
  Command,
  'run' | 'menu' | 'needsOneOf' | 'eachOf' | 'readsMessages' | 'setting' | 'choosing'
> & {
  readonly menu?: { readonly label: string; readonly fills?: string; readonly orText?: string };
  readsMessages?(options: AnyOptions): number;
  readonly setting?: {
    isMeant(options: AnyOptions): boolean;
    run(context: FreeContext<AnyOptions>): Promise<Reply>;
  };
  readonly choosing?: {
    isMeant(options: AnyOptions): boolean;
    post(context: AnyContext, choice: Choice['makes']): Promise<Reply>;
  };
  readonly needsOneOf?: readonly string[];
  eachOf?(options: Record<string, unknown>, count: number): readonly Record<string, unknown>[];
  /** Called only with options that passed the command's schemas, and with a `TaskContext` if it has a task. */
  run(context: AnyContext): Promise<Reply>;
};

const defined = new WeakSet<object>();

/** Declares a command; the types of its options flow into `run`. A module in commands/ exports one as its default. */
export function defineCommand<const Shape extends OptionsShape, T extends TaskId = never>(
  command: Command<Shape, T>,
): Command<Shape, T> {
  defined.add(command);
  return command;
}

/** Whether a value was made by `defineCommand`. */
export function isCommand(value: unknown): value is AnyCommand {
  return typeof value === 'object' && value !== null && defined.has(value);
}

/** Whether a use offers several answers of which the person posts one. */
export function offersChoices(command: AnyCommand, options: AnyOptions): boolean {
  return command.choosing?.isMeant(options) === true;
}

/** Whether only the person who asked sees the reply to a use. */
export function isEphemeral(command: AnyCommand, options: AnyOptions): boolean {
  return command.ephemeral || offersChoices(command, options);
}

/** Whether a value is a picture that somebody gave. */
export function isAttachment(value: unknown): value is Attachment {
  return typeof value === 'object' && value !== null && 'read' in value && typeof value.read === 'function';
}

/** An option for a picture: an upload, a picture from a message or a URL, as the platform allows. */
export function imageOption(description: string): z.ZodType<Attachment, Attachment> {
  return z.custom<Attachment>(isAttachment, 'expected a picture').meta({ description, attachment: 'image' });
}
