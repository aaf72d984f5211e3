import { expect, it } from 'vitest';
import { at, emoji, startUploads } from './support.ts';

it('asks, answers and refuses a German in German', async () => {
  const { control, share, offered, offer, click, reply } = await startUploads({
    destinations: () => 'OpenAI',
    callsPerMinute: 1,
  });
  control.setLocale({ user: 'ada', locale: 'de-DE' });
  const ts = share();
  await control.waitFor(() => offered(ts).includes(emoji.agree));

  click(ts, emoji.cartoonize);
  expect(await reply(/🎨 schickt dein Bild an OpenAI\. Klick auf ☁️/)).toMatchObject({ ephemeral: true });
  click(ts, emoji.agree);
  expect(await reply(/Dein Bild im Stil/)).toMatchObject({ threadTs: ts, ephemeral: false });

  const next = share();
  await offer(next);
  click(next, emoji.caption);
  expect(await reply(/für diese Minute verbraucht/)).toMatchObject({ ephemeral: true });
});

it('tells a channel in the language of whoever set its mode', async () => {
  const { control, share, reply, written } = await startUploads({ defaultMode: 'off' });
  control.setLocale({ user: 'ada', locale: 'de-DE' });
  await control.useCommand({ ...at, command: '/uploads', text: 'mode:auto' });
  const told = /Ich schreibe zu jedem Bild in diesem Kanal einen Spruch/;
  expect(await reply(told)).toMatchObject({ ephemeral: false });
  await reply(/Dieser Kanal steht auf „auto“/);

  share({ user: 'ben' });
  await reply(/64×48/);

  expect(written().filter(({ ephemeral, threadTs }) => !ephemeral && threadTs === undefined)).toEqual([
    expect.objectContaining({ shown: expect.stringMatching(told) as string }),
  ]);
});

it('says in German which permission is missing, and logs it in English', async () => {
  const { control, reply, log } = await startUploads({ without: ['groups:history'] });
  control.setLocale({ user: 'ada', locale: 'de-DE' });
  await control.useCommand({ ...at, command: '/uploads' });
  await reply(/in privaten Channels hochladen: Meiner App fehlt die Berechtigung groups:history\./);
  expect(log()).toContain('my app lacks the permission groups:history.');
});
