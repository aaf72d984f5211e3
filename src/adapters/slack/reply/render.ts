import type { KnownBlock } from '@slack/types';
import type { RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import type { ErrorReply, Reply } from '../../../core/reply.ts';
import { sourceLines } from '../../kit/provenance-lines.ts';
import { altTextLength } from '../limits.ts';
import { codeBlock, cutText, escapeText, splitText } from '../text.ts';
import { renderButtons, renderCancelButton } from './buttons.ts';
import { renderChart, type MessageBlock } from './data-visualization.ts';
import type { UploadedImages } from './images.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { inLanguage, sayIn } from '../../../languages/in-language.ts';
import type { Language } from '../../../languages/language.ts';

/** Bytes of a message's `text`, which `chat.update` refuses above 4,000. */
const textBytes = 3_800;

/** Sections of a message. */
const maxSections = 40;

/** Longest texts, in characters (the types of `@slack/types`, docs.slack.dev/reference). */
const lengths = {
  section: 3_000,
  /** All sections of a message together. */
  sections: 11_000,
  header: 150,
  /** Our own: of a file's name in a reply. */
  pictureName: 60,
  /** Our own: of what somebody asked for, below the answer. */
  shownPrompt: 200,
} as const;

function section(text: string): KnownBlock {
  // Verbatim keeps Slack from making links and mentions out of it.
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}

function context(lines: readonly string[]): KnownBlock[] {
  if (lines.length === 0) return [];
  const text = cutText(lines.map(escapeText).join('\n'), lengths.section);
  return [{ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }];
}

/** Text as sections that keep their limits after escaping, each and together; ends with “…” if something was left out. */
function sections(text: string): KnownBlock[] {
  const parts = splitText(text, lengths.section / 2).flatMap((part) =>
    // Only text that is mostly markup outgrows a section. It is split further before escaping.
    escapeText(part).length <= lengths.section ? [part] : splitText(part, lengths.section / 6),
  );
  const kept: string[] = [];
  let length = 0;
  for (const part of parts) {
    const escaped = escapeText(part);
    if (length + escaped.length > lengths.sections || kept.length >= maxSections) {
      kept.push('…');
      break;
    }
    length += escaped.length;
    kept.push(escaped);
  }
  return kept.map(section);
}

/** What notifications and screen readers say, within the bytes that an update takes. */
function plainText(text: string): string {
  let kept = cutText(text, textBytes);
  while (Buffer.byteLength(escapeText(kept)) > textBytes) kept = cutText(kept, Math.floor(kept.length * 0.8));
  return escapeText(kept);
}

export interface RenderOptions {
  readonly ephemeral: boolean;
  readonly command: string;
  /** Who asked, for everybody to read; left out where that is obvious. */
  readonly askedBy?: string | undefined;
  /** How the command is typed here; its name after a slash unless given. */
  readonly slash?: string | undefined;
  /** What they asked for in words. */
  readonly prompt?: string | undefined;
  /** Remembers what each button does. */
  readonly rememberedButtons: RememberedButtons;
  readonly uploaded?: UploadedImages | undefined;
  /** The one person whom the buttons serve; everybody unless given. */
  readonly onlyFor?: string | undefined;
  /** Whom a private answer is for, who posts one of the answers that it offers. */
  readonly chooser?: string | undefined;
  /** Whom a private answer is for, where they can show it to everyone. */
  readonly sharer?: string | undefined;
  /** The id of who asked for an answer that everybody sees, and can delete it. */
  readonly deleter?: string | undefined;
  /** Who shows it to everyone. */
  readonly sharedBy?: string | undefined;
  /** The language of whoever asked; English unless given. */
  readonly language?: Language | undefined;
}

/** The pictures of a reply that Slack has. */
export function renderImages(
  { images = [] }: Pick<Reply, 'images'>,
  fileIds: UploadedImages['fileIds'],
): KnownBlock[] {
  return images.flatMap(({ altText }, place): KnownBlock[] => {
    const id = fileIds[place];
    if (id === undefined) return [];
    return [{ type: 'image', slack_file: { id }, alt_text: cutText(altText, altTextLength) }];
  });
}

/** Where to read on; no block without any. */
function renderLinks({ links = [] }: Reply): KnownBlock[] {
  if (links.length === 0) return [];
  return [section(links.map(({ label, url }) => `<${escapeText(url)}|${escapeText(label)}>`).join(' · '))];
}

/** What a reply shows: for each picture that it answers the new one, or its text where there is none. */
function body(reply: Reply, fileIds: UploadedImages['fileIds']): MessageBlock[] {
  if (reply.chart) return [...sections(reply.text), renderChart(reply.chart)];
  let next = 0;
  return (reply.parts ?? [{ ...reply, pictureName: '' }]).flatMap((part, index) => {
    const { text, images = [], pictureName, copyable } = part;
    const pictures = renderImages(part, fileIds.slice(next));
    next += images.length;
    if (pictures.length > 0) return pictures;
    const number = reply.parts ? `${index + 1}. ` : '';
    if (!copyable) return sections(`${number}${text}`);
    const name = `${number}${cutText(pictureName, lengths.pictureName)}`;
    return [...(reply.parts ? sections(name) : []), section(codeBlock(cutText(text, lengths.section / 2)))];
  });
}

/** Renders a reply: its title, text, pictures with their alternative text, buttons, notes, and where it came from. */
export function renderReply(
  reply: Reply,
  {
    ephemeral,
    command,
    askedBy,
    slash = `/${command}`,
    prompt,
    rememberedButtons,
    uploaded,
    onlyFor,
    chooser,
    sharer,
    deleter,
    sharedBy: name,
    language = 'en',
  }: RenderOptions,
): OutgoingMessage {
  const title = cutText(reply.title, lengths.header);
  const isSharable = reply.shareable === true && sharer !== undefined;
  const toShare = isSharable ? { command, reply, onlyFor: sharer } : undefined;
  const { keptAs, choices } = reply;
  const toChoose =
    choices && chooser !== undefined
      ? { command, choices, onlyFor: chooser, ...(keptAs && { keptAs }) }
      : undefined;
  const buttons = { language, command, rememberedButtons, onlyFor, keptAs, toShare, toChoose, deleter };
  const words = prompt === undefined ? '' : `: ${cutText(prompt, lengths.shownPrompt)}`;
  const say = sayIn(language);
  const how = `${slash}${words}`;
  const asked = ephemeral || askedBy === undefined ? [] : [say('answers.askedBy', { name: askedBy, how })];
  const shared = name === undefined ? [] : [say('answers.sharedBy', { name })];
  const problem = uploaded?.problem === undefined ? [] : [inLanguage(uploaded.problem, language)];
  const notes = [...problem, ...(reply.leftOut ?? []), ...(reply.notes ?? [])];
  return {
    ephemeral,
    text: plainText(`${reply.title}: ${reply.text}`),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title, emoji: false } },
      ...body(reply, uploaded?.fileIds ?? []),
      ...renderLinks(reply),
      ...renderButtons(reply.variations ?? [], buttons),
      ...context([...notes, ...sourceLines(reply, ' @ ', language), ...asked, ...shared]),
    ],
  };
}

/** Renders a refusal or an apology, which only the person sees. */
export function renderError({ message }: Pick<ErrorReply, 'message'>): OutgoingMessage {
  return { ephemeral: true, text: plainText(message), blocks: sections(message) };
}

/** Adds to an answer that what it answers was changed since. */
export function renderOutdated(message: OutgoingMessage, language: Language): OutgoingMessage {
  const hint = sayIn(language)('answers.outdated');
  return { ...message, blocks: [...message.blocks, ...context([hint])] };
}

/** Renders the live line, with a button that cancels the use with this id. */
export function renderLiveLine(line: string, id: string, language: Language): OutgoingMessage {
  return {
    ephemeral: false,
    text: plainText(line),
    blocks: [section(escapeText(line)), renderCancelButton(id, language)],
  };
}
