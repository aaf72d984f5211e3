import { afterAll, describe, expect, it } from 'vitest';
import { createMemes } from '../../../src/media/meme/index.ts';
import { animate, movingBox } from '../../support/animations.ts';
import { photo, startSlack } from './support.ts';
import { patienceMs } from '../../support/patience.ts';

const memes = createMemes({ timeoutMs: patienceMs });
afterAll(() => memes.close());

const png = { name: 'cat.png', bytes: photo };
const { drawMeme } = memes;

describe('a caption for a picture', () => {
  it('is on the picture and in its alternative text', async () => {
    const { control, at, reply } = await startSlack({ drawMeme });
    const ts = control.post({ ...at, files: [png] });

    await control.messageShortcut({ ...at, ts, callbackId: 'menu:caption' });

    const answer = await reply(/A meme with the caption: About the picture 64×48/);
    expect(answer.shown).toContain('(image: A meme with the caption: About the picture 64×48');
    const upload = control.requests.find(({ method }) => method === 'files.getUploadURLExternal');
    expect(upload?.args).toMatchObject({ filename: 'cat-meme.jpg' });
  });

  it('is on every frame of an animation', async () => {
    const { control, at, reply } = await startSlack({ drawMeme });
    const gif = { name: 'cat.gif', bytes: await animate('gif', movingBox(3, 64, 48)) };
    const ts = control.post({ ...at, files: [gif] });

    await control.messageShortcut({ ...at, ts, callbackId: 'menu:caption' });

    await reply(/An animated meme with the caption: About the picture 64×48/);
    const upload = control.requests.find(({ method }) => method === 'files.getUploadURLExternal');
    expect(upload?.args).toMatchObject({ filename: 'cat-meme.gif' });
  });

  it('stays text if the person wants it', async () => {
    const { control, at, reply } = await startSlack({ drawMeme });

    control.mention({ ...at, text: 'caption meme:no', files: [png] });

    expect((await reply(/About the picture 64×48/)).shown).not.toContain('(image:');
  });

  it('comes with the reason when it is not on the picture', async () => {
    const { control, at, reply } = await startSlack({ drawMeme });

    control.mention({ ...at, text: 'caption قطة', files: [png] });

    const answer = await reply(/About قطة 64×48/);
    expect(answer.shown).not.toContain('(image:');
    expect(answer.shown).toContain('the meme lettering cannot write Arabic.');
  });

  it('is on the picture unless the dialog says no', async () => {
    const { control, reply } = await startSlack({ drawMeme });
    const at = { user: 'ada', channel: 'random' };

    await control.useCommand({ ...at, command: '/caption' });
    const modal = await control.waitFor(() => control.modal({ user: 'ada' }));
    const meme = modal.view.blocks.find(({ block_id: id }) => id === 'meme');
    expect(meme).toMatchObject({ element: { initial_option: { value: 'yes' } } });
    await control.submit({ user: 'ada', files: { image: [png] } });

    expect((await reply(/A meme with/, at)).shown).toContain('(image: A meme with');
  });
});
