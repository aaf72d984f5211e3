import { InlineText } from '../parts/rich-text.tsx';
import { Picture } from '../parts/picture.tsx';
import { fullTimeOf } from '../parts/time.ts';
import type { DiscordEmbed, DiscordEmbedImage, FileView } from '../protocol.ts';
import { useClient } from './context.ts';
import { parseLine } from './parse-markdown.ts';
import { Markdown } from './markdown.tsx';

const sizes = { image: { width: 400, height: 300 }, thumbnail: { width: 80, height: 80 } };

function EmbedImage({
  image,
  files,
  as,
}: {
  image: DiscordEmbedImage;
  files: readonly FileView[];
  as: keyof typeof sizes;
}) {
  const file = files.find(({ url }) => url === image.url);
  const altText = image.description ?? file?.altText;
  const { width = file?.width, height = file?.height } = image;
  const shown = {
    url: image.url,
    name: file?.name ?? 'Picture',
    ...(altText !== undefined && { altText }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
  return <Picture file={shown} most={sizes[as]} />;
}

/** An embed: a box with a coloured edge. */
export function Embed({ embed, files }: { embed: DiscordEmbed; files: readonly FileView[] }) {
  const { names } = useClient();
  const { title, description, url, color, author, fields = [], image, thumbnail, footer, timestamp } = embed;
  const edge =
    color === undefined ? undefined : { borderInlineStartColor: `#${color.toString(16).padStart(6, '0')}` };
  const heading = title === undefined ? undefined : <InlineText nodes={parseLine(title, names)} />;
  return (
    <div class="embed" style={edge}>
      <div class="embed-main">
        {author && <p class="embed-author">{author.name}</p>}
        {heading !== undefined && (
          <p class="embed-title">
            {url === undefined ? (
              heading
            ) : (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {heading}
              </a>
            )}
          </p>
        )}
        {description !== undefined && (
          <div class="embed-description">
            <Markdown text={description} />
          </div>
        )}
        {fields.length > 0 && (
          <dl class="embed-fields">
            {fields.map(({ name, value, inline = false }, place) => (
              <div key={place} class={inline ? 'inline' : undefined}>
                <dt>
                  <InlineText nodes={parseLine(name, names)} />
                </dt>
                <dd>
                  <Markdown text={value} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {image && <EmbedImage image={image} files={files} as="image" />}
        {(footer ?? timestamp) !== undefined && (
          <p class="embed-footer">
            {[footer?.text, timestamp === undefined ? undefined : fullTimeOf(Date.parse(timestamp))]
              .filter((part) => part !== undefined)
              .join(' • ')}
          </p>
        )}
      </div>
      {thumbnail && <EmbedImage image={thumbnail} files={files} as="thumbnail" />}
    </div>
  );
}
