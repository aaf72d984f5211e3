import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect, echo, onCommand, refusalOf, startPlace, type Place } from './start.ts';

let place: Place;

beforeEach(async () => {
  place = await startPlace();
});

afterEach(async () => {
  await place.emulator.close();
});

it('blocks words in messages and their embeds, in that guild only', async () => {
  const { control, rest, guild, channel, ada } = place;
  control.setAutoMod(guild.id, ['heck']);
  const post = (channelId: string, body: object) => rest.post(`/channels/${channelId}/messages`, { body });
  const blocked = { status: 400, code: 200000 };
  expect(await refusalOf(post(channel.id, { content: 'What the Heck' }))).toMatchObject(blocked);
  expect(await refusalOf(post(channel.id, { embeds: [{ title: 'heck' }] }))).toMatchObject(blocked);
  await post(channel.id, { content: 'fine' });
  await post(control.openDm(ada.id).id, { content: 'heck' });
});

it('lets nobody write in a closed thread, but allows a reply to be deleted', async () => {
  const { emulator, control, channel, ada } = place;
  const thread = control.addThread(channel.id, 'Plans');
  const client = await connect(emulator);
  await client.application.commands.set([echo]);
  const codes: unknown[] = [];
  const errors = onCommand(client, async (interaction) => {
    await interaction.deferReply();
    control.lockThread(thread.id);
    codes.push((await refusalOf(interaction.editReply('late'))).code);
    await interaction.deleteReply();
    codes.push((await refusalOf(interaction.followUp('late'))).code);
  });
  await control.as(ada.id).useCommand(thread.id, 'echo', { text: 'hi' });
  await control.waitFor(() => codes.length === 2 || errors.length > 0);
  expect([errors, codes]).toEqual([[], [50083, 160005]]);
  expect(control.messages(thread.id)).toEqual([]);
  await expect(control.as(ada.id).post(thread.id, 'late')).rejects.toThrow('This thread is locked');
  await client.destroy();
});

it('tells an interaction whom a text option mentions', async () => {
  const { emulator, control, guild, channel, ada, ben } = place;
  const role = control.addRole(guild.id, 'crew');
  const client = await connect(emulator);
  await client.application.commands.set([echo]);
  const names: unknown[] = [];
  onCommand(client, ({ options: { resolved } }) => {
    names.push(resolved?.users?.map(({ displayName }) => displayName));
    names.push(
      resolved?.roles?.map((named) => named?.name),
      [...(resolved?.channels?.keys() ?? [])],
    );
    return Promise.resolve();
  });
  const text = `<@${ben.id}> and <@&${role.id}> in <#${channel.id}>, not <@123>`;
  await control.as(ada.id).useCommand(channel.id, 'echo', { text });
  await control.waitFor(() => names.length > 0);
  expect(names).toEqual([['Ben'], ['crew'], [channel.id]]);
  await client.destroy();
});

it('answers with a proxy’s page, with and without a retry time', async () => {
  const { emulator, control } = place;
  const body = '<html><body>error code: 1015</body></html>';
  const page = { 'content-type': 'text/html' };
  control.faults.add({
    times: 1,
    fault: { kind: 'status', status: 429, body, headers: { ...page, 'retry-after': '3' } },
  });
  control.faults.add({ times: 1, fault: { kind: 'status', status: 503, body, headers: page } });
  const first = await fetch(`${emulator.apiUrl}/v10/gateway`);
  const second = await fetch(`${emulator.apiUrl}/v10/gateway`);
  expect([first.status, first.headers.get('retry-after'), await first.text()]).toEqual([429, '3', body]);
  expect([second.status, second.headers.get('retry-after'), await second.text()]).toEqual([503, null, body]);
});
