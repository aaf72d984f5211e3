import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../../src/adapters/slack/manifest.ts';
import { createTemplateEngine } from '../../../src/engines/template/engine.ts';
import { commands, engines, photo, startSlack } from './support.ts';

const png = { name: 'cat.png', bytes: photo };

describe.each(['socket', 'http'] as const)('a slash command over %s', (transport) => {
  it('judges a text for the person alone', async () => {
    const { control, at, reply } = await startSlack({ transport });

    const delivery = await control.useCommand({ ...at, command: '/sentiment', text: '"I love it"' });

    expect(delivery.state).toBe('acknowledged');
    const answer = await reply(/5 stars/);
    expect(answer).toMatchObject({ ephemeral: true, via: 'response_url' });
    expect(answer.text).toContain('How this feels');
    expect(control.visible({ user: 'ben', channel: 'general' })).toEqual([]);
  });

  it('writes a caption for everybody to see', async () => {
    const { control, at, reply } = await startSlack({ transport });

    await control.useCommand({ ...at, command: '/caption', text: 'a dog eating pizza --seed 7' });

    const answer = await reply(/About a dog eating pizza/);
    expect(answer).toMatchObject({ ephemeral: false, threadTs: undefined });
    expect(answer.shown).toContain('seed 7');
    expect(answer.shown).toContain('Asked by ada with /caption: a dog eating pizza');
  });

  it('draws the person’s latest picture in the channel', async () => {
    const { control, at, reply } = await startSlack({ transport });
    control.post({ ...at, text: 'my cat', files: [png] });

    await control.useCommand({ ...at, command: '/cartoonize', text: 'style:comic' });

    const answer = await reply(/comic style/);
    expect(answer.shown).toContain('(image: A picture redrawn in comic style: an orange field in comic.)');
    expect(answer.text).toContain('an orange field in comic');
    const upload = control.requests.find(({ method }) => method === 'files.getUploadURLExternal');
    expect(upload?.args).toMatchObject({ alt_txt: expect.stringContaining('an orange field') as string });
  });

  it('asks for a picture if there is none, and draws the one it gets', async () => {
    const { control, at, reply } = await startSlack({ transport });

    const before = control.requests.length;
    await control.useCommand({ ...at, command: '/cartoonize', text: 'style:sketch' });
    const modal = await control.waitFor(() => control.modal({ user: 'ada' }));
    expect(modal.view.title.text).toBe('Cartoonize image');
    await control.submit({ user: 'ada', files: { image: [png] } });

    expect((await reply(/sketch style/)).shown).toContain('(image: A picture redrawn in sketch style');
    // The three seconds for it leave time for a look at the channel, and for nothing else.
    const methods = control.requests.slice(before).map(({ method }) => method);
    // The person's language is asked for meanwhile.
    const others = methods.filter((method) => method !== 'users.info');
    expect(others.slice(0, 2)).toEqual(['conversations.history', 'views.open']);
  });

  it('answers help under a name that Slack does not reserve', async () => {
    const { control, at, reply } = await startSlack({ transport });

    await control.useCommand({ ...at, command: '/toonwit-help' });

    expect(await reply(/What I can do here/)).toMatchObject({ ephemeral: true });
  });
});

it.each([
  ['@ben forgot the cake', 'ben forgot the cake'],
  ['@night-crew ate @here', 'night-crew ate everyone'],
])('captions %j about whom it names, and pings nobody', async (text, topic) => {
  const writing = { ...engines, 'image-text-to-text': [createTemplateEngine()] };
  const { control, at, reply } = await startSlack({ engines: writing });
  control.addUserGroup({ handle: 'night-crew', people: ['ben'] });

  await control.useCommand({ ...at, command: '/caption', text });

  const { shown } = await reply(/Your caption/);
  expect(shown.toLowerCase()).toContain(topic);
  expect(shown).not.toMatch(/@(?! \d)/);
});

it('names the commands in a refusal as people type them', async () => {
  const { control, at, reply } = await startSlack({
    commands: commands.filter(({ name }) => name !== 'mood'),
    emulator: { manifest: manifestFor(commands, {}) },
  });

  await control.useCommand({ ...at, command: '/mood' });

  const { shown } = await reply(/I don’t know \/mood/);
  expect(shown).toContain('/toonwit-help');
  expect(shown).not.toContain('/help');
});

it('names a command with its prefix in answers and refusals', async () => {
  const { control, at, reply } = await startSlack({ commandPrefix: 'toon' });

  await control.useCommand({ ...at, command: '/toon-caption', text: 'rain' });
  expect((await reply(/About rain/)).shown).toContain('Asked by ada with /toon-caption: rain');
  await control.useCommand({ ...at, command: '/toon-caption', text: '--loud rain' });
  await reply(/\/toon-caption doesn’t know --loud/);
});

it('asks Slack once for the language of somebody who reads none of ours', async () => {
  const { control, reply } = await startSlack();
  control.addPerson('jan', { locale: 'nl-NL' });
  const at = { user: 'jan', channel: '@app' };

  for (const text of ['one', 'two', 'three']) {
    await control.useCommand({ ...at, command: '/caption', text });
    await reply(new RegExp(`About ${text}`), at);
  }

  expect(control.requests.filter(({ method }) => method === 'users.info')).toHaveLength(1);
});
