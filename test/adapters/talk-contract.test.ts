import { describe, expect, it } from 'vitest';
import { draw, pixels } from '../support/pictures.ts';
import { picturePlatforms } from '../support/picture-drivers/start.ts';
import { mediaInWorld, sending, servePictures } from '../support/picture-server.ts';
import { talkPlaces, type StartTalk } from '../support/talk-drivers/driver.ts';

const bytes = await pixels(draw(64, 48, (x, y) => [x * 4, y * 5, 90]))
  .png()
  .toBuffer();
const files = [{ name: 'cat.png', bytes }];

const start: (platform: string) => StartTalk = (platform) => async (options) => {
  const module = (await import(`../support/talk-drivers/${platform}.ts`)) as { startTalk: StartTalk };
  return module.startTalk(options);
};

const cases = picturePlatforms.flatMap((platform) => talkPlaces.map((place) => ({ platform, place })));

describe.each(cases)('on $platform, by $place', ({ platform, place }) => {
  const startTalk = start(platform);

  it('says which command nothing is set up for, and offers the others for the same picture', async () => {
    const { tell, press } = await startTalk();
    expect((await tell(place, 'describe')).text).toContain('Send one with the word “caption”');
    const asked = await tell(place, 'descibe this', { files });
    expect(asked.text).toContain('I can’t describe pictures here');
    expect(asked.buttons).toEqual(['Caption this message', 'Cartoonize image']);
    expect((await press(place, asked, 'Cartoonize image')).text).toContain('Your picture in cartoon style');
    expect((await tell(place, '', { files })).buttons).toEqual(['Caption this message', 'Cartoonize image']);
    expect((await tell(place, 'help')).text).not.toContain('describe');
  });

  it.each([
    ['décris cette image', 'Je ne peux pas décrire'],
    ['conviérteme en dibujo animado', 'Envía la imagen'],
    ['danke', 'Gern geschehen'],
    ['yo what’s up', 'Hello!'],
    ['no', 'All right!'],
  ])('answers “%s” in its language', async (text, answer) => {
    const { tell } = await startTalk();
    expect((await tell(place, text)).text).toContain(answer);
  });

  it('takes the address of a picture from a sentence, if it is public', async () => {
    const web = await servePictures(sending(bytes));
    const { tell } = await startTalk({ media: mediaInWorld({ ports: [web.port] }) });
    const address = `http://pictures.example:${web.port}/cat.png`;
    expect((await tell(place, `can you cartoonize ${address}?`)).text).toContain('in cartoon style');
    expect((await tell(place, `turn this into a sketch: ${address}`)).text).toContain('in sketch style');
    expect((await tell(place, `caption this ${address}`)).text).toContain('Your caption');
    expect(web.asked).toHaveLength(3);
    expect((await tell(place, `cartoonize http://10.0.0.1:${web.port}/cat.png`)).text).toContain(
      'public web server',
    );
  });

  it('says where a mood is asked for, if it can’t be here', async () => {
    const { tell } = await startTalk();
    const { text } = await tell(place, 'what’s the mood in here?');
    if (place === 'direct message') expect(text).toMatch(/what several people write.*type \/mood there/);
    else expect(text).toMatch(platform === 'discord' ? /Type \/mood here/ : /at least 10 messages/);
  });
});
