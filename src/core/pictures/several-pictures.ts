import type { AnyCommand } from '../command.ts';
import { countsAsCall, UserError } from '../errors.ts';
import { toErrorReply } from '../replies/error-reply.ts';
import type { Attachment, MessagePictures } from './attachment.ts';
import type { PictureProgress } from '../interaction.ts';
import type { Reply } from '../reply.ts';
import { inLanguage } from '../../languages/in-language.ts';
import type { Language } from '../../languages/language.ts';
import { message, type Text } from '../../languages/message.ts';
import type { Logger } from '../../lib/logger.ts';
import { imageOptionOf } from '../options.ts';
import { shortReason } from '../refusals.ts';

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
  /** What they were taken from. */
  readonly from?: MessagePictures;
  /** What was not taken, in sentences. */
  readonly leftOut: readonly Text[];
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
  return { options: { ...given, [option]: all.pictures[0] }, ...firstOf(all, picturesPerMessage) };
}

/** The same for a use that is for one picture only. */
export function onlyFirst(taken: TakenPictures): TakenPictures {
  return taken.from ? { ...taken, ...firstOf(taken.from, 1) } : taken;
}

function firstOf(from: MessagePictures, most: number): Omit<TakenPictures, 'options'> {
  const pictures = from.pictures.slice(0, most);
  const [taken, of] = [pictures.length, from.pictures.length];
  const cut = most === 1 ? message('pictures.tookOne', { of }) : message('pictures.tookFirst', { taken, of });
  const leftOut = [
    ...(taken < of ? [cut] : []),
    ...(from.unreadable > 0 ? [message('pictures.unreadable', { files: from.unreadable })] : []),
  ];
  return { from, pictures, leftOut };
}

interface EachOptions {
  readonly command: AnyCommand;
  /** Validated, with one of the pictures. */
  readonly options: Record<string, unknown>;
  readonly pictures: readonly Attachment[];
  /** Aborts when the whole use ends. */
  readonly signal: AbortSignal;
  readonly logger: Logger;
  readonly language: Language;
  run(this: void, options: Record<string, unknown>, picture: PictureProgress): Promise<Reply>;
}

interface Done {
  readonly picture: Attachment;
  readonly reply: Reply;
}

interface Failed {
  /** 1 is the first. */
  readonly number: number;
  readonly name: string;
  readonly error: unknown;
}

/**
 * Runs a command on each of several pictures, one after another, and joins the replies. A picture that fails is left out and
 * named.
 * @throws what ended the use, or why no picture could be answered.
 */
export async function runOnEach(each: EachOptions): Promise<Reply> {
  const { command, options, pictures, signal, logger, language, run } = each;
  const option = imageOptionOf(command)?.name ?? '';
  const optionsFor = command.eachOf?.(options, pictures.length);
  const done: Done[] = [];
  const failed: Failed[] = [];
  for (const [index, picture] of pictures.entries()) {
    try {
      // What ended the use also ends the pictures that it didn't come to.
      signal.throwIfAborted();
      const own = { ...(optionsFor?.[index] ?? options), [option]: picture };
      const reply = await run(own, { number: index + 1, of: pictures.length });
      done.push({ picture, reply });
    } catch (error) {
      if (error instanceof UserError && error.code === 'cancelled') throw error;
      failed.push({ number: index + 1, name: picture.name.slice(0, 60), error });
    }
  }
  if (done.length === 0) throw whyNone(failed);
  const leftOut = failed.map(({ number, name, error }) => {
    const why = reasonOf(error, logger, language);
    return inLanguage(message('pictures.leftOut', { number, name, why }), language);
  });
  return { ...joined(done, option, language), ...(leftOut.length > 0 && { leftOut }) };
}

/** A failure without the advice that holds for a use that failed as a whole. */
function reasonOf(error: unknown, logger: Logger, language: Language): Text {
  const reply = toErrorReply(error, logger, language);
  return shortReason(reply.code, reply.errorId) ?? reply.message;
}

/** One error for all: one that doesn't count if there is any, so that the call is given back. */
function whyNone(failed: readonly Failed[]): unknown {
  const [first] = failed;
  const free = failed.find(({ error }) => !countsAsCall(error));
  if (free) return free.error;
  const known = failed.flatMap(({ number, name, error }) =>
    error instanceof UserError ? [{ number, name, error }] : [],
  );
  const isSame = known.every(({ error }) => error.message === known[0]?.error.message);
  if (isSame || !(first?.error instanceof UserError)) return first?.error;
  const lines = known.map(({ number, name, error }) =>
    message('pictures.failed', { number, name, why: error.text }),
  );
  const text = lines.reduce((above, below) => message('pictures.lines', { above, below }));
  return new UserError(first.error.code, text);
}

/** One reply for several pictures; a single one stays as it is. */
function joined(done: readonly Done[], option: string, language: Language): Reply {
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
    title: inLanguage(message('pictures.title', { title: first.title, count: replies.length }), language),
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
