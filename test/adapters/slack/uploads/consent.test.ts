import { describe, expect, it, vi } from 'vitest';
import { patiently } from '../../../support/patience.ts';
import { at, emoji, photos, startUploads } from './support.ts';

describe('a person who opts out', () => {
  it('loses offers and answers when adding #noai later', async () => {
    const { control, share, offer, offered, click, reply, written } = await startUploads();
    const ts = share({ text: 'mine' });
    await offer(ts);
    click(ts, emoji.caption);
    await reply(/64×48/);
    await control.waitFor(() => offered(ts).length === 1);

    control.edit({ ...at, ts, text: 'mine #noai' });

    await control.waitFor(() => offered(ts).length === 0 && written().length === 0);
  });

  it('stays opted out after a restart', async () => {
    const { control, share, offer, offered, reply, restart } = await startUploads();
    await control.useCommand({ ...at, command: '/uploads', text: 'mode:optout' });
    expect(await reply(/You have opted out/)).toMatchObject({ ephemeral: true });

    await restart();
    const alone = share();
    await offer(share({ user: 'ben' }));

    expect(offered(alone)).toEqual([]);
  });
});

describe('a picture that would leave the server', () => {
  it('leaves once its author, told where to, has agreed', async () => {
    const { control, share, offer, offered, click, reply, counts } = await startUploads({
      destinations: () => 'OpenAI',
    });
    const before = control.requests.length;
    const ts = share();
    await control.waitFor(() => offered(ts).length === 3);
    await vi.waitFor(() => expect(counts(before)).toEqual({ 'reactions.add': 3 }), patiently);

    click(ts, emoji.caption);
    expect(await reply(/sends your picture to OpenAI/)).toMatchObject({ ephemeral: true });
    expect(counts(before)).not.toHaveProperty('download');
    click(ts, emoji.agree);

    expect(await reply(/64×48/)).toMatchObject({ threadTs: ts });
    const next = share();
    await offer(next);
    click(next, emoji.caption);
    await control.waitFor(() =>
      control.visible(at).some(({ threadTs, shown }) => threadTs === next && shown.includes('64×48')),
    );
  });
});

describe('/uploads', () => {
  const bens = { user: 'ben', channel: 'general' };

  it('can be set by the channel’s creator and by admins', async () => {
    const { control, reply, share, offer } = await startUploads({ defaultMode: 'off' });
    await control.useCommand({ ...bens, command: '/uploads', text: 'mode:offer' });
    expect(await reply(/Only people who manage/, bens)).toMatchObject({ ephemeral: true });

    await control.useCommand({ ...at, command: '/uploads', text: 'mode:offer' });
    expect(await reply(/Below pictures in this channel, I add/)).toMatchObject({ ephemeral: false });
    await reply(/This channel is set to “offer”/);
    await offer(share());

    control.setRole({ user: 'ben', admin: true });
    const team = { user: 'ben', channel: 'team' };
    await control.useCommand({ ...team, command: '/uploads', text: 'mode:auto' });
    expect(await reply(/I caption every picture/, team)).toBeTruthy();
  });

  it('cannot be set by an admin of another workspace who made the channel there', async () => {
    const { control, reply } = await startUploads({ defaultMode: 'off' });
    control.addPerson('eve', { external: true, admin: true });
    const members = ['ada', 'eve'];
    control.addChannel({ name: 'both', kind: 'public', members, bot: true, creator: 'eve' });
    const hers = { user: 'eve', channel: 'both' };

    await control.useCommand({ ...hers, command: '/uploads', text: 'mode:auto' });

    expect(await reply(/Only people who manage/, hers)).toMatchObject({ ephemeral: true });
  });

  it('can be set by nobody if Slack may not be asked, and the log says what is missing', async () => {
    const without = ['users:read', 'channels:read'];
    const { control, reply, log } = await startUploads({ defaultMode: 'off', without });

    await control.useCommand({ ...at, command: '/uploads', text: 'mode:offer' });

    await reply(/Only people who manage/);
    expect(log()).toContain('without the scope users:read some admins');
    expect(log()).toContain('without the scope channels:read');
  });

  it('says so when the bot is not in the channel', async () => {
    const { control, reply } = await startUploads({ defaultMode: 'off' });
    const outside = { user: 'ada', channel: 'random' };
    await control.useCommand({ ...outside, command: '/uploads', text: 'mode:offer' });
    expect(await reply(/Invite me with \/invite/, outside)).toMatchObject({ ephemeral: true });
  });
});

