import { describe, expect, it } from 'vitest';
import { createFakeEngine } from '../../support/core.ts';
import { mediaInWorld, servePictures } from '../../support/picture-server.ts';
import { draw, pixels } from '../../support/pictures.ts';
import { waitsMs } from '../../../src/adapters/slack/limits.ts';
import { shorten } from '../../support/shorten.ts';
import { engines, photo, startSlack } from './support.ts';

const dm = { user: 'ada', channel: '@app' };

/** A picture that is told from others by its width. */
async function picture(width: number) {
  const bytes = await pixels(draw(width, 20, () => [10, 200, 90]))
    .png()
    .toBuffer();
  return { name: `${width}.png`, bytes };
}

const [small, middle, large] = await Promise.all([picture(30), picture(40), picture(50)]);

/** Says how wide the picture is that a caption is about. */
const measuring = {
  ...engines,
  'image-to-image': [
    createFakeEngine('image-to-image', ({ image }) =>
      Promise.resolve({
        image: { bytes: photo, mediaType: 'image/png' as const, width: 64, height: 48 },
        description: `something ${image.width} wide`,
      }),
    ),
  ],
};

describe('a mention in a thread', () => {
  it('takes the newest picture above it, however old and whoever posted it', async () => {
    const { control, at, reply } = await startSlack({ engines: measuring });
    const ts = control.post({ ...at, user: 'ben', text: 'look', files: [small] });
    control.post({ ...at, user: 'ben', text: 'and this', files: [middle], threadTs: ts });
    control.mention({ ...at, text: 'cartoonize', threadTs: ts });
    expect((await reply(/something/)).shown).toContain('something 40 wide');
    control.post({ ...at, text: 'later', files: [large], threadTs: ts });
    control.mention({ ...at, text: 'please cartoonize this', threadTs: ts });
    await reply(/something 50 wide/);
  });

  it('takes the thread’s first picture, also without an event for it', async () => {
    const { control, at, slack, reply } = await startSlack({ engines: measuring });
    const ts = control.post({ ...at, user: 'ben', text: 'look', files: [small] });
    for (let count = 0; count < 20; count += 1) control.post({ ...at, text: `words ${count}`, threadTs: ts });
    control.sockets.cut();
    await control.waitFor(() => control.sockets.opened === 2 && control.sockets.connected === 1);
    control.mention({ ...at, text: 'cartoonize', threadTs: ts });
    expect((await reply(/something/)).shown).toContain('something 30 wide');
    expect(slack.control.requests.some(({ method }) => method === 'conversations.replies')).toBe(true);
  });

  it('takes the bot’s own cartoon if there is no other picture', async () => {
    const { control, at, reply } = await startSlack({ engines: measuring });
    control.post({ ...at, files: [small] });
    await control.useCommand({ ...at, command: '/cartoonize' });
    const { ts } = await reply(/something 30 wide/);
    control.mention({ ...at, text: 'cartoonize', threadTs: ts });
    await reply(/something 64 wide/);
  });
});

describe('a command in a message', () => {
  it.each([
    'caption tea',
    'caption: tea',
    '*caption* tea',
    '`caption` tea',
    'please caption tea',
    '“caption” tea',
  ])('is understood as %s', async (text) => {
    const { control, at, reply } = await startSlack();
    control.mention({ ...at, text });
    expect((await reply(/About/)).shown).toContain('About tea');
  });

  it('understands “this” as the picture at hand', async () => {
    const { control, at, reply } = await startSlack();
    control.mention({ ...at, text: 'please caption this', files: [small] });
    expect((await reply(/About/)).shown).toContain('About the picture 30×20');
  });

  it('works in a reply that is also sent to the channel', async () => {
    const { control, reply } = await startSlack();
    const ts = control.post({ ...dm, text: 'caption one' });
    await reply(/About one/, dm);
    control.post({ ...dm, text: 'caption two', threadTs: ts, broadcast: true });
    expect((await reply(/About two/, dm)).threadTs).toBe(ts);
  });
});

describe('a link', () => {
  it('is no picture to ask about, whatever Slack shows of its page', async () => {
    const { control, reply, replies } = await startSlack();
    const attachments = [{ from_url: 'https://news.example/a', image_url: 'https://news.example/a.png' }];
    control.post({ ...dm, mrkdwn: 'pancakes for dinner tonight <https://news.example/a>', attachments });
    await reply(/not much of a talker/, dm);
    expect(replies(dm)).toHaveLength(1);
  });

  it('is one if it leads to a picture and nothing else is said', async () => {
    const web = await servePictures((_request, response) => response.end(photo));
    const { control, reply } = await startSlack({ media: mediaInWorld({ ports: [web.port] }) });
    control.post({ ...dm, text: `http://pictures.example:${web.port}/cat.png` });
    const { ts } = await reply(/What shall I do with this picture/, dm);
    await control.press({ ...dm, ts, action: 'Cartoonize image' });
    await reply(/cartoon style/, dm);
  });

  it('to the page of a GIF means what Slack shows of it', async () => {
    const web = await servePictures((_request, response) => response.end(photo));
    const { control, at, reply } = await startSlack({ media: mediaInWorld({ ports: [web.port] }) });
    const url = 'https://tenor.com/view/cat-dance-gif-123';
    const ts = control.mention({ ...at, text: `cartoonize ${url}` });
    control.unfurl({ ...at, ts, url, imageUrl: `http://pictures.example:${web.port}/cat.gif` });
    await reply(/cartoon style/);
  });

  it('to the page of a GIF is explained where Slack shows nothing of it', async () => {
    shorten(waitsMs, { preview: [1, 1] });
    const { control, at, reply } = await startSlack();
    const url = 'https://giphy.com/gifs/cat-123';
    control.mention({ ...at, text: `cartoonize ${url}` });
    expect((await reply(/page around a GIF/)).ephemeral).toBe(true);
    await control.useCommand({ ...at, user: 'ben', command: '/cartoonize', text: url });
    await reply(/page around a GIF/, { ...at, user: 'ben' });
  });
});

describe('a long message', () => {
  const long = `${'good day '.repeat(361)}!`;

  it('is read from its start by the menu, a mention and a direct message, and the reply says so', async () => {
    const { control, at, reply, replies } = await startSlack();
    const note = /I read the first 1,997 of 3,250 characters; more don’t fit\./;
    const ts = control.post({ ...at, user: 'ben', text: long });
    await control.messageShortcut({ ...at, ts, callbackId: 'menu:sentiment' });
    await reply(note);
    control.mention({ ...at, text: `sentiment ${long}` });
    await control.waitFor(() => replies().filter(({ shown }) => note.test(shown)).length === 2);
    control.post({ ...dm, text: `sentiment ${long}` });
    await reply(note, dm);
  });

  it('is refused when typed after a command', async () => {
    const { control, at, reply } = await startSlack();
    await control.useCommand({ ...at, command: '/sentiment', text: long });
    expect((await reply(/2,000/)).ephemeral).toBe(true);
  });
});
