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
    ['cuéntame un chiste', 'Dime sobre qué bromeo'],
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

  it('goes on from its last answer when somebody writes what its buttons do', async () => {
    const { tell, seen } = await startTalk();
    const nothing = await tell(place, 'another one');
    expect(nothing.text).toMatch(/no earlier answer here to repeat. Write me/);
    expect((await tell(place, 'undo')).text).toContain('no answer here that I could delete');
    const first = await tell(place, 'caption a raccoon on a train');
    const again = await tell(place, 'again');
    expect(again.text).toContain('Your caption');
    expect(again.text).not.toBe(first.text);
    expect(again.buttons).toEqual(first.buttons);
    expect((await tell(place, 'delete that please')).text).toBe('👍');
    expect(seen(place).map(({ id }) => id)).toContain(first.id);
    expect(seen(place).map(({ id }) => id)).not.toContain(again.id);
  });

  it('redraws in the style that a reply to the drawing names', async () => {
    const { tell } = await startTalk();
    const drawn = await tell(place, 'cartoonize', { files });
    const sketch = await tell(place, 'make it a sketch instead', { replyTo: drawn });
    expect(sketch.text).toContain('Your picture in sketch style');
    expect((await tell(place, 'now as a comic')).text).toContain('Your picture in comic style');
    expect((await tell(place, 'mach das noch mal', { replyTo: sketch })).text).toContain('Stil');
  });
});

describe.each(picturePlatforms)('in a channel on %s', (platform) => {
  const startTalk = start(platform);

  it('deletes an answer only for whoever asked for it', async () => {
    const { tell, seen } = await startTalk();
    const caption = await tell('mention', 'caption a raccoon on a train');
    expect((await tell('mention', 'delete that', { by: 'ben' })).text).toContain('no answer here');
    const refused = await tell('mention', 'delete this', { by: 'ben', replyTo: caption });
    expect(refused.text).toContain('Only the person who asked for this');
    expect(seen('mention').map(({ id }) => id)).toContain(caption.id);
  });
});
