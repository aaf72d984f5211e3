import type { APIEmbed } from 'discord.js';
import type { ErrorReply, Progress, Provenance, Reply, ReplyImage } from '../../../core/interaction.ts';
import type { FollowUp } from '../../../core/follow-ups.ts';
import { toRows } from './buttons.ts';
import type { OutgoingMessage } from './message.ts';
import { asTyped, splitText } from '../text.ts';

/** Characters of text in one message, before escaping: twice as many fit into an embed (4096). */
export const textLength = 2000;
/** Discord's limits on what stands around the text (message resource, "Embed Limits"). */
const maxTitleLength = 256;
const maxFieldLength = 1024;
const maxFooterLength = 400;
const maxAltTextLength = 1024;
const maxImages = 10;
const spoilerPrefix = 'SPOILER_';

export interface RenderOptions {
  readonly command: string;
  /** Keeps what a button does and gives the id to put on it. */
  readonly remember: (followUp: FollowUp) => string;
}

function clipped(text: string, max: number): string {
  const [first = ''] = splitText(text, max);
  return first;
}

function footerOf({ engine, model, revision, seed }: Provenance): string {
  const parts = [engine, `${model}@${revision}`, ...(seed === undefined ? [] : [`seed ${seed}`])];
  return clipped(parts.join(' · '), maxFooterLength);
}

function fileOf({ bytes, mediaType, name, altText, spoiler }: ReplyImage) {
  return {
    name: spoiler ? `${spoilerPrefix}${name}` : name,
    data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    contentType: mediaType,
    description: clipped(altText, maxAltTextLength),
  };
}

/** What stands below the last part of the text. */
function closing({ notes = [], provenance }: Reply): Pick<APIEmbed, 'fields' | 'footer'> {
  const fields = splitText(notes.join('\n'), maxFieldLength / 2)
    .slice(0, 2)
    .flatMap((value) => (value ? [{ name: 'Good to know', value: asTyped(value) }] : []));
  return {
    ...(fields.length > 0 && { fields }),
    ...(provenance && { footer: { text: footerOf(provenance) } }),
  };
}

/**
 * Makes of a reply the messages that carry it: a title, the text as it was written, notes, where it came from, and
 * buttons below. Pictures are attachments and not part of the embed, where Discord would not hide a spoiler.
 */
export function renderReply(reply: Reply, { command, remember }: RenderOptions): OutgoingMessage[] {
  const { title, text, images = [], variations = [] } = reply;
  const hidden = reply.hidden === true || images.some(({ spoiler }) => spoiler);
  const parts = splitText(text, textLength).map(asTyped);
  const buttons = variations.map(({ label, options }) => ({
    action: 'again' as const,
    id: remember({ command, options }),
    label,
  }));
  return parts.map((part, index) => {
    const first = index === 0;
    const last = index === parts.length - 1;
    const embed: APIEmbed = {
      ...(first && { title: asTyped(clipped(title, maxTitleLength / 2)) }),
      // What a spoiler shows is not told beside it either.
      ...(part && { description: hidden ? `||${part}||` : part }),
      ...(last && closing(reply)),
    };
    return {
      embeds: [embed],
      ...(first && images.length > 0 && { files: images.slice(0, maxImages).map(fileOf) }),
      ...(last && buttons.length > 0 && { components: toRows(buttons) }),
    };
  });
}

/** One sentence, as plain text: it is read out whole, and shows in a notification. */
export function renderError({ message }: Pick<ErrorReply, 'message'>): OutgoingMessage {
  return { content: asTyped(clipped(message, textLength / 2)) };
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};

/** What the live line says while the work goes on. */
export function describeProgress(progress: Progress, draws: boolean): string {
  if (progress.state === 'queued')
    return `In the queue: ${progress.position}${endings[ordinals.select(progress.position)]}`;
  const reached = progress.fraction === undefined ? '' : ` ${Math.floor(progress.fraction * 100)} %`;
  return `${draws ? 'Drawing' : 'Working'} with ${asTyped(progress.engine)}…${reached}`;
}
