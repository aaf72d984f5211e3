import { Picture } from '../parts/picture.tsx';
import { RichText } from '../parts/rich-text.tsx';
import type { SlackAttachment } from '../protocol.ts';
import { Attachment } from './attachment.tsx';
import { Blocks } from './blocks.tsx';
import { useClient } from './context.ts';
import { parseMrkdwn } from './parse-mrkdwn.ts';

const named: Readonly<Record<string, string>> = { good: '#2eb67d', warning: '#ecb22e', danger: '#e01e5a' };

function edgeOf(color: string | undefined): { borderInlineStartColor: string } | undefined {
  if (color === undefined) return undefined;
  return { borderInlineStartColor: named[color] ?? `#${color.replace('#', '')}` };
}

/** What stands below a text with a coloured edge: an app's alert, a link's preview, or a message that was passed on. */
export function AttachedMessage({ attachment }: { attachment: SlackAttachment }) {
  const { names } = useClient();
  const { color, pretext, author, title, text, fields, imageUrl, footer, blocks, files } = attachment;
  return (
    <div class="attached-message" style={edgeOf(color)}>
      {pretext !== undefined && <RichText blocks={parseMrkdwn(pretext, names)} />}
      {author !== undefined && <p class="attached-author">{author}</p>}
      {title !== undefined && <p class="attached-title">{title}</p>}
      {text !== undefined && <RichText blocks={parseMrkdwn(text, names)} />}
      {fields.length > 0 && (
        <dl class="block-fields">
          {fields.map((field, place) => (
            <div key={place}>
              <dt>{field.title}</dt>
              <dd>
                <RichText blocks={parseMrkdwn(field.value, names)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Blocks blocks={blocks} at={{ kind: 'attachment' }} />
      {imageUrl !== undefined && (
        <Picture file={{ url: imageUrl, name: 'Picture' }} most={{ width: 360, height: 300 }} />
      )}
      {files.map((file) => (
        <Attachment key={file.id} file={file} />
      ))}
      {footer !== undefined && <p class="note">{footer}</p>}
    </div>
  );
}
