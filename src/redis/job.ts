import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isAttachment } from '../core/command.ts';
import type { Conversation } from '../core/conversation.ts';
import { errorCodes, UserError, type ErrorCode } from '../core/errors.ts';
import type { Choices } from '../core/replies/choices.ts';
import type { FromRef } from '../core/pictures/attachment.ts';
import type { Progress } from '../core/interaction.ts';
import type { Reply, ReplyImage } from '../core/reply.ts';
import type { Use } from '../core/runs.ts';
import { restoreOptions, storedOptions, storeOptions } from '../core/replies/stored-options.ts';
import { languages } from '../languages/language.ts';
import type { Text } from '../languages/message.ts';
import { traceParent } from '../lib/trace.ts';
import type { Blobs } from './blobs.ts';
import { keepTrying } from './keep-trying.ts';

/** What only processes of this bot write, checked as far as another version of it can be told by. */
function having<Value>(shape: z.ZodRawShape): z.ZodType<Value> {
  const required = z.object(shape);
  return z.custom<Value>((value) => required.safeParse(value).success);
}

/** A use as a queue holds it. It has references to pictures, and no secret. */
export const jobData = z.object({
  command: z.string(),
  options: storedOptions,
  place: having<Use['place']>({ platform: z.string() }),
  user: having<Use['user']>({ id: z.string(), name: z.string() }),
  limits: having<Use['limits']>({ textLength: z.number(), uploadBytes: z.number() }),
  language: z.enum(languages),
  /** The blob of what people wrote: a job stays known when it is over, and this must not. */
  conversation: z.string().exactOptional(),
  /** The answer to post. */
  choice: z.record(z.string(), z.json()).exactOptional(),
  /** How long the run may take, in ms. */
  withinMs: z.number(),
  /** The step of a trace that the run belongs to. */
  traceParent: z.string().optional(),
});
export type JobData = z.output<typeof jobData>;

const frame = z.object({ number: z.number(), of: z.number() });

/** How far a run is. */
export const jobProgress = z.discriminatedUnion('state', [
  z.object({ state: z.literal('queued'), position: z.number() }),
  z.object({
    state: z.literal('running'),
    engine: z.custom<Text>((engine) => engine !== undefined),
    fraction: z.number().exactOptional(),
    frame: frame.exactOptional(),
  }),
  z.object({ state: z.literal('lettering'), frame }),
]) satisfies z.ZodType<Progress>;

/** A reply without its pictures' bytes, which are kept as blobs. */
type StoredReply = Omit<Reply, 'images' | 'variations' | 'choices'> & {
  readonly images?: readonly (Omit<ReplyImage, 'bytes'> & { readonly blob: string })[];
  readonly variations?: readonly {
    readonly label: string;
    readonly options: z.output<typeof storedOptions>;
  }[];
  readonly choices?: Pick<Choices, 'each'> & { readonly options: z.output<typeof storedOptions> };
};

/** How a run ended. A refusal is a result, so that it isn't tried again. */
export type JobResult =
  | { readonly kind: 'reply'; readonly reply: StoredReply }
  | {
      readonly kind: 'refused';
      readonly code: ErrorCode;
      readonly message: string;
      /** The same in any language; only this bot's code writes it. */
      readonly text?: Text;
      readonly retryAfterSeconds?: number;
      readonly option?: string;
    }
  /** A fault, which the worker has logged. */
  | { readonly kind: 'failed' };

const isCode = (code: unknown): code is ErrorCode => typeof code === 'string' && code in errorCodes;
const result = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('reply'),
    reply: having<StoredReply>({ title: z.string(), text: z.string(), data: z.looseObject({}) }),
  }),
  z.object({
    kind: z.literal('refused'),
    code: z.custom<ErrorCode>(isCode),
    message: z.string(),
    text: z.custom<Text>().exactOptional(),
    retryAfterSeconds: z.number().exactOptional(),
    option: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal('failed') }),
]);

