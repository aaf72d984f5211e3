import type { AnyCommand } from './command.ts';
import { countsAsCall, UserError } from './errors.ts';
import { toErrorReply } from './error-reply.ts';
import type { Attachment, MessagePictures, PictureProgress, Reply } from './interaction.ts';
import type { Logger } from '../lib/logger.ts';
import { imageOptionOf } from './options.ts';
import { shortReason } from './refusals.ts';

/** How many pictures of one message a command takes, as one call. */
export const picturesPerMessage = 4;

/** The most time that all pictures of one use get together, in ms: less than a platform takes replies for. */
const severalMs = 600_000;

/** The deadline of a use that may be for several pictures, from that of one, in ms. */
export function deadlineForAll(deadlineMs: number): number {
  return Math.max(deadlineMs, Math.min(deadlineMs * picturesPerMessage, severalMs));
}

/** The pictures that one use of a command is for. */
interface TakenPictures {
  /** The options as for one picture, the first. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Empty if the use is not for the pictures of a message. */
  readonly pictures: readonly Attachment[];
  /** What was not taken, in sentences. */
  readonly leftOut: readonly string[];
}

/** Whether a value is the pictures of a message. */
export function isMessagePictures(value: unknown): value is MessagePictures {
  return typeof value === 'object' && value !== null && 'pictures' in value && Array.isArray(value.pictures);
}

/** Takes the first pictures of the message that a use is for, and says what it leaves out. */
export function takePictures(command: AnyCommand, given: Readonly<Record<string, unknown>>): TakenPictures {
  const option = imageOptionOf(command)?.name ?? '';
  const all = given[option];
  if (!isMessagePictures(all)) return { options: given, pictures: [], leftOut: [] };
  const { pictures, unreadable } = all;
  const taken = pictures.slice(0, picturesPerMessage);
  const leftOut: string[] = [];
  if (taken.length < pictures.length)
    leftOut.push(`I took the first ${taken.length} of ${pictures.length} pictures.`);
  if (unreadable > 0)
    leftOut.push(
      unreadable === 1
        ? '1 file isn’t a picture I can read.'
        : `${unreadable} files aren’t pictures I can read.`,
    );
  return { options: { ...given, [option]: taken[0] }, pictures: taken, leftOut };
}

interface EachOptions {
  readonly command: AnyCommand;
  /** Validated, with one of the pictures. */
  readonly options: Record<string, unknown>;
  readonly pictures: readonly Attachment[];
  /** Aborts when the whole use ends. */
  readonly signal: AbortSignal;
  readonly logger: Logger;
  run(this: void, options: Record<string, unknown>, picture: PictureProgress): Promise<Reply>;
}

interface Done {
  readonly picture: Attachment;
  readonly reply: Reply;
}

/**
 * Runs a command on each of several pictures, one after another, and joins the replies. A picture that fails is left out and
 * named.
 * @throws what ended the use, or why no picture could be answered.
 */
export async function runOnEach(each: EachOptions): Promise<Reply> {
  const { command, options, pictures, signal, logger, run } = each;
  const option = imageOptionOf(command)?.name ?? '';
  const optionsFor = command.eachOf?.(options, pictures.length);
  const done: Done[] = [];
  const failed: { readonly name: string; readonly error: unknown }[] = [];
  for (const [index, picture] of pictures.entries()) {
    try {
      // What ended the use also ends the pictures that it didn't come to.
      signal.throwIfAborted();
      const own = { ...(optionsFor?.[index] ?? options), [option]: picture };
      const reply = await run(own, { number: index + 1, of: pictures.length });
      done.push({ picture, reply });
    } catch (error) {
      if (error instanceof UserError && error.code === 'cancelled') throw error;
      failed.push({ name: `picture ${index + 1} (${picture.name.slice(0, 60)})`, error });
    }
  }
  if (done.length === 0) throw whyNone(failed);
  const leftOut = failed.map(({ name, error }) => `I left out ${name}: ${reasonOf(error, logger)}`);
  return { ...joined(done, option), ...(leftOut.length > 0 && { leftOut }) };
}

/** A failure without the advice that holds for a use that failed as a whole. */
function reasonOf(error: unknown, logger: Logger): string {
  const { code, message, errorId } = toErrorReply(error, logger);
  return shortReason(code, errorId) ?? message;
}

/** One error for all: one that doesn't count if there is any, so that the call is given back. */
function whyNone(failed: readonly { readonly name: string; readonly error: unknown }[]): unknown {
  const [first] = failed;
  const free = failed.find(({ error }) => !countsAsCall(error));
  if (free) return free.error;
  const lines = failed.flatMap(({ name, error }) =>
    error instanceof UserError ? [{ name, message: error.message }] : [],
  );
  const isSame = lines.every(({ message }) => message === lines[0]?.message);
  if (isSame || !(first?.error instanceof UserError)) return first?.error;
  const text = lines.map(({ name, message }) => `${name.replace('p', 'P')}: ${message}`).join('\n');
  return new UserError(first.error.code, text);
}

/** One reply for several pictures; a single one stays as it is. */
function joined(done: readonly Done[], option: string): Reply {
  const replies = done.map(({ reply }) => reply);
  const [first] = replies;
  const last = replies.at(-1);
  if (!first || !last) throw new Error('expected a reply to join, got none');
  if (first === last) return first;
  const answered: MessagePictures = { pictures: done.map(({ picture }) => picture), unreadable: 0 };
  const images = replies.flatMap((reply) => reply.images ?? []);
  const notes = [...new Set(replies.flatMap((reply) => reply.notes ?? []))];
  const keptAs = replies.flatMap((reply) => reply.keptAs ?? []);
  return {
    kind: 'reply',
    title: `${first.title} · ${replies.length} pictures`,
    text: replies.map(({ text }, index) => `${index + 1}. ${text}`).join('\n'),
    parts: done.map(({ picture, reply: { text, images: own, copyable, hidden, provenance } }) => ({
      pictureName: picture.name,
      text,
      ...(own && { images: own }),
      ...(copyable !== undefined && { copyable }),
      ...(hidden !== undefined && { hidden }),
      ...(provenance && { provenance }),
    })),
    ...(images.length > 0 && { images }),
    ...(replies.some(({ hidden }) => hidden) && { hidden: true }),
    ...(first.provenance && { provenance: first.provenance }),
    ...(notes.length > 0 && { notes }),
    ...(keptAs.length > 0 && { keptAs }),
    // The last reply's, because its seed is the furthest.
    ...(last.variations && {
      variations: last.variations.map(({ label, options }) => ({
        label,
        options: { ...options, [option]: answered },
      })),
    }),
    data: { pictures: replies.map(({ data }) => data) },
  };
}
