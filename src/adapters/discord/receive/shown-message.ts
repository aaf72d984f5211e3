import {
  ComponentType,
  type APIComponentInContainer,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APISectionAccessoryComponent,
  type APITextDisplayComponent,
  type Message,
  type MessageSnapshot,
} from 'discord.js';
import { fromApiFile, fromLibraryFile, type PictureFile } from './picture-file.ts';

/** What a message shows to people, whether it came through the library or straight from the API. */
export interface ShownMessage {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  /** The question of a poll and its answers. */
  readonly poll: readonly string[];
  readonly files: readonly PictureFile[];
  /** The messages that it forwards. */
  readonly forwarded: readonly ShownMessage[];
}

/** A picture or film that an embed or a component shows, from wherever it is on the web. */
export interface ShownMedia {
  readonly url: string;
  /** The copy on Discord's media proxy. */
  readonly proxyUrl: string | undefined;
  readonly contentType: string | undefined;
  readonly spoiler: boolean;
}

type Component = APIMessageTopLevelComponent | APIComponentInContainer | APITextDisplayComponent;
type Part = Component | APISectionAccessoryComponent;

/** Reads a message of the library's. */
export function fromLibraryMessage(message: Message | MessageSnapshot): ShownMessage {
  const { content, embeds, components, poll, attachments, messageSnapshots } = message;
  return {
    content,
    embeds: embeds.map(({ data }) => data),
    components: components.map((component) => component.toJSON()),
    poll: poll ? [poll.question.text, ...poll.answers.map(({ text }) => text)].filter(isText) : [],
    files: attachments.map(fromLibraryFile),
    forwarded: messageSnapshots?.map(fromLibraryMessage) ?? [],
  };
}

/** Reads a message of the API's or the gateway's. */
export function fromApiMessage(message: APIMessage): ShownMessage {
  const { content, embeds, components = [], attachments, poll, message_snapshots: snapshots = [] } = message;
  const answers = poll?.answers.map(({ poll_media: media }) => media.text) ?? [];
  return {
    content,
    embeds,
    components,
    poll: poll ? [poll.question.text, ...answers].filter(isText) : [],
    files: attachments.map(fromApiFile),
    forwarded: snapshots.map(({ message: snapshot }) => fromSnapshot(snapshot)),
  };
}

/** Whether an update carries the whole message. Discord's reference says it always does, but partial ones have been seen. */
export function isWhole({ author, attachments, embeds }: Partial<APIMessage>): boolean {
  return author !== undefined && attachments !== undefined && embeds !== undefined;
}

type Snapshot = NonNullable<APIMessage['message_snapshots']>[number]['message'];

function fromSnapshot({ content, embeds, attachments, components = [] }: Snapshot): ShownMessage {
  return { content, embeds, components, poll: [], files: attachments.map(fromApiFile), forwarded: [] };
}

function isText(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text.trim() !== '';
}

/** Every component that shows something, at any depth, in the order in which people see them. */
function partsOf(components: readonly Component[]): Part[] {
  return components.flatMap((component): Part[] => {
    switch (component.type) {
      case ComponentType.Container:
        return partsOf(component.components);
      case ComponentType.Section:
        return [...partsOf(component.components), component.accessory];
      default:
        return [component];
    }
  });
}

function textsInEmbed({ author, title, description, fields = [], footer }: APIEmbed): (string | undefined)[] {
  const named = fields.map(({ name, value }) => [name, value].filter((text) => text.trim()).join(': '));
  return [author?.name, title, description, ...named, footer?.text];
}

/** Whether an embed only previews a link in the person's own words. */
function isPreview({ url }: APIEmbed, content: string): boolean {
  return url !== undefined && content.includes(url);
}

/** Every text that a message shows, still with Discord's markup; empty if it shows none. */
export function textsOf(message: ShownMessage): string {
  const { content, embeds, components, poll, forwarded } = message;
  const displayed = partsOf(components).flatMap((part) =>
    part.type === ComponentType.TextDisplay ? [part.content] : [],
  );
  const embedded = embeds.filter((embed) => !isPreview(embed, content)).flatMap(textsInEmbed);
  return [content, ...displayed, ...embedded, ...poll, ...forwarded.map(textsOf)]
    .filter(isText)
    .map((text) => text.trim())
    .join('\n');
}

/** The message without what Discord shows of the links in its text, which nobody put there. */
export function withoutPreviews(message: ShownMessage): ShownMessage {
  return { ...message, embeds: message.embeds.filter((embed) => !isPreview(embed, message.content)) };
}

interface ApiMedia {
  readonly url: string;
  readonly proxy_url?: string;
  readonly content_type?: string | null;
}

function toMedia({ url, proxy_url: proxyUrl, content_type: type }: ApiMedia, spoiler = false): ShownMedia {
  return { url, proxyUrl, contentType: type ?? undefined, spoiler };
}

function mediaIn(part: Part): ShownMedia[] {
  switch (part.type) {
    case ComponentType.Thumbnail:
      return [toMedia(part.media, part.spoiler)];
    case ComponentType.MediaGallery:
      return part.items.map(({ media, spoiler }) => toMedia(media, spoiler));
    case ComponentType.File:
      return [toMedia(part.file, part.spoiler)];
    default:
      return [];
  }
}

/** The pictures of an embed, the large one first. */
export function mediaInEmbed({ image, thumbnail }: APIEmbed): ShownMedia[] {
  return [image, thumbnail].flatMap((picture) => (picture ? [toMedia(picture)] : []));
}

/** What components and embeds show, also in the messages that this one forwards. */
export function mediaOf({ components, embeds, forwarded }: ShownMessage): ShownMedia[] {
  return [
    ...partsOf(components).flatMap(mediaIn),
    // A small picture beside a large one belongs to its author or its site.
    ...embeds.flatMap((embed) => mediaInEmbed(embed).slice(0, 1)),
    ...forwarded.flatMap(mediaOf),
  ];
}

/** What a message shows of a page whose address is in its text, such as a GIF on Tenor; undefined for a picture's own address. */
export function previewOf({ embeds }: ShownMessage, address: string): ShownMedia | undefined {
  const embed = embeds.find(({ url }) => url === address);
  const preview = embed && mediaInEmbed(embed)[0];
  return preview?.url === address ? undefined : preview;
}

/** The files of a message and of the messages that it forwards. */
export function filesOf({ files, forwarded }: ShownMessage): PictureFile[] {
  return [...files, ...forwarded.flatMap(filesOf)];
}