/** Reads a result that was kept as text; undefined for what another version wrote. */
export function parseResult(text: string): JobResult | undefined {
  try {
    return result.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The job's id, the same for every delivery of a use. BullMQ forbids colons in it. */
export function jobIdOf({ id }: Pick<Use, 'id'>): string {
  return createHash('sha256').update(id).digest('hex');
}

/** Turns a use into a job, with files that came with it kept as blobs. @throws UserError if there is no room for them. */
export async function writeJob(use: Use, blobs: Blobs): Promise<JobData> {
  const options: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(use.options)) {
    const file = isAttachment(value) && !value.ref ? value.file : undefined;
    options[name] =
      file && isAttachment(value) ? { ...value, ref: { from: 'blob', key: await blobs.put(file) } } : value;
  }
  return {
    command: use.command.name,
    options: storeOptions(options),
    place: use.place,
    user: use.user,
    limits: use.limits,
    language: use.language,
    ...(use.conversation && {
      conversation: await blobs.put(Buffer.from(JSON.stringify(use.conversation))),
    }),
    ...(use.choice && { choice: jobData.shape.choice.unwrap().parse(use.choice) }),
    traceParent: traceParent(),
    withinMs: Math.max(0, Math.round(use.endsAt - performance.now())),
  };
}

/** The blobs that a job refers to. */
export function blobsIn({ options, conversation }: JobData): readonly string[] {
  const picture = z.object({
    picture: z.object({ ref: z.object({ from: z.literal('blob'), key: z.string() }) }),
  });
  return Object.values(options)
    .flatMap((value) => picture.safeParse(value).data?.picture.ref.key ?? [])
    .concat(conversation ?? []);
}

/** The conversation that a job is about, if any. @throws Error if it is too old. */
export async function conversationOf(
  { conversation: key }: JobData,
  blobs: Blobs,
): Promise<Conversation | undefined> {
  if (key === undefined) return undefined;
  const bytes = await blobs.get(key);
  if (!bytes) throw new Error('expected a conversation that an edge has read, but it is too old');
  // Only an edge of this bot writes it.
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Conversation;
}

/** Turns a reply into a result, once there is room for its pictures. @throws the signal's reason */
export async function writeReply(reply: Reply, blobs: Blobs, signal: AbortSignal): Promise<JobResult> {
  const { images, variations, choices, ...rest } = reply;
  const kept = await Promise.all(
    (images ?? []).map(async ({ bytes, ...image }) => ({
      ...image,
      blob: await keepTrying(() => blobs.put(bytes), signal),
    })),
  );
  return {
    kind: 'reply',
    reply: {
      ...rest,
      ...(images && { images: kept }),
      ...(variations && {
        variations: variations.map(({ label, options }) => ({ label, options: storeOptions(options) })),
      }),
      ...(choices && { choices: { ...choices, options: storeOptions(choices.options) } }),
    },
  };
}

/** Turns a failure into a result; undefined if it isn't meant for the person. */
export function writeRefusal(error: unknown): JobResult | undefined {
  if (!(error instanceof UserError)) return undefined;
  const { code, message, text, retryAfterSeconds, option } = error;
  return {
    kind: 'refused',
    code,
    message,
    text,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(option !== undefined && { option }),
  };
}

/** Turns a result back into a reply. @throws what it says: UserError for the person, another one for a fault. */
export async function readResult(
  value: unknown,
  blobs: Blobs,
  fromRef: FromRef,
  signal: AbortSignal,
): Promise<Reply> {
  const read = result.parse(value);
  if (read.kind === 'failed')
    throw new Error('expected a reply, but the run failed in the worker; its log says why');
  if (read.kind === 'refused') throw new UserError(read.code, read.text ?? read.message, read);
  const { images, variations, choices, ...rest } = read.reply;
  const filled = await Promise.all(
    (images ?? []).map(async ({ blob, ...image }) => {
      const bytes = await keepTrying(() => blobs.get(blob), signal);
      if (!bytes) throw new Error('expected a picture made by a worker, but it is too old');
      void blobs.release(blob);
      return { ...image, bytes };
    }),
  );
  return {
    ...rest,
    ...(images && { images: filled }),
    ...(variations && {
      variations: variations.map(({ label, options }) => ({
        label,
        options: restoreOptions(options, fromRef),
      })),
    }),
    ...(choices && { choices: { ...choices, options: restoreOptions(choices.options, fromRef) } }),
  };
}
