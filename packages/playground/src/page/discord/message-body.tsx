import { Icon } from '../parts/icon.tsx';
import { Picture } from '../parts/picture.tsx';
import type { DiscordContent, DiscordMessage, DiscordPoll, FileView } from '../protocol.ts';
import { titleOf } from './channels.tsx';
import { Components } from './components.tsx';
import { useClient } from './context.ts';
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

function Poll({ poll: { question, answers } }: { poll: DiscordPoll }) {
  return (
    <div class="poll">
      <p class="poll-question">{question}</p>
      <ul aria-label="Answers">
        {answers.map((answer, place) => (
          <li key={place}>{answer}</li>
        ))}
      </ul>
    </div>
  );
}

/** Text, files, embeds and components, of a message or of one that it forwards, whose components are only for looks. */
function Content({ shown, message }: { shown: DiscordContent; message: DiscordMessage }) {
  const { content, embeds, embedFiles, attachments, components } = shown;
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
        <Embed key={place} embed={embed} files={embedFiles} />
      ))}
      <Components message={message} components={components} disabled={shown !== message} />
    </>
  );
}

function Forwarded({
  message,
  of,
}: {
  message: DiscordMessage;
  of: NonNullable<DiscordMessage['forwarded']>;
}) {
  const { state } = useClient();
  const channel = state.channels.find(({ id }) => id === of.channelId);
  return (
    <div class="forwarded">
      <p class="note">
        <Icon name="forward" size={14} /> Forwarded{channel && ` from ${titleOf(channel)}`}
      </p>
      <Content shown={of} message={message} />
    </div>
  );
}

/** A message's content: text, files, embeds, components, a poll, or a message that it forwards. */
export function MessageBody({ message }: { message: DiscordMessage }) {
  const { loading, author, poll, forwarded } = message;
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
      <Content shown={message} message={message} />
      {poll && <Poll poll={poll} />}
      {forwarded && <Forwarded message={message} of={forwarded} />}
    </>
  );
}
