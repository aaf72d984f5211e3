import { Icon } from '../parts/icon.tsx';
import { Picture } from '../parts/picture.tsx';
import type { DiscordMessage, FileView } from '../protocol.ts';
import { Components } from './components.tsx';
import { Embed } from './embed.tsx';
import { Markdown } from './markdown.tsx';

function sizeOf(size: number): string {
  if (size < 1000) return `${size} bytes`;
  return size < 1_000_000 ? `${(size / 1000).toFixed(1)} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
}

function Attachment({ file }: { file: FileView }) {
  if (file.contentType?.startsWith('image/')) return <Picture file={file} />;
  return (
    <div class="file-card">
      <Icon name="file" size={32} />
      <span class="grow">
        <a class="file-name" href={file.url} download={file.name} title={file.name}>
          {file.name}
        </a>
        <span class="note">{sizeOf(file.size)}</span>
      </span>
    </div>
  );
}

/** A message's content: text, files, embeds and components. */
export function MessageBody({ message }: { message: DiscordMessage }) {
  const { content, embeds, attachments, components, loading, author } = message;
  if (loading)
    return (
      <p class="thinking">
        <span class="dots" aria-hidden="true">
          <span />
          <span />
          <span />
        </span>{' '}
        {author} is thinking…
      </p>
    );
  return (
    <>
      {content !== '' && (
        <div class="content">
          <Markdown text={content} />
        </div>
      )}
      {attachments.length > 0 && (
        <div class="attachments">
          {attachments.map((file) => (
            <Attachment key={file.id} file={file} />
          ))}
        </div>
      )}
      {embeds.map((embed, place) => (
        <Embed key={place} embed={embed} files={message.embedFiles} />
      ))}
      <Components message={message} components={components} />
    </>
  );
}
