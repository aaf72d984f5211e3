import type { APIEmbed } from 'discord.js';
import type { ErrorReply, Reply, ReplyImage, ReplyPart } from '../../../core/reply.ts';
import type { OfferedChoices } from '../../../core/replies/choices.ts';
import type { RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import { renderButtons } from './buttons.ts';
import { spoilerPrefix, type OutgoingMessage } from './outgoing-message.ts';
import { replyLimits } from '../limits.ts';
import { sourceLines } from '../../kit/provenance-lines.ts';
import { codeBlock, cutText, escapeText, splitText } from '../text.ts';
import { sayIn } from '../../../languages/in-language.ts';
import type { Language } from '../../../languages/language.ts';

/** Pictures that Discord takes in one message. */
const imagesPerMessage = 10;

/** Longest texts, in characters (messages' "Embed Limits"); that of a whole reply is in ../limits.ts. */
const lengths = {
  errorText: 1_000,
  embedTitle: 256,
  embedField: 1_024,
  /** Our own: Discord takes 2,048, far more than anybody reads. */
  embedFooter: 400,
  altText: 1_024,
  /** Our own: of a file's name in a reply. */
  pictureName: 60,
} as const;

interface RenderOptions {
  readonly command: string;
  /** Remembers what each button does. */
  readonly rememberedButtons: RememberedButtons;
  /** The one person whom the buttons serve; everybody unless given. */
  readonly onlyFor?: string | undefined;
  /** Whom a private answer is for, who posts one of the answers that it offers. */
  readonly chooser?: string | undefined;
  /** Whom a private answer is for, where they can show it to everyone. */
  readonly sharer?: string | undefined;
  /** Who asked for an answer that everybody sees, and can delete it. */
  readonly askedBy?: string | undefined;
  /** Who shows it to everyone. */
  readonly sharedBy?: string | undefined;
  /** The language of whoever asked; English unless given. */
  readonly language?: Language | undefined;
}

function fileOf({ bytes, mediaType, name, altText, spoiler }: ReplyImage) {
  return {
    name: spoiler ? `${spoilerPrefix}${name}` : name,
    data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    contentType: mediaType,
    description: cutText(altText, lengths.altText),
  };
}

/** What goes below the last part of the text. */
function closing(reply: Reply, language: Language): Pick<APIEmbed, 'fields' | 'footer'> {
  const { leftOut = [], notes = [] } = reply;
  const sources = sourceLines(reply, '@', language).join('\n');
  const goodToKnow = sayIn(language)('answers.goodToKnow');
  const fields = splitText([...leftOut, ...notes].join('\n'), lengths.embedField / 2)
    .slice(0, 2)
    .flatMap((value) => (value ? [{ name: goodToKnow, value: escapeText(value) }] : []));
  return {
    ...(fields.length > 0 && { fields }),
    ...(sources !== '' && { footer: { text: cutText(sources, lengths.embedFooter) } }),
  };
}

function isHidden({ hidden, images = [] }: Pick<Reply, 'hidden' | 'images'>): boolean {
  return hidden === true || images.some(({ spoiler }) => spoiler);
}

/** The answers for several pictures as one numbered text, in the order of the pictures. */
function textOfParts(parts: readonly ReplyPart[]): string {
  const most = Math.floor(replyLimits.textLength / parts.length);
  return parts
    .map((part, index) => {
      const text = cutText(part.text, most);
      // The text mustn't give away what a spoiler hides.
      const shown = isHidden(part) ? `||${escapeText(text)}||` : escapeText(text);
      const name = escapeText(cutText(part.pictureName, lengths.pictureName));
      return `${index + 1}. ${part.copyable ? `${name}\n${codeBlock(text)}` : shown}`;
    })
    .join('\n');
}

/** The text of a reply as Discord shows it, in parts that fit into a message each. */
function textsOf({ text, parts, copyable, ...reply }: Reply): string[] {
  if (parts) return [textOfParts(parts)];
  const texts = splitText(text, replyLimits.textLength).map(copyable ? codeBlock : escapeText);
  return isHidden(reply) ? texts.map((one) => (one === '' ? '' : `||${one}||`)) : texts;
}

/** Links with a label each, in one line; empty without any. */
function linksOf({ links = [] }: Reply): string {
  return links.map(({ label, url }) => `[${escapeText(label)}](${url})`).join(' · ');
}

/** The buttons that post one of the answers that a private reply offers. */
function choiceButtons(
  { choices }: Reply,
  { keepChoices }: RememberedButtons,
  {
    onlyFor,
    ...offered
  }: Omit<OfferedChoices, 'choices' | 'onlyFor'> & { readonly onlyFor: string | undefined },
) {
  if (!choices || onlyFor === undefined) return [];
  const ids = keepChoices({ ...offered, onlyFor, choices });
  return choices.each.flatMap(({ label }, place) => {
    const id = ids[place];
    return id === undefined ? [] : [{ action: 'post' as const, id, label }];
  });
}

/**
 * Renders a reply as one or more messages: its title, its text exactly as written, notes, where it came from, and buttons.
 * Pictures are attachments, because in an embed Discord wouldn't hide a spoiler.
 */
export function renderReply(
  reply: Reply,
  {
    command,
    rememberedButtons,
    onlyFor,
    chooser,
    sharer,
    askedBy,
    sharedBy: name,
    language = 'en',
  }: RenderOptions,
): OutgoingMessage[] {
  const { title, images = [], variations = [], keptAs } = reply;
  const say = sayIn(language);
  const links = linksOf(reply);
  const parts = textsOf(reply);
  const again = variations.map(({ label, options }) => ({
    action: 'again' as const,
    id: rememberedButtons.remember({
      command,
      options,
      ...(onlyFor !== undefined && { onlyFor }),
      ...(keptAs && { keptAs }),
    }),
    label,
  }));
  const share =
    reply.shareable === true && sharer !== undefined
      ? [
          {
            action: 'share' as const,
            id: rememberedButtons.keepAnswer({ command, reply, onlyFor: sharer }),
            label: say('buttons.share'),
          },
        ]
      : [];
  const offered = { command, onlyFor: chooser, ...(keptAs && { keptAs }) };
  const post = choiceButtons(reply, rememberedButtons, offered);
  const remove =
    askedBy === undefined ? [] : [{ action: 'delete' as const, id: askedBy, label: say('buttons.delete') }];
  const buttons = [...share, ...post, ...again, ...remove];
  return parts.map((part, index) => {
    const first = index === 0;
    const last = index === parts.length - 1;
    const embed: APIEmbed = {
      ...(first && { title: escapeText(cutText(title, lengths.embedTitle / 2)) }),
      ...((part || (last && links)) && {
        description: [part, ...(last && links ? [links] : [])].join('\n\n').trim(),
      }),
      ...(last && closing(reply, language)),
    };
    return {
      ...(first && name !== undefined && { content: escapeText(say('answers.sharedBy', { name })) }),
      embeds: [embed],
      ...(first && images.length > 0 && { files: images.slice(0, imagesPerMessage).map(fileOf) }),
      ...(last && buttons.length > 0 && { components: renderButtons(buttons) }),
    };
  });
}

/** Renders a sentence as plain text, which screen readers read whole and notifications show. */
export function renderError({ message }: Pick<ErrorReply, 'message'>): OutgoingMessage {
  return { content: escapeText(cutText(message, lengths.errorText)) };
}
