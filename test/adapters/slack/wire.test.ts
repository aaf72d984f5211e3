import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createFakeEngine } from '../../support/core.ts';
import { mediaInWorld, servePictures } from '../../support/picture-server.ts';
import { draw, pixels } from '../../support/pictures.ts';
import { engines, photo, startSlack } from './support.ts';

const objects = z.array(z.record(z.string(), z.unknown())).optional();

/** A message as Slack's payloads carry it, and what a person sees of it on the screen. */
const wireMessage = z.strictObject({
  name: z.string(),
  /** How it reaches the bot: by its menu, or written to the bot after the command's name. */
  via: z.enum(['menu', 'mention', 'direct']),
  message: z.strictObject({
    /** The text in Slack's own notation. */
    mrkdwn: z.string().optional(),
    blocks: objects,
    attachments: objects,
  }),
  /** The words on the screen; `{ada}` stands for a person, `{crew}` for a user group, `{general}` for a channel, `{file}` for an upload. */
  sees: z.string().optional(),
  /** The width of the picture on the screen, for messages whose picture is asked for. */
  shows: z.number().optional(),
});
type WireMessage = z.infer<typeof wireMessage>;

const wireMessages = z
  .array(wireMessage)
  .parse(JSON.parse(await readFile(new URL('wire-messages.json', import.meta.url), 'utf8')));

const scores = ['1 star', '2 stars', '3 stars', '4 stars', '5 stars'].map((label) => ({ label, score: 0.2 }));

/** The words and signs of a text, without punctuation and layout. */
const words = (text: string) =>
  text.match(/[\p{L}\p{N}]+|[<>&]|\p{Extended_Pictographic}|\p{Regional_Indicator}/gu);

async function start() {
  const texts: string[] = [];
  const widths: number[] = [];
  const web = await servePictures((request, response) => {
    const width = Number(/(\d+)\.png/.exec(request.url ?? '')?.[1] ?? 1);
    void pixels(draw(width, 40, () => [9, 90, 200]))
      .png()
      .toBuffer()
      .then((bytes) => response.end(bytes));
  });
  const reading = createFakeEngine('text-classification', ({ text }) => {
    texts.push(text);
    return Promise.resolve({ scores, truncated: false });
  });
  const drawing = createFakeEngine('image-to-image', ({ image }) => {
    widths.push(image.width);
    return Promise.reject(new Error('seen enough'));
  });
  const slack = await startSlack({
    engines: { ...engines, 'text-classification': [reading], 'image-to-image': [drawing] },
    media: mediaInWorld({ ports: [web.port] }),
  });
  const { control } = slack;
  const { id: crew } = control.addUserGroup({ handle: 'crew', people: ['ben'] });
  const own = control.post({ user: 'ada', channel: 'general', files: [{ name: 'own.png', bytes: photo }] });
  const [file] =
    control.visible({ user: 'ada', channel: 'general' }).find(({ ts }) => ts === own)?.files ?? [];

  /** Puts real ids and addresses in. */
  function inPlace<Part>(part: Part): Part {
    const text = JSON.stringify(part)
      .replaceAll('{ada}', control.person('ada').id)
      .replaceAll('{ben}', control.person('ben').id)
      .replaceAll('{crew}', crew)
      .replaceAll('{general}', control.channel('general').id)
      .replaceAll('["{file}"]', `[{"id":"${file?.id ?? ''}"}]`)
      .replaceAll('{file}', file?.id ?? '')
      .replaceAll('pictures.example', `pictures.example:${web.port}`);
    return JSON.parse(text) as Part;
  }

  /** What reaches the engine. */
  async function received({ via, message, shows }: WireMessage): Promise<string | number | undefined> {
    const { mrkdwn, blocks, attachments } = inPlace(message);
    const place = { user: 'ada', channel: via === 'direct' ? '@app' : 'general' };
    const heard = () => texts.length + widths.length;
    const before = heard();
    const answers = () => slack.replies(place).length;
    const answered = answers();
    const content = { ...place, mrkdwn: mrkdwn ?? '', blocks, attachments };
    const ts = via === 'mention' ? control.mention(content) : control.post(content);
    const callbackId = shows === undefined ? 'menu:sentiment' : 'menu:cartoonize';
    if (via === 'menu') await control.messageShortcut({ ...place, ts, callbackId });
    await control.waitFor(() => answers() > answered);
    if (heard() === before) return undefined;
    return shows === undefined ? texts.at(-1) : widths.at(-1);
  }
  return received;
}

it('hands the engine messages as a person sees them', async () => {
  const received = await start();
  const wrong: string[] = [];
  for (const one of wireMessages) {
    const got = await received(one);
    const isRight =
      one.sees === undefined
        ? got === one.shows
        : typeof got === 'string' && JSON.stringify(words(got)) === JSON.stringify(words(one.sees));
    if (!isRight) wrong.push(`${one.name}: ${String(got)}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);
