import type { FastifyReply } from 'fastify';
import type { ErrorReply, Outcome, Reply, ReplyImage } from '../../../core/reply.ts';
import type { Limits } from '../../../core/interaction.ts';
import { statuses, type ErrorBody } from '../errors.ts';

/** Headers that pages from allowed origins may read. */
export const exposedHeaders = [
  'Retry-After',
  'X-Request-Id',
  'X-Toonwit-Engine',
  'X-Toonwit-Model',
  'X-Toonwit-Seed',
  'X-Toonwit-Described-By',
  'X-Toonwit-Notes',
  'X-Toonwit-Alt-Text',
];

/** Percent-encodes what a header can't hold (RFC 9110 allows visible ASCII and spaces). */
function headerText(text: string): string {
  return text.replace(/[^ -~]|%/gu, encodeURIComponent);
}

function sendImage(reply: FastifyReply, image: ReplyImage, { provenance, notes, data }: Reply): FastifyReply {
  if (provenance) {
    const { engine, model, revision, seed, describedBy } = provenance;
    reply.header('X-Toonwit-Engine', headerText(engine));
    reply.header('X-Toonwit-Model', headerText(`${model}@${revision}`));
    if (seed !== undefined) reply.header('X-Toonwit-Seed', seed);
    if (describedBy)
      reply.header('X-Toonwit-Described-By', headerText(`${describedBy.model}@${describedBy.revision}`));
  }
  // Programs get every note each time; only people are spared what they have just read.
  const all = Array.isArray(data['notes']) ? data['notes'].map(String) : (notes ?? []);
  if (all.length > 0) reply.header('X-Toonwit-Notes', headerText(all.join(' ')));
  return reply
    .header('X-Toonwit-Alt-Text', headerText(image.altText))
    .header('Content-Disposition', `inline; filename="${image.name}"`)
    .type(image.mediaType)
    .send(Buffer.from(image.bytes.buffer, image.bytes.byteOffset, image.bytes.byteLength));
}

/** Sends an error, with Retry-After if waiting helps. */
export function sendError(reply: FastifyReply, status: number, body: ErrorBody): FastifyReply {
  if (body.retryAfterSeconds !== undefined) reply.header('Retry-After', body.retryAfterSeconds);
  return reply.code(status).send(body);
}

function sendErrorReply(reply: FastifyReply, outcome: ErrorReply): FastifyReply {
  const { code, message, retryAfterSeconds, errorId } = outcome;
  return sendError(reply, statuses[code], {
    code,
    message,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(errorId !== undefined && { errorId }),
  });
}

/** Sends the outcome of an interaction: a picture as a file if the caller accepts one, anything else as JSON. */
export function sendOutcome(
  reply: FastifyReply,
  outcome: Outcome,
  { showsImages = true }: Pick<Limits, 'showsImages'> = {},
): FastifyReply {
  if (outcome.kind === 'asked') throw new Error('expected HTTP never to open a dialog, got one');
  if (outcome.kind === 'error') return sendErrorReply(reply, outcome);
  const [image] = outcome.images ?? [];
  return image && showsImages ? sendImage(reply, image, outcome) : reply.send(outcome.data);
}
