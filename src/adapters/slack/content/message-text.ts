import { blockText, linesOf } from './block-text.ts';
import { readMarkup, type MarkupOptions } from './markup.ts';
import { partsOf, stringOf, type Part } from './payload-parts.ts';

/** The parts of a message that hold text. */
interface TextParts {
  readonly text?: string | undefined;
  readonly blocks?: readonly unknown[] | undefined;
  readonly attachments?: readonly unknown[] | undefined;
}

function blocksText(blocks: unknown, options: MarkupOptions): string {
  return linesOf(...partsOf(blocks).map((block) => blockText(block, options)));
}

/** The message inside an attachment that passes it on. */
function forwardedText({ message_blocks: messages }: Part, options: MarkupOptions): string {
  return linesOf(
    ...partsOf(messages).flatMap(({ message }) =>
      partsOf([message]).map(({ blocks }) => blocksText(blocks, options)),
    ),
  );
}

/** What a person reads below a message: an alert of an app, a preview of a link, a message that was passed on. */
function attachmentText(attachment: Part, options: MarkupOptions): string {
  const read = (field: string) => {
    const text = stringOf(attachment[field]);
    return text === undefined ? undefined : readMarkup(text, options);
  };
  const body =
    blocksText(attachment['blocks'], options) || forwardedText(attachment, options) || (read('text') ?? '');
  const fields = partsOf(attachment['fields']).flatMap(({ title, value }) =>
    [title, value].map((text) => readMarkup(stringOf(text) ?? '', options)),
  );
  const author = read('author_name') ?? read('author_subname');
  const shown = linesOf(read('pretext'), read('service_name'), author, read('title'), body, ...fields);
  return shown === '' ? (read('fallback') ?? '') : linesOf(shown, read('footer'));
}

/** What pictures say to those who can't see them, for messages that hold nothing else. */
function alternativeText(blocks: unknown): string {
  return linesOf(...partsOf(blocks).map(({ alt_text: text }) => stringOf(text)));
}

/**
 * The text of a message as a person sees it: its blocks, or its text where it has none, and what is attached to it. Beside
 * blocks, the text is for notifications only.
 */
export function messageText({ text = '', blocks, attachments }: TextParts, options: MarkupOptions): string {
  const own = blocksText(blocks, options) || readMarkup(text, options);
  const shown = linesOf(own, ...partsOf(attachments).map((one) => attachmentText(one, options)));
  return shown === '' ? alternativeText(blocks) : shown;
}
