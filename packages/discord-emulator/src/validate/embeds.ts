import type { StoredEmbed } from '../stored-types.ts';
import { lengthOf, type Form } from './form.ts';

/** Limits of one message's embeds (resources/message, "Embed Limits"). */
const maxEmbeds = 10;
const maxCharacters = 6000;

function address(form: Form, key: string, schemes: readonly string[]): string | undefined {
  const url = form.text(key, { max: 2048 });
  if (url === undefined) return undefined;
  if (schemes.some((scheme) => url.startsWith(`${scheme}://`)) && URL.canParse(url)) return url;
  const message = `Scheme "${url.split(':')[0] ?? ''}" is not supported. Scheme must be one of (${schemes.map((scheme) => `'${scheme}'`).join(', ')}).`;
  form.fail(key, 'URL_TYPE_INVALID_SCHEME', message);
  return undefined;
}

const web = ['http', 'https'];
const webOrFile = ['http', 'https', 'attachment'];

function defined<T extends object>(value: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as ReturnType<
    typeof defined<T>
  >;
}

function parseEmbed(form: Form): StoredEmbed {
  const footer = form.object('footer');
  const author = form.object('author');
  const image = form.object('image');
  const thumbnail = form.object('thumbnail');
  const timestamp = form.text('timestamp');
  if (timestamp !== undefined && Number.isNaN(Date.parse(timestamp))) {
    form.fail('timestamp', 'DATETIME_TYPE_PARSE', `Could not parse ${timestamp}. Should be ISO8601.`);
  }
  const fields = form.forms('fields', { max: 25 })?.map((field) => ({
    name: field.text('name', { required: true, max: 256 }) ?? '',
    value: field.text('value', { required: true, max: 1024 }) ?? '',
    inline: field.boolean('inline') ?? false,
  }));
  const imageUrl = image && address(image, 'url', webOrFile);
  const thumbnailUrl = thumbnail && address(thumbnail, 'url', webOrFile);
  return {
    type: 'rich',
    ...defined({
      title: form.text('title', { max: 256 }),
      description: form.text('description', { max: 4096 }),
      url: address(form, 'url', web),
      timestamp,
      color: form.integer('color', { min: 0, max: 0xff_ff_ff }),
      fields,
    }),
    ...(footer === undefined
      ? {}
      : {
          footer: {
            text: footer.text('text', { required: true, max: 2048 }) ?? '',
            ...defined({ icon_url: address(footer, 'icon_url', webOrFile) }),
          },
        }),
    ...(author === undefined
      ? {}
      : {
          author: {
            name: author.text('name', { required: true, max: 256 }) ?? '',
            ...defined({
              url: address(author, 'url', web),
              icon_url: address(author, 'icon_url', webOrFile),
            }),
          },
        }),
    ...(imageUrl === undefined ? {} : { image: { url: imageUrl } }),
    ...(thumbnailUrl === undefined ? {} : { thumbnail: { url: thumbnailUrl } }),
  };
}

function charactersOf(embed: StoredEmbed): number {
  const texts = [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
  ];
  return texts.reduce((sum, text) => sum + lengthOf(text ?? ''), 0);
}

/** Reads a body's `embeds`, each field within its limit and 6000 characters in all; undefined where absent. */
export function parseEmbeds(form: Form): StoredEmbed[] | undefined {
  const embeds = form.forms('embeds', { max: maxEmbeds })?.map(parseEmbed);
  const total = (embeds ?? []).reduce((sum, embed) => sum + charactersOf(embed), 0);
  if (total > maxCharacters) {
    form.fail('embeds', 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${maxCharacters}`);
  }
  return embeds;
}