describe('a missing permission', () => {
  it.each([
    [
      ['channels:history', 'groups:history'],
      /I can’t see what people upload to Slack: my app lacks the permissions channels:history, groups:history/,
    ],
    [
      ['groups:history'],
      /I can’t see what people upload to private channels: my app lacks the permission groups:history/,
    ],
    [
      ['reactions:write'],
      /I can’t offer anything below uploads on Slack: my app lacks the permission reactions:write/,
    ],
  ])('%j is reported in one sentence, at the start and by /uploads', async (without, sentence) => {
    const { control, reply, log } = await startUploads({ without });
    expect(log()).toMatch(sentence);

    await control.useCommand({ ...at, command: '/uploads' });

    expect((await reply(sentence)).shown).toContain('Install it again with the current manifest');
  });

  it('is also reported when it is withdrawn at run time', async () => {
    const { control, share, reply, counts, log } = await startUploads();
    const { scopes } = await import('../../../../src/adapters/slack/manifest.ts').then(({ manifestFor }) => ({
      scopes: manifestFor([]).oauth_config.scopes.bot,
    }));
    control.setScopes([...scopes, 'channels:history', 'groups:history', 'reactions:read']);
    share();
    await vi.waitFor(() => expect(log()).toContain('uploads cannot be handled here'), patiently);
    expect(counts()).toMatchObject({ 'reactions.add': 1 });

    await control.useCommand({ ...at, command: '/uploads' });

    await reply(/lacks the permission reactions:write/);
  });

  it('does not occur with the printed manifest', async () => {
    const { control, reply, log } = await startUploads();
    await control.useCommand({ ...at, command: '/uploads' });
    expect((await reply(/set to “offer”/)).shown).not.toContain('lacks');
    expect(log()).not.toContain('lacks');
  });
});

describe('a channel that is captioned by itself', () => {
  it('gets as many of twenty pictures by five people as the throttle allows, without a refusal', async () => {
    const { control, clock, share, written, reply, counts, log } = await startUploads({
      defaultMode: 'auto',
      callsPerMinute: 3,
    });
    const people = ['ada', 'ben', 'cleo', 'dan', 'eve'];
    for (const name of people.slice(2)) control.channel('general').members.add(control.addPerson(name).id);
    const before = control.requests.length;

    for (const file of photos(4)) for (const user of people) share({ user, files: [file] });

    await vi.waitFor(() => {
      const answers = written().filter(({ shown }) => shown.includes('64×48'));
      const skipped = log().match(/uploads skipped/g)?.length ?? 0;
      expect({ answers: answers.length, skipped }).toEqual({ answers: 6, skipped: 14 });
    }, patiently);
    expect(await reply(/I caption every picture posted in this channel/)).toMatchObject({
      ephemeral: false,
    });
    const {
      download,
      'chat.postMessage': posted,
      'chat.postEphemeral': refused,
      'reactions.add': offers,
    } = counts(before);
    expect({ download, posted, refused, offers }).toEqual({
      download: 6,
      posted: 7,
      refused: undefined,
      offers: undefined,
    });

    clock.advance(61_000);
    share({ user: 'ben', files: photos(1, 'later') });
    await vi.waitFor(
      () => expect(written().filter(({ shown }) => shown.includes('64×48'))).toHaveLength(7),
      patiently,
    );
  });
});
