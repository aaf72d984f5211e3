import { isJsonObject } from '@toonwit/emulator-kit';
import type { MessageView } from './views.ts';

function kilobytes(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}

function buttonsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (!isJsonObject(value)) return [];
  const label = value['type'] === 2 && typeof value['label'] === 'string' ? [value['label']] : [];
  return [
    ...label.map((text) => `[${text}${value['disabled'] === true ? ', off' : ''}]`),
    ...buttonsIn(value['components']),
  ];
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ');
}

function linesOf(message: MessageView): string[] {
  const {
    author,
    answers,
    visibleTo,
    content,
    loading,
    embeds,
    attachments,
    embedFiles,
    components,
    reactions,
    stickers,
  } = message;
  const file = (label: string) => (item: MessageView['attachments'][number]) => {
    const size =
      typeof item.width === 'number' && typeof item.height === 'number'
        ? `, ${item.width}×${item.height}`
        : '';
    const alt = item.description === undefined ? ', no alt text' : `, alt "${item.description}"`;
    return `  ${label}: ${item.filename} (${item.content_type ?? 'unknown type'}${size}, ${kilobytes(item.size)}${alt})`;
  };
  const said = loading ? 'is thinking…' : indent(content);
  const marks = [
    answers && `answers ${answers}`,
    visibleTo && 'ephemeral',
    message.editedAt && 'edited',
  ].filter(Boolean);
  const notified = [
    ...message.notified.users,
    ...message.notified.roles,
    ...(message.notified.everyone ? ['everyone'] : []),
  ];
  return [
    `${author}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}: ${said}`,
    ...embeds.flatMap(({ title, description, fields = [], footer }) => [
      `  embed: ${[title, description]
        .filter(Boolean)
        .map((text) => indent(text ?? ''))
        .join(' — ')}`,
      ...fields.map(({ name, value }) => `    ${name}: ${indent(value)}`),
      ...(footer ? [`    footer: ${footer.text}`] : []),
    ]),
    ...embedFiles.map(file('picture')),
    ...attachments.map(file('file')),
    ...stickers.map((name) => `  sticker: ${name}`),
    ...(components.length > 0 ? [`  ${buttonsIn(components).join(' ')}`] : []),
    ...(reactions.length > 0
      ? [`  reactions: ${reactions.map(({ emoji, userIds }) => `${emoji} ${userIds.length}`).join(', ')}`]
      : []),
    ...(notified.length > 0 ? [`  notifies: ${notified.join(', ')}`] : []),
  ];
}

/** Prints messages for people to read: who said what, with files, alternative texts, embeds, buttons and reactions. */
export function toTranscript(messages: readonly MessageView[]): string {
  return messages.flatMap(linesOf).join('\n');
}
