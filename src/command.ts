import { z } from 'zod';
import type { Meme, MemeOrder } from './image.ts';
import type { Attachment, Limits, Reply, User } from './interaction.ts';
import type { Spending } from './inference/spending.ts';
import type { Inferred, Input, TaskId } from './inference/task.ts';

/** A person's standing with the throttle. */
export interface CallsLeft {
  /** Calls per rolling minute. */
  readonly limit: number;
  readonly left: number;
  /** Whole seconds until one more call is free; 0 when none is used up. */
  readonly nextInSeconds: number;
}

/** A command as people are told of it. */
export interface CommandSummary {
  readonly name: string;
  readonly description: string;
  /** How to type it, in one line. */
  readonly usage: string;
  /** Whether a use counts as a call. */
  readonly counts: boolean;
}

export type { Meme, MemeOrder };

/** What a command can do besides reading its options. */
export interface Context<Options, T extends TaskId> {
  readonly options: Options;
  readonly user: User;
  readonly limits: Limits;
  /** Aborts on cancel, on the deadline and when the process must stop. */
  readonly signal: AbortSignal;
  /** Runs the command's task on the first engine that can serve. */
  infer(this: void, input: Input<T>): Promise<Inferred<T>>;
  /** All commands, in the order in which people see them. */
  readonly commands: readonly CommandSummary[];
  callsLeft(this: void): CallsLeft;
  /** Where it is used. */
  readonly place: Place;
  /** Whether the person may change how the bot behaves here. */
  isAdmin(this: void): Promise<boolean>;
  /** What was spent at providers today. */
  spending(this: void): Spending;
  /** Sets a caption on a picture in classic meme style. */
  drawMeme(this: void, order: MemeOrder): Promise<Meme>;
}

/** A channel of a platform. */
export interface Place {
  readonly platform: string;
  readonly workspace?: string;
  readonly channel?: string;
}

/** Options by name, each declared once as a zod schema with a description. */
export type OptionsShape = Readonly<Record<string, z.ZodType>>;

type OptionsOf<Shape extends OptionsShape> = { [Name in keyof Shape]: z.output<Shape[Name]> };

/** One command on every platform: data first, `run` last. */
export interface Command<Shape extends OptionsShape = OptionsShape, T extends TaskId = TaskId> {
  /** 1–32 lower-case letters, digits and dashes: what people type after the slash. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  /** Name and description in other languages, by Discord's locale codes such as `de`. */
  readonly localizations?: Readonly<
    Record<string, { readonly name?: string; readonly description?: string }>
  >;
  /** The task it infers; a use then counts as one call. Commands without one cost nothing. */
  readonly task?: T;
  /** Whether only the person who asked sees the reply. */
  readonly ephemeral: boolean;
  /** The entry in a message's menu, and the option that the message fills. */
  readonly menu?: { readonly label: string; readonly fills: keyof Shape & string };
  /** The HTTP path; `/` and the name unless given. */
  readonly route?: `/${string}`;
  /** `image` where the answer is a picture and `data` only describes it, `either` where there can be one beside the data. */
  readonly produces?: 'image' | 'either';
  readonly options: Shape;
  /** Options of which at least one must be given. */
  readonly needsOneOf?: readonly (keyof Shape & string)[];
  /** The shape of a reply's `data`. */
  readonly output: z.ZodObject;
  run(context: Context<OptionsOf<Shape>, T>): Promise<Reply>;
}

/** A command whose option types are not known here, as dispatch and the adapters see it. */
export type AnyCommand = Omit<Command, 'run' | 'menu' | 'needsOneOf'> & {
  readonly menu?: { readonly label: string; readonly fills: string };
  readonly needsOneOf?: readonly string[];
  /** Called only with options that have passed the command's own schemas. */
  run(context: Context<Record<string, unknown>, TaskId>): Promise<Reply>;
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

function isAttachment(value: unknown): value is Attachment {
  return typeof value === 'object' && value !== null && 'read' in value && typeof value.read === 'function';
}

/** An option that takes a picture: an upload, a message's picture or an address, as the platform allows. */
export function imageOption(description: string): z.ZodType<Attachment, Attachment> {
  return z.custom<Attachment>(isAttachment, 'expected a picture').meta({ description, attachment: 'image' });
}
