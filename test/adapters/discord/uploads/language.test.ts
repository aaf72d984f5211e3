import { expect, it } from 'vitest';
import { openPlace, placeWithMode } from './support.ts';

it('asks, answers and refuses in German on a German server', async () => {
  const place = await placeWithMode('offer', {
    locales: { server: 'de' },
    destinations: (task) => (task === 'image-to-image' ? 'Replicate' : undefined),
    callsPerMinute: 1,
  });
  const { control, people } = place;
  const ada = control.as(people.ada.id);
  const message = await place.post('ada');
  await place.waitForOffer(message, ['💬', '🎨', '☁️']);

  ada.react(message, '🎨');
  const [question] = await place.waitForReplies(message);
  expect(question?.content).toMatch(/^🎨 schickt dein Bild an Replicate\. Klick auf ☁️, wenn du zustimmst/);
  ada.react(message, '☁️');
  await control.waitFor(() => JSON.stringify(place.repliesTo(message)).includes('Dein Bild im Stil'), {
    label: 'a German answer',
  });

  ada.react(message, '💬');
  await control.waitFor(
    () => place.repliesTo(message).some(({ content }) => content.includes('für diese Minute verbraucht')),
    { label: 'a German refusal' },
  );
});

it('tells a channel in the language of whoever set its mode, and does not repeat it in the server’s', async () => {
  const place = await placeWithMode('auto', { locales: { server: 'fr', owner: 'de' } });
  const told = [expect.stringMatching(/^Ich schreibe zu jedem Bild in diesem Kanal einen Spruch\./)];
  expect(place.notices()).toEqual(told);

  await place.waitForReplies(await place.post('ada'));

  expect(place.notices()).toEqual(told);
});

it('tells a channel that follows the default in the language of the server', async () => {
  const place = await openPlace({ locales: { server: 'fr' }, uploads: { defaultMode: 'auto' } });
  await place.start();

  const [answer] = await place.waitForReplies(await place.post('ada'));

  expect(place.notices()).toEqual([expect.stringContaining('L’image reste sur ce serveur.')]);
  expect(answer?.embeds[0]?.title).toBe('Ta légende');
});
